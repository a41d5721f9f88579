import { parseCardNumber } from '../identity'
import type { Item, LocalDate } from '../scheme/ids'
import { FIELD_IDS, TOPICS, type FieldId, type Topic } from './ids'
import type { Field, FieldOrigin, FormFacts, FormValues } from './types'
import { areasOf } from './places'

/** 住房公积金管理条例 24条第二款 as revised: the account「可以同时注销」, a choice; before, it had to be closed. */
export const ACCOUNT_CLOSING_IS_A_CHOICE_FROM: LocalDate = '2026-09-20'

type Condition = (facts: FormFacts, values: FormValues) => boolean

const always: Condition = () => true
const never: Condition = () => false
const withItem =
  (item: Item): Condition =>
  ({ items }) =>
    items.includes(item)
const forPension = withItem('pensionPayment')
const forFund = withItem('housingFundWithdrawal')
/** 公积金栏:「个人申报此栏无需填写」, the unit fills it with the retiree's recorded authorisation. */
const forFundByEmployer: Condition = (facts, values) =>
  forFund(facts, values) && facts.applicant === 'employer'
const withUnit: Condition = ({ hasUnit }) => hasUnit

/** A number whose check digit fails is asked for twice; without digits there is nothing to repeat. */
const failsCheckDigit = (number = '') => {
  const card = parseCardNumber(number)
  return card.ok && !card.checkDigitHolds
}

const identity: FieldOrigin = { from: 'identity' }
const derived: FieldOrigin = { from: 'derived' }
const guide: FieldOrigin = { from: 'derived', changedInGuide: true }
const asked: FieldOrigin = { from: 'asked' }
const shared = (department: 'socialInsurance' | 'housingFund' | 'publicSecurity'): FieldOrigin => ({
  from: 'sharedData',
  department,
})

const BASIC = '108 附件1 五 基本信息'
const RETIREMENT = '108 附件1 五 退休基本信息'
const ACCOUNT = '108 附件1 五 养老保险待遇申领人账号信息'
const FUND = '108 附件1 五 公积金'
const PLACE_OF_INSURANCE = '108 附件1 二 实施层级: finds the receiving office'

type Entry = Omit<Field, 'id' | 'topic' | 'sensitive' | 'personal' | 'applies' | 'required'> &
  Partial<Pick<Field, 'sensitive' | 'personal' | 'applies' | 'required'>>

