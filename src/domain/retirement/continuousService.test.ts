import { CONDITIONS } from '../scheme/conditions'
import type { LocalDate } from '../scheme/ids'
import { LEGAL_TEXTS } from '../scheme/legalTexts'
import { SCHEME_TEXT } from '../scheme/schemeText'
import { CONTINUOUS_SERVICE_RULES, continuousServiceReached } from './continuousService'

test.each([
  ['specialWork', '2026-06-01', 'C'],
  ['illness', '2024-12-31', 'A'],
] as const)('%s: ten years, not a month less', (way, on, confidence) => {
  const known = { known: true, needed: 120, confidence }
  expect(continuousServiceReached(way, 119, on)).toEqual({ ...known, met: false, short: 1 })
  expect(continuousServiceReached(way, 120, on)).toEqual({ ...known, met: true, short: 0 })
  expect(continuousServiceReached(way, 121, on)).toEqual({ ...known, met: true, short: 0 })
})

test.each<[keyof typeof CONTINUOUS_SERVICE_RULES, LocalDate, boolean]>([
  ['specialWork', '1978-05-23', false],
  ['specialWork', '1978-05-24', true],
  ['specialWork', '2025-01-01', true],
  ['illness', '1978-05-23', false],
  ['illness', '1978-05-24', true],
  ['illness', '2024-12-31', true],
  ['illness', '2025-01-01', false],
])('%s on %s: in force %s', (way, on, known) => {
  const answer = continuousServiceReached(way, 480, on)
  expect(answer.known).toBe(known)
  if (!known)
    expect(answer).toEqual({ known: false, rule: `continuousService.${way}`, year: Number(on.slice(0, 4)) })
})

test('service that nobody has recognised is unknown, and less than none is a mistake', () => {
  expect(continuousServiceReached('specialWork', null, '2026-06-01')).toEqual({
    known: false,
    rule: 'continuousService.specialWork',
    year: 2026,
  })
  expect(() => continuousServiceReached('illness', -1, '2024-06-01')).toThrow(RangeError)
})

test('the law, the condition and the rules say the same ten years', () => {
  expect(SCHEME_TEXT['四.3'].match(/连续工龄满十年/g)).toHaveLength(3)
  expect(LEGAL_TEXTS.specialWorkAges.text).toContain('连续工龄满十年')
  for (const { sentence } of [CONDITIONS['2'], ...Object.values(CONTINUOUS_SERVICE_RULES)])
    expect(sentence).toContain('连续工龄满 10 年')
})
