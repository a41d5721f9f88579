import { signin } from '@/content/me/signin'
import { codeError, digitsOf, phoneError, phoneOf } from './entry'

test.each(['138 0000-0417', '１３８０００００４１７', '+86 138 0000 0417', '8613800000417'])(
  '%s is the same number, however it was typed',
  (typed) => {
    expect(phoneError(typed)).toBeUndefined()
    expect(phoneOf(typed)).toBe('13800000417')
  },
)

test.each(['1380000041', '138000004170', ''])('%s has not eleven digits', (typed) => {
  expect(phoneError(typed)).toBe(signin.errors.phoneLength)
})

test.each(['12800000417', '23800000417'])('%s is no mobile number', (typed) => {
  expect(phoneError(typed)).toBe(signin.errors.phoneFormat)
})

test('a code has six digits, in whatever width', () => {
  expect(codeError('１２３ 456')).toBeUndefined()
  expect(digitsOf('１２３ 456')).toBe('123456')
  expect(codeError('123456')).toBeUndefined()
  expect(codeError('12345')).toBe(signin.errors.codeMissing)
  expect(codeError('1234567')).toBe(signin.errors.codeMissing)
})