/** Most cells are about the person, not sensitive, on every form and to be filled; the rest says so. */
const entries: Record<FieldId, Entry> = {
  unitName: {
    kind: 'text',
    origin: shared('socialInsurance'),
    source: BASIC,
    editable: true,
    personal: true,
    applies: withUnit,
  },
  unitCreditCode: {
    kind: 'creditCode',
    origin: shared('socialInsurance'),
    source: BASIC,
    editable: true,
    personal: false,
    applies: withUnit,
  },
  // Stands on no card: the department finds the person by the identity number as well.
  pensionNumber: {
    kind: 'text',
    origin: shared('socialInsurance'),
    source: BASIC,
    editable: true,
    required: never,
  },
  name: { kind: 'name', origin: identity, source: BASIC, editable: false },
  idNumber: { kind: 'idNumber', origin: identity, source: BASIC, editable: false, sensitive: true },
  sex: { kind: 'choice', origin: identity, source: BASIC, editable: false },
  birthDate: { kind: 'date', origin: identity, source: BASIC, editable: false },
  householdAddress: { kind: 'address', origin: shared('publicSecurity'), source: BASIC, editable: true },
  contactAddress: { kind: 'address', origin: asked, source: BASIC, editable: true },
  postcode: { kind: 'postcode', origin: asked, source: BASIC, editable: true, required: never },
  phone: { kind: 'mobile', origin: { from: 'asked', first: 'signInPhone' }, source: BASIC, editable: true },
  workStart: { kind: 'month', origin: shared('socialInsurance'), source: BASIC, editable: true },
  // Derived, but only the person knows whether an agreed delay ran out or was ended: see categoryChoices.
  retirementCategory: { kind: 'retirementCategory', origin: derived, source: BASIC, editable: true },
  retirementMonth: { kind: 'month', origin: guide, source: BASIC, editable: false },
  benefitStart: { kind: 'month', origin: derived, source: BASIC, editable: false },
  needsQualification: {
    kind: 'choice',
    origin: derived,
    source: RETIREMENT,
    editable: false,
    applies: ({ scenario }) => scenario === 'normal' || scenario === 'noConfirmation',
  },
  specialRetirement: {
    kind: 'choice',
    origin: derived,
    source: RETIREMENT,
    editable: false,
    applies: ({ scenario }) => scenario === 'specialWork' || scenario === 'illness',
  },
  accountHolder: { kind: 'name', origin: derived, source: ACCOUNT, editable: false, applies: forPension },
  accountBank: { kind: 'bank', origin: asked, source: ACCOUNT, editable: true, applies: forPension },
  accountNumber: {
    kind: 'bankCard',
    origin: asked,
    source: ACCOUNT,
    editable: true,
    sensitive: true,
    applies: forPension,
  },
  // The unit's column: its page alone fills it in, against the retiree's authorisation (ruling 5), nobody by the form.
  fundOffice: {
    kind: 'text',
    origin: asked,
    source: FUND,
    editable: false,
    personal: false,
    applies: forFundByEmployer,
  },
  fundAuthorization: {
    kind: 'confirm',
    origin: asked,
    source: FUND,
    editable: false,
    applies: forFundByEmployer,
  },
  fundBank: { kind: 'bank', origin: asked, source: FUND, editable: false, applies: forFundByEmployer },
  fundAccount: {
    kind: 'bankCard',
    origin: asked,
    source: FUND,
    editable: false,
    sensitive: true,
    applies: forFundByEmployer,
  },
  archiveBirthMonth: {
    kind: 'month',
    origin: guide,
    source: '108 附件1 四.4–6: the archive counts before the card',
    editable: false,
    required: never, // no archive, or not looked at: the card's month counts until 人社 has decided
  },
  insuredCity: {
    kind: 'city',
    origin: shared('socialInsurance'),
    source: PLACE_OF_INSURANCE,
    editable: true,
  },
  insuredArea: {
    kind: 'area',
    origin: shared('socialInsurance'),
    source: PLACE_OF_INSURANCE,
    editable: true,
    applies: (_, { insuredCity = '' }) => areasOf(insuredCity).length > 0,
  },
  fundCity: {
    kind: 'city',
    origin: shared('housingFund'),
    source: PLACE_OF_INSURANCE,
    editable: true,
    applies: forFund,
  },
  classOneCard: {
    kind: 'confirm',
    origin: asked,
    source: '108 附件1 六: Ⅰ类银行卡（提取公积金需要提供）; no number shows the class',
    editable: true,
    applies: forFund,
  },
  closeFundAccount: {
    kind: 'choice',
    origin: asked,
    source: '住房公积金管理条例 第二十四条第二款, in force 2026-09-20',
    editable: true,
    applies: (facts, values) => forFund(facts, values) && facts.today >= ACCOUNT_CLOSING_IS_A_CHOICE_FROM,
  },
  accountNumberAgain: {
    kind: 'bankCardAgain',
    origin: asked,
    source: 'ISO/IEC 7812-1: a number whose check digit fails is typed twice',
    editable: true,
    sensitive: true,
    applies: (facts, values) => forPension(facts, values) && failsCheckDigit(values.accountNumber),
  },
  fundAccountAgain: {
    kind: 'bankCardAgain',
    origin: asked,
    source: 'ISO/IEC 7812-1: a number whose check digit fails is typed twice',
    editable: false,
    sensitive: true,
    applies: (facts, values) => forFundByEmployer(facts, values) && failsCheckDigit(values.fundAccount),
  },
}

/** Which topic a cell belongs to, and in which order they are asked: what another follows from stands before it. */
const ORDER: Readonly<Record<Topic, readonly FieldId[]>> = {
  person: ['name', 'sex', 'idNumber', 'birthDate', 'householdAddress', 'contactAddress', 'postcode', 'phone'],
  work: ['unitName', 'unitCreditCode', 'insuredCity', 'insuredArea', 'pensionNumber', 'workStart'],
  retirement: [
    'archiveBirthMonth',
    'retirementMonth',
    'retirementCategory',
    'benefitStart',
    'needsQualification',
    'specialRetirement',
  ],
  account: ['accountHolder', 'accountNumber', 'accountNumberAgain', 'accountBank'],
  fund: [
    'fundCity',
    'fundOffice',
    'fundAuthorization',
    'fundAccount',
    'fundAccountAgain',
    'fundBank',
    'classOneCard',
    'closeFundAccount',
  ],
}

function topicOf(id: FieldId): Topic {
  const topic = TOPICS.find((candidate) => ORDER[candidate].includes(id))
  if (!topic) throw new Error(`no topic asks for ${id}`)
  return topic
}

function completed(id: FieldId): Field {
  return {
    id,
    topic: topicOf(id),
    personal: true,
    sensitive: false,
    applies: always,
    required: always,
    ...entries[id],
  }
}

/** Every cell of the joint form. */
export const fields = Object.fromEntries(FIELD_IDS.map((id) => [id, completed(id)])) as Record<FieldId, Field>

/** The cells of a topic that are on this form, in the order in which they are asked. */
export function fieldsOf(topic: Topic, facts: FormFacts, values: FormValues): readonly Field[] {
  return ORDER[topic].map((id) => fields[id]).filter((field) => field.applies(facts, values))
}
