import {
  CHOICES,
  FIELD_IDS,
  fields,
  fieldsOf,
  maskValue,
  normalizeValue,
  SHOWN_ON_TAP,
  TOPICS,
  type FieldId,
} from '.'
import { wangFacts, wangIdNumber, wangValues } from './testing/form'

const idsOf = (topic: (typeof TOPICS)[number], facts = wangFacts, values = wangValues) =>
  fieldsOf(topic, facts, values).map(({ id }) => id)

it('asks every cell under one topic', () => {
  const employer = { ...wangFacts, applicant: 'employer', today: '2026-11-02' } as const
  const repeated = { ...wangValues, accountNumber: '6228480000000000415', fundAccount: '6228480000000000415' }
  const all = [
    ...TOPICS.flatMap((topic) => idsOf(topic, employer, repeated)),
    ...idsOf('retirement', { ...wangFacts, scenario: 'specialWork' }).filter(
      (id) => id === 'specialRetirement',
    ),
  ]
  expect([...all].sort()).toEqual([...FIELD_IDS].sort())
})

it('has all fifteen cells of 基本信息 on the form of scenario 1', () => {
  const cells = FIELD_IDS.filter(
    (id) => fields[id].source.endsWith('基本信息') && !fields[id].source.includes('退休'),
  )
  expect(cells).toHaveLength(15)
  expect(cells.filter((id) => !fields[id].applies(wangFacts, wangValues))).toEqual([])
})

/** 公积金栏: 「个人申报此栏无需填写」 (ruling 5). */
const COLUMN: readonly FieldId[] = [
  'fundOffice',
  'fundAuthorization',
  'fundBank',
  'fundAccount',
  'fundAccountAgain',
]

it('locks what is proved, derived or the unit’s to fill in, and nothing else', () => {
  const locked = FIELD_IDS.filter((id) => !fields[id].editable)
  expect(locked).toEqual([
    'name',
    'idNumber',
    'sex',
    'birthDate',
    'retirementMonth',
    'benefitStart',
    'needsQualification',
    'specialRetirement',
    'accountHolder',
    ...COLUMN.slice(0, 4),
    'archiveBirthMonth',
    'fundAccountAgain',
  ])
  for (const id of locked.filter((one) => !COLUMN.includes(one)))
    expect(['identity', 'derived']).toContain(fields[id].origin.from)
})

it('has choices for every field of choices, and for no other', () => {
  const withChoices = FIELD_IDS.filter((id) => fields[id].kind === 'choice' || fields[id].kind === 'confirm')
  expect(withChoices.sort()).toEqual(Object.keys(CHOICES).sort())
})

it('asks for the second entry after the number, and only where the check digit fails', () => {
  expect(idsOf('account')).toEqual(['accountHolder', 'accountNumber', 'accountBank'])
  expect(idsOf('account', wangFacts, { accountNumber: '6228480000000000415' })).toEqual([
    'accountHolder',
    'accountNumber',
    'accountNumberAgain',
    'accountBank',
  ])
})

it('treats numbers that open an account or an identity as sensitive', () => {
  expect(FIELD_IDS.filter((id) => fields[id].sensitive)).toEqual([
    'idNumber',
    'accountNumber',
    'fundAccount',
    'accountNumberAgain',
    'fundAccountAgain',
  ])
})

it('shows of a sensitive value never more than a part', () => {
  for (const id of FIELD_IDS.filter((field) => fields[field].sensitive)) {
    const value = id === 'idNumber' ? wangIdNumber : '6228480000000000414'
    expect(maskValue(id, value)).toContain('****')
    expect(maskValue(id, value)).not.toContain(value.slice(3, -4))
  }
})

it('names every cell that a tap shows in full: whatever is masked, but names and second entries', () => {
  const samples: Partial<Record<FieldId, string>> = {
    idNumber: wangIdNumber,
    phone: '13800000417',
    householdAddress: '河北省廊坊市广阳区新华路1号',
    contactAddress: '河北省廊坊市广阳区新华路1号',
  }
  const masked = FIELD_IDS.filter((id) => {
    const value = samples[id] ?? '6228480000000000414'
    return !['name', 'bankCardAgain'].includes(fields[id].kind) && maskValue(id, value) !== value
  })
  expect(masked).toEqual(SHOWN_ON_TAP)
})

it.each([
  ['name', '王建国', '王*国'],
  ['idNumber', wangIdNumber, `130************${wangIdNumber.slice(-3)}`],
  ['phone', '+86 138 0000 0417', '138****0417'],
  ['accountNumber', '6228 4800 0000 0000 414', '****0414'],
  ['contactAddress', '河北省廊坊市广阳区新华路1号', '河北省廊坊市广阳区'],
  ['pensionNumber', '13100000427', '1********27'],
  ['unitName', '廊坊市第一机械厂', '廊坊市第一机械厂'],
] as const)('masks %s', (id, value, shown) => {
  expect(maskValue(id, value)).toBe(shown)
})

it('sends texts without what nobody sees: an address cannot be turned round, and is missing where nothing is in it', () => {
  expect(normalizeValue('contactAddress', '\u202e河北省\u0007廊坊市\u202c\r\n新华路')).toBe(
    '河北省廊坊市 新华路',
  )
  expect(normalizeValue('contactAddress', ' \u200b\ufeff\u00ad\u2066')).toBe('')
  expect(normalizeValue('contactAddress', '🏠\u200d𠮷\u3164路\u061c\u{e0041}')).toBe('🏠𠮷路')
})

it('sends numbers plain and texts as they are', () => {
  expect(normalizeValue('idNumber', ' 110105 19491231 002x')).toBe('11010519491231002X')
  expect(normalizeValue('phone', '+86 138-0000-0417')).toBe('13800000417')
  expect(normalizeValue('phone', '138 00')).toBe('13800')
  expect(normalizeValue('accountNumber', '６２２８ 4800')).toBe('62284800')
  expect(normalizeValue('unitName', ' 第一 机械厂 ')).toBe('第一 机械厂')
})
