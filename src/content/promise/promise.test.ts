import { promise, promiseVersionText } from '.'

test('the version of a promise reads as one, and not as a date', () => {
  expect(promiseVersionText('2026-11-1')).toBe('承诺文本，2026年11月第 1 版')
  expect(promiseVersionText(promise.version)).toMatch(/^承诺文本，\d{4}年\d+月第 \d+ 版$/)
})
