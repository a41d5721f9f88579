import type { Applicant, MaterialKind } from '@/domain/scheme/ids'

/** How one material is photographed. Names and purposes are in `content/materials`. */
export interface SlotText {
  /** The bottom button that opens the camera; one phrase a line. */
  readonly open: readonly string[]
  /** What a good picture shows, under the drawn one. */
  readonly good: string
  /** Of the second thing that goes wrong; the first is always a missing edge. */
  readonly fault: 'glare' | 'dark'
}

const card = (good: string): SlotText => ({ open: ['打开相机，', '拍这一面'], good, fault: 'glare' })
const paper: SlotText = { open: ['打开相机，', '拍下来'], good: '好：整页都在，字和章看得清', fault: 'dark' }

export const slotTexts: Readonly<Record<MaterialKind, SlotText>> = {
  idCardFront: card('好：四个角都在，字看得清'),
  idCardBack: card('好：四个角都在，有效期限看得清'),
  bankCard: card('好：四个角都在，卡号看得清'),
  archivePages: { ...paper, open: ['打开相机，', '拍第 1 页'] },
  employeeApplication: paper,
  publicNotice: paper,
  illnessApproval: paper,
  deemedRecognition: paper,
  retirementApproval: paper,
  lastWageChange: paper,
  authorisation: paper,
}

export const faultTexts = { cut: '缺了一边', glare: '反光', dark: '太暗' } as const

/** Who has a paper that is not in the citizen's hands (RULINGS 2). */
const keepers: Readonly<Record<Applicant, string | undefined>> = {
  self: undefined,
  agent: undefined,
  employer: '单位人事（或档案托管机构）',
  archiveKeeper: '档案托管机构',
}

/**
 * Who has it, and how its photo gets here; `undefined` where the citizen has it.
 * @param whose the retiree's name, to whoever fills in for them: asking the unit is the retiree's
 */
export function keeperText(askFirst: Applicant, whose: string | null): string | undefined {
  const who = keepers[askFirst]
  if (who === undefined) return undefined
  return whose === null
    ? `请${who}拍给您：他们拍好发到您手机上，存进相册，再点「从相册里选」。单位给过您盖了章的复印件，也可以拍。`
    : `这份材料在${who}那里。要单位上传，得${whose}在自己手机上的这一页请单位。${whose}手里有盖了章的复印件，您可以替${whose}拍。`
}

/** 108 六: beside the archive's pages, 档案以外的原始举证材料. */
export const otherEvidence = '档案以外、能证明哪年参加工作的原始材料，也拍在这里。'
