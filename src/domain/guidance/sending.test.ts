import type { LocalDate } from '../scheme/ids'
import { sendingIn } from './application'
import { assess } from './assess'
import { UNKNOWN, type Facts } from './facts'
import { sendingOf } from './sending'
import { man, woman } from './testing/people'

const paid = (months: number, continuing = true): Partial<Facts> => ({
  contributions: { months, asOf: '2026-04', continuing },
})

const people: readonly Facts[] = [man(), woman(), woman({ post: UNKNOWN })].flatMap((person) =>
  [
    {},
    { retirementMonth: UNKNOWN },
    { retirementMonth: '2025-02' },
    { retirementMonth: '2031-12' },
    { cardBirth: UNKNOWN },
    { archiveBirth: UNKNOWN },
    { archiveMatters: 'none' },
    { archiveMatters: 'none', pensionArrears: true },
    { archiveMatters: 'none', severalPensions: true },
    { pensionArrears: true },
    { archiveMatters: UNKNOWN },
    { earlyRetirement: 'specialWork' },
    { cardBirth: '1975-06', earlyRetirement: 'specialWork', retirementMonth: '2029-01' },
    { earlyRetirement: 'illnessApproval' },
    { earlyRetirement: UNKNOWN },
    { insurance: 'flexible' },
    { insurance: 'institution' },
    { insurance: 'resident' },
    { insurance: UNKNOWN },
    paid(400),
    paid(12, false),
  ].map((other) => ({ ...person, ...other }) as Facts),
)
const days: readonly LocalDate[] = ['2025-10-31', '2026-05-06', '2027-03-01']
const all = people.flatMap((facts) => days.map((today) => ({ facts, today })))

test('it says of sending what the whole conclusion says', () => {
  for (const { facts, today } of all) {
    const { open, applications } = sendingIn(assess(facts, today))
    expect(sendingOf(facts, today)).toEqual({
      open,
      applications: applications.map(({ scenario, window, stops }) => ({ scenario, window, stops })),
    })
  }
})

test('an application is stopped by a condition exactly where one that stops is not met', () => {
  let stopped = 0
  for (const { facts, today } of all) {
    for (const { conditions, plan, stops } of sendingIn(assess(facts, today)).applications) {
      const unmet = conditions.some(({ effect, state }) => effect === 'stops' && state === 'notMet')
      if (plan?.chosen) expect(stops.includes('condition')).toBe(unmet)
      if (unmet) stopped += 1
    }
  }
  expect(stopped).toBeGreaterThan(5)
})
