import type { Applicant, Item, MaterialKind, Scenario } from './ids'

/** One 申报材料 of a scenario: which picture, whether it must be there, which items use it. */
export interface MaterialRule {
  readonly kind: MaterialKind
  /** `withHousingFund`: only if the housing fund is to be withdrawn (提取公积金需要提供). */
  readonly required: 'always' | 'withHousingFund'
  /** Whether the slot takes several pictures in order. */
  readonly several: boolean
  readonly forItems: readonly Item[]
  /** Whom the slot asks first: archive and papers of the unit are not in the citizen's hands (RULINGS 2). */
  readonly askFirst: Applicant
}

/** How many pictures such a slot takes at most: an archive has its pages; more is a whole archive photographed. */
export const MOST_PAGES = 40

/** What lies before the camera: a card, a sheet of paper, or a page that is bound to others. */
export type MaterialForm = 'card' | 'sheet' | 'bound'

/** 身份证 and 银行卡 are cards (GB/T 14916, 85.6 × 54 mm); an archive is bound; all else are sheets. */
export function formOf(kind: MaterialKind): MaterialForm {
  if (kind === 'idCardFront' || kind === 'idCardBack' || kind === 'bankCard') return 'card'
  return kind === 'archivePages' ? 'bound' : 'sheet'
}

const decisions = [
  'benefitQualification',
  'specialWorkRetirement',
  'deemedContribution',
  'pensionPayment',
  'medicalContribution',
  'housingFundWithdrawal',
] as const

const one = { required: 'always', several: false } as const

/**
 * 个人社保卡或居民身份证: the ID card serves every item; for the housing fund it is the only one that does
 * (申请提取公积金的必须提供居民身份证), so it is asked of all and nobody photographs two cards.
 */
const idCard: readonly MaterialRule[] = [
  { ...one, kind: 'idCardFront', forItems: decisions, askFirst: 'self' },
  { ...one, kind: 'idCardBack', forItems: decisions, askFirst: 'self' },
]

const bankCard: MaterialRule = {
  kind: 'bankCard',
  required: 'withHousingFund',
  several: false,
  forItems: ['housingFundWithdrawal'],
  askFirst: 'self',
}

const archivePages = (first: Item): MaterialRule => ({
  kind: 'archivePages',
  required: 'always',
  several: true,
  forItems: [first, 'pensionPayment', 'medicalContribution'],
  askFirst: 'employer',
})

const ofUnit = (kind: MaterialKind, ...forItems: Item[]): MaterialRule => ({
  ...one,
  kind,
  forItems,
  askFirst: 'employer',
})

/** Source: 冀人社字〔2024〕108号 附件1 六 (1–6). */
export const MATERIAL_RULES: Readonly<Record<Scenario, readonly MaterialRule[]>> = {
  normal: [...idCard, archivePages('benefitQualification'), bankCard],
  specialWork: [
    ...idCard,
    archivePages('specialWorkRetirement'),
    { ...ofUnit('employeeApplication', 'specialWorkRetirement'), askFirst: 'self' },
    ofUnit('publicNotice', 'specialWorkRetirement'),
    bankCard,
  ],
  illness: [
    ...idCard,
    {
      ...one,
      kind: 'illnessApproval',
      forItems: ['pensionPayment', 'medicalContribution', 'housingFundWithdrawal'],
      askFirst: 'self',
    },
    bankCard,
  ],
  noConfirmation: [...idCard, bankCard],
  institutionRecognized: [
    ...idCard,
    ofUnit('deemedRecognition', 'pensionPayment', 'medicalContribution'),
    ofUnit('retirementApproval', 'pensionPayment', 'medicalContribution', 'housingFundWithdrawal'),
    ofUnit('lastWageChange', 'pensionPayment'),
    bankCard,
  ],
  institutionUnrecognized: [
    ...idCard,
    archivePages('deemedContribution'),
    ofUnit(
      'retirementApproval',
      'deemedContribution',
      'pensionPayment',
      'medicalContribution',
      'housingFundWithdrawal',
    ),
    ofUnit('lastWageChange', 'deemedContribution', 'pensionPayment'),
    bankCard,
  ],
}

/** Whether a slot takes several pictures in order. */
export const takesSeveral = (kind: MaterialKind): boolean =>
  Object.values(MATERIAL_RULES).some((rules) => rules.some((rule) => rule.kind === kind && rule.several))

/**
 * Whether a paper is the unit's (or the archive keeper's) to bring: those that are asked of it first, and the
 * 职工申请 that it hands in with its own (108 附件1 六 2; ruling 2).
 */
export function isOfUnit(kind: MaterialKind): boolean {
  if (kind === 'employeeApplication') return true
  return Object.values(MATERIAL_RULES).some((rules) =>
    rules.some((rule) => rule.kind === kind && rule.askFirst === 'employer'),
  )
}

/**
 * The pictures that a scenario needs for the ticked items, each with the ticked items it is for.
 * A picture none of them uses is left out.
 */
export function materialsFor(scenario: Scenario, ticked: readonly Item[]): readonly MaterialRule[] {
  return MATERIAL_RULES[scenario]
    .map((rule) => ({ ...rule, forItems: rule.forItems.filter((item) => ticked.includes(item)) }))
    .filter((rule) => rule.forItems.length > 0)
}
