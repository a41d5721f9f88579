import { signin } from '@/content/me/signin'
import { codeError, digitsOf, phoneError } from './entry'

test('a number typed with spaces or dashes is the same number', () => {
  expect(digitsOf('138 0000-0417')).toBe('13800000417')
  expect(phoneError('138 0000 0417')).toBeUndefined()
})

test.each(['1380000041', '138000004170', ''])('%s has not eleven digits', (typed) => {
  expect(phoneError(typed)).toBe(signin.errors.phoneLength)
})

test.each(['12800000417', '23800000417'])('%s is no mobile number', (typed) => {
  expect(phoneError(typed)).toBe(signin.errors.phoneFormat)
})

test('a code has six digits', () => {
  expect(codeError('123456')).toBeUndefined()
  expect(codeError('12345')).toBe(signin.errors.codeMissing)
  expect(codeError('1234567')).toBe(signin.errors.codeMissing)
})
