import type { MaterialKind } from '@/domain/scheme/ids'
import type { IconName } from '@/ui/icon'

export const MaterialIcon: Readonly<Record<MaterialKind, IconName>> = {
  idCardFront: 'person',
  idCardBack: 'shield',
  bankCard: 'card',
  archivePages: 'folder',
  employeeApplication: 'document',
  publicNotice: 'document',
  illnessApproval: 'document',
  deemedRecognition: 'document',
  retirementApproval: 'document',
  lastWageChange: 'document',
  authorisation: 'document',
}
