import { bankOf } from '@/domain/identity/bankOf'
import { bankAfter } from './bank'

const agricultural = '6228480018264535073'
const commercial = '6222020000000000000'

test('a card that is known names its bank', () => {
  expect(bankAfter('', agricultural, '', bankOf)).toBe('中国农业银行')
})

test('another card names another bank, in the place of the one that was found', () => {
  expect(bankAfter(agricultural, commercial, '中国农业银行', bankOf)).toBe('中国工商银行')
})

test('a found bank goes with its number', () => {
  expect(bankAfter(agricultural, '6228', '中国农业银行', bankOf)).toBe('')
})

test('a bank that somebody typed stays, whatever the number says', () => {
  expect(bankAfter('', agricultural, '廊坊银行', bankOf)).toBeUndefined()
  expect(bankAfter(agricultural, commercial, '廊坊银行', bankOf)).toBeUndefined()
})

test('an unknown card changes nothing', () => {
  expect(bankAfter('', '1000000000000000', '', bankOf)).toBeUndefined()
})
