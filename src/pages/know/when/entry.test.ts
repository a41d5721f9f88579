import { when } from '@/content/know/when'
import { BIRTH_YEARS, checkEntry } from './entry'

const entry = (year: string, month: string, sex: 'male' | 'female' | undefined = 'male') => ({
  sex,
  year,
  month,
})

test('March 1965 is read as it is typed', () => {
  expect(checkEntry(entry('1965', '3'))).toEqual({ ok: true, sex: 'male', birth: '1965-03' })
  expect(checkEntry(entry(' 1965 ', '03 '))).toEqual({ ok: true, sex: 'male', birth: '1965-03' })
})

test('what is missing is named, all of it', () => {
  expect(checkEntry({ sex: undefined, year: '', month: '' })).toEqual({
    ok: false,
    errors: { sex: when.errors.sexMissing, birth: when.errors.birthMissing },
  })
})

test.each(['0', '13', '3月'])('month %s is refused in words', (month) => {
  expect(checkEntry(entry('1965', month))).toMatchObject({ errors: { birth: when.errors.birthInvalid } })
})

test('the first and the last year of birth are taken, those beside them are not', () => {
  expect(checkEntry(entry(String(BIRTH_YEARS.from), '1')).ok).toBe(true)
  expect(checkEntry(entry(String(BIRTH_YEARS.to), '12')).ok).toBe(true)
  expect(checkEntry(entry(String(BIRTH_YEARS.from - 1), '12')).ok).toBe(false)
  expect(checkEntry(entry(String(BIRTH_YEARS.to + 1), '1')).ok).toBe(false)
})
