import type { CardBank } from '../identity'
import type { RetirementCategory } from '../retirement/category'
import type { Applicant, Department, Item, LocalDate, Scenario, YearMonth } from '../scheme/ids'
import type { FieldId, Topic } from './ids'

/** The form as filled so far. A field without an answer is absent or ''. */
export type FormValues = Readonly<Partial<Record<FieldId, string>>>

/** What decides which cells a form has. Nothing of it is typed into the form. */
export interface FormFacts {
  scenario: Scenario
  /** The items that are applied for, after unticking. */
  items: readonly Item[]
  applicant: Applicant
  /** False for 灵活就业: no unit, no credit code. */
  hasUnit: boolean
  /** The day on which the form is filled; dated cells follow it. */
  today: LocalDate
}

/** How the cell is drawn and which form its value has. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'idNumber'
  | 'creditCode'
  | 'date' // YYYY-MM-DD
  | 'month' // YYYY-MM
  | 'choice' // an id of CHOICES
  | 'confirm' // 'yes' or absent
  | 'retirementCategory' // an id of the retirement rules
  | 'address'
  | 'postcode'
  | 'mobile'
  | 'city' // a code of PLACES
  | 'area' // a code of areasOf(city)
  | 'bank' // a bank's name
  | 'bankCard'
  | 'bankCardAgain' // typed a second time, never filled in by the app

/** Where the first value comes from. */
export type FieldOrigin =
  | { from: 'identity' }
  | { from: 'sharedData'; department: Department }
  /** From the assessment or other cells (`deriveFields`). `changedInGuide`: another answer there changes it. */
  | { from: 'derived'; changedInGuide?: true }
  /** `first: 'signInPhone'`: starts as the number that was signed in with. */
  | { from: 'asked'; first?: 'signInPhone' }

/** One cell of the joint form. */
export interface Field {
  id: FieldId
  topic: Topic
  kind: FieldKind
  origin: FieldOrigin
  /** Where the cell stands in the scheme, or the rule that adds it. */
  source: string
  /** False: from the identity proof, derived, or the unit's to fill in at its desk; nobody types it into the form. */
  editable: boolean
  /** Says something about the person (个人信息保护法 4). */
  personal: boolean
  /** 敏感个人信息 (个人信息保护法 28): masked on screens, with separate consent. */
  sensitive: boolean
  /** Is the cell on this form? */
  applies: (facts: FormFacts, values: FormValues) => boolean
  /** Must it be filled, where it applies? */
  required: (facts: FormFacts, values: FormValues) => boolean
}

/** What the assessment came to, as far as the form shows it. */
export interface Assessed {
  retirementMonth: YearMonth
  category: RetirementCategory
  benefitStart: YearMonth
  /** The month in the archive; absent where there is no archive or nobody has looked. */
  archiveBirthMonth?: YearMonth
}

export interface CheckContext {
  facts: FormFacts
  /** The other cells as they stand. */
  values: FormValues
  /** `bankOf` of `identity/bankOf`; absent where a page shows no card and does not carry the table. */
  bankOf?: (cardNumber: string) => CardBank | undefined
  /** What the assessment came to; without it any category of today's list may stand. */
  assessedCategory?: RetirementCategory
  /** The identity number was proved, not typed: its division is not doubted. */
  identityProved?: boolean
}
