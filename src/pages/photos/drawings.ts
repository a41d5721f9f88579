import type { MaterialKind } from '@/domain/scheme/ids'
import type { PictureName } from '@/ui/photoExamples'

/** What is drawn for a material: a card, or a page with a stamp. */
export const drawings: Readonly<Record<MaterialKind, PictureName>> = {
  idCardFront: 'idFront',
  idCardBack: 'idBack',
  bankCard: 'bankCard',
  archivePages: 'archivePage',
  employeeApplication: 'archivePage',
  publicNotice: 'archivePage',
  illnessApproval: 'archivePage',
  deemedRecognition: 'archivePage',
  retirementApproval: 'archivePage',
  lastWageChange: 'archivePage',
  authorisation: 'archivePage',
}
