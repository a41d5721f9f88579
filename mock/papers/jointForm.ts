import { fieldLabels } from '@/content/form'
import { jointFormPaper as words } from '@/content/papers/jointForm'
import type { FieldId, FormValues } from '@/domain/form'
import { ITEM_INFO } from '@/domain/scheme'
import type { Item } from '@/domain/scheme/ids'
import type { UnitSeal } from '@contract/unitSeal'
import type { KeptSignature } from '@bff/cases/submissions'
import { dayOf } from '@/content/dates'
import { cellText } from './cellText'
import { INSIDE } from './sheet'
import { SIDE, type Cell, type Part } from './table'
import type { Inline } from './wrap'

/** The joint form as it stood when it was sent. */
export interface FiledForm {
  readonly values: FormValues
  readonly items: readonly Item[]
  readonly submittedAt: string
  readonly signature: KeptSignature
  /** What the unit said to it; null while it was not asked, or has not answered. */
  readonly unit: UnitSaid | null
}

/** 单位签章 as the case has it, and by whom: the demonstration's own unit answers without a clerk. */
export type UnitSaid = Pick<UnitSeal, 'outcome' | 'at'> & {
  readonly by: Pick<UnitSeal, 'organisation' | 'clerk'> | null
}

const RIGHT = INSIDE - SIDE
const LABEL = 96
const HALF = (RIGHT - 2 * LABEL) / 2

/** What was filled in beside the cells that are printed; the second entry of a number is read nowhere. */
const BESIDE: readonly FieldId[] = [
  'archiveBirthMonth',
  'insuredCity',
  'insuredArea',
  'fundCity',
  'classOneCard',
  'closeFundAccount',
]

/** Every cell of the printed form, in its order (108 附件1 五), and behind them what the electronic form adds. */
export function jointFormParts(form: FiledForm): readonly Part[] {
  return [
    { side: words.sides.basic, rows: basicRows(form.values) },
    { side: words.sides.items, rows: [[{ inlines: boxes(form.items), width: RIGHT }]] },
    { side: words.sides.retirement, rows: retirementRows(form.values) },
    { side: words.sides.account, rows: [[{ inlines: account(form.values), width: RIGHT }]] },
    { side: words.sides.fund, rows: [[{ inlines: fund(form.values), width: RIGHT }]] },
    { rows: [[{ inlines: [words.promise], width: INSIDE }], signatureRow(form)] },
    ...beside(form),
  ]
}

const label = (field: FieldId): Cell => ({ inlines: [fieldLabels[field]], width: LABEL })

function basicRows(values: FormValues): (readonly Cell[])[] {
  const one = (field: FieldId) => [label(field), { inlines: [cellText(field, values)], width: RIGHT - LABEL }]
  const two = (...both: readonly [FieldId, FieldId]) =>
    both.flatMap((field) => [label(field), { inlines: [cellText(field, values)], width: HALF }])
  return [
    one('unitName'),
    two('unitCreditCode', 'pensionNumber'),
    two('name', 'idNumber'),
    two('sex', 'birthDate'),
    one('householdAddress'),
    one('contactAddress'),
    two('postcode', 'phone'),
    two('workStart', 'retirementCategory'),
    two('retirementMonth', 'benefitStart'),
  ]
}

/** 申办项目: the seven that have a box, as they are printed; the two other items have none (ruling 6). */
const BOXES: readonly Item[] = [
  'benefitQualification',
  'specialWorkRetirement',
  'illnessRetirement',
  'pensionPayment',
  'deemedContribution',
  'medicalContribution',
  'housingFundWithdrawal',
]

const boxes = (items: readonly Item[]): Inline[] =>
  BOXES.map((item) => ({ ticked: items.includes(item), text: ITEM_INFO[item].formName ?? '' }))

function retirementRows({ needsQualification, specialRetirement }: FormValues): (readonly Cell[])[] {
  return [
    [
      {
        inlines: [
          words.qualification,
          { ticked: needsQualification === 'yes', text: words.yes },
          { ticked: needsQualification === 'no', text: words.no },
        ],
        width: RIGHT,
      },
    ],
    [
      {
        inlines: [
          words.special,
          { ticked: specialRetirement === 'specialWork', text: words.specialWork },
          { ticked: specialRetirement === 'illness', text: words.illness },
        ],
        width: RIGHT,
      },
    ],
  ]
}

const line = (text: string, field: FieldId, values: FormValues) => `${text}${cellText(field, values)}`

const account = (values: FormValues): Inline[] => [
  [
    line(words.holder, 'accountHolder', values),
    line(words.bank, 'accountBank', values),
    line(words.account, 'accountNumber', values),
  ].join('\n'),
]

const fund = (values: FormValues): Inline[] => [
  `${line(words.office, 'fundOffice', values)}\n${words.authorised}\n`,
  { ticked: values.fundAuthorization === 'yes', text: words.authorisation },
  `\n${line(words.classOneBank, 'fundBank', values)}\n${line(words.account, 'fundAccount', values)}`,
]

const DRAWN = 110
const DAY = 96

/** 签章 (rulings 3 and 42): who signed and how, and what stands for the unit's seal. */
function signatureRow({ signature, unit, values, submittedAt }: FiledForm): readonly Cell[] {
  const { image, device, kind, by } = signature
  const texts = [
    words.sign,
    words.signature[kind](device),
    ...(by ? [words.signature.byAgent(by.name)] : []),
    ...(unit === null ? [] : [unitText(unit, values.unitName ?? '')]),
  ]
  const drawn: Cell[] =
    image === null ? [] : [{ inlines: [], picture: Buffer.from(image, 'base64'), width: DRAWN }]
  const day = { inlines: [`${words.signedOn}\n${words.day(dayOf(submittedAt))}`], width: DAY }
  const width = INSIDE - DAY - (image === null ? 0 : DRAWN)
  return [{ inlines: [texts.join('\n')], width }, ...drawn, day]
}

function unitText({ outcome, at, by }: UnitSaid, named: string): string {
  const { unit, unitUnnamed, declined } = words.signature
  if (outcome === 'declined') return declined(by?.organisation ?? named, at)
  return by === null ? unitUnnamed(named, at) : unit(by.organisation, by.clerk, at)
}

/** Nothing that was sent is left out, though paper has no cell for it. */
function beside({ values, items }: FiledForm): readonly Part[] {
  const unboxed = items.filter((item) => !BOXES.includes(item))
  const rows = [
    ...BESIDE.map((field) => [fieldLabels[field], cellText(field, values)] as const),
    [words.beside.items, unboxed.map((item) => ITEM_INFO[item].shortName).join('、')] as const,
  ].filter(([, value]) => value !== '')
  if (rows.length === 0) return []
  return [
    {
      rows: [[{ inlines: [words.beside.title], width: INSIDE, align: 'center' }], ...twoByTwo(rows)],
    },
  ]
}

const NAME = 168
const VALUE = INSIDE / 2 - NAME

/** Two names and their values in a row; the last may stand alone. */
function twoByTwo(rows: readonly (readonly [string, string])[]): (readonly Cell[])[] {
  const both: (readonly Cell[])[] = []
  for (let nth = 0; nth < rows.length; nth += 2) {
    const pair = rows.slice(nth, nth + 2)
    both.push(
      pair.flatMap(([name, value]) => [
        { inlines: [name], width: NAME },
        { inlines: [value], width: pair.length === 1 ? INSIDE - NAME : VALUE },
      ]),
    )
  }
  return both
}
