import type { LocalDate } from '../scheme/ids'
import { applicationOf, mayFillIn, maySendToday, sendingIn } from './application'
import { assess } from './assess'
import type { Facts } from './facts'
import { man, woman } from './testing/people'

const may = (facts: Facts, today: LocalDate) => {
  const sending = sendingIn(assess(facts, today))
  return { fill: mayFillIn(sending), send: maySendToday(sending) }
}

test('in the window it may be filled in and sent, before it only filled in', () => {
  expect(may(man(), '2026-05-06')).toEqual({ fill: true, send: true })
  expect(may(man(), '2025-10-31')).toEqual({ fill: true, send: false })
})

test('the same where 人社 settles what is open: the wait for the window is no reason to turn anybody away', () => {
  const facts = man({ archiveBirth: 'unknown' })
  expect(may(facts, '2026-05-06')).toEqual({ fill: true, send: true })
  expect(may(facts, '2025-10-31')).toEqual({ fill: true, send: false })
})

test('a month that only the second of two classes can have is enough', () => {
  // As a worker from January 2026 on (by law in August); of a management post not before January 2031.
  const facts = woman({ cardBirth: '1976-01', post: 'unknown', retirementMonth: '2026-03' })
  expect(may(facts, '2026-01-10')).toEqual({ fill: true, send: true })
  expect(applicationOf(sendingIn(assess(facts, '2026-01-10')))?.plan?.retireeClass).toBe('female50')
})

test('before the window the class that can wait for it is preferred to the one that cannot be', () => {
  const facts = woman({ cardBirth: '1976-01', post: 'unknown', retirementMonth: '2028-06' })
  expect(applicationOf(sendingIn(assess(facts, '2026-01-10')))?.plan?.retireeClass).toBe('female50')
  expect(may(facts, '2026-01-10')).toEqual({ fill: true, send: false })
})

test.each<[string, Facts]>([
  ['what the person has to find out', man({ insurance: 'unknown' })],
  ['no month chosen', man({ retirementMonth: 'unknown' })],
  ['a month that cannot be', man({ retirementMonth: '2025-02' })],
  ['somebody outside the scheme', man({ insurance: 'resident' })],
])('%s: neither', (_, facts) => {
  expect(may(facts, '2026-05-06')).toEqual({ fill: false, send: false })
})
