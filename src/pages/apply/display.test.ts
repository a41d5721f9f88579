import { displayed } from './display'

test.each([
  ['idNumber', '13000019650312001x', '130************01X'],
  ['phone', '138 0000 0417', '138****0417'],
  ['householdAddress', '河北省廊坊市广阳区新华路样例小区1号楼', '河北省廊坊市广阳区＊＊＊'],
  ['accountNumber', '6228 4800 1826 4535 073', '尾号 5073'],
  ['pensionNumber', '13100000427', '1********27'],
] as const)('%s is masked until somebody asks for it', (id, value, masked) => {
  expect(displayed(id, { [id]: value })).toBe(masked)
  expect(displayed(id, { [id]: value }, false)).not.toContain('*')
})

test('an address that names no county shows nothing but that it is given', () => {
  expect(displayed('contactAddress', { contactAddress: '新华路样例小区' })).toBe('已填')
})

test('a number is read in the groups that stand on the card', () => {
  expect(displayed('accountNumber', { accountNumber: '6228480018264535073' }, false)).toBe(
    '6228 4800 1826 4535 073',
  )
  expect(displayed('unitCreditCode', { unitCreditCode: '911310000000000003' })).toBe('9113 1000 0000 0000 03')
})

test('places, choices and months are read in words', () => {
  const values = { insuredCity: '131000', insuredArea: '131003', workStart: '1984-07', sex: 'male' }
  expect(displayed('insuredCity', values)).toBe('廊坊市')
  expect(displayed('insuredArea', values)).toBe('广阳区')
  expect(displayed('workStart', values)).toBe('1984年7月')
  expect(displayed('sex', values)).toBe('男')
})

test('half a month and an area of another city cannot be read', () => {
  expect(displayed('workStart', { workStart: '19-07' })).toBeUndefined()
  expect(displayed('insuredArea', { insuredCity: '130100', insuredArea: '131003' })).toBeUndefined()
})
