import { monthsBetween } from './months'
import { specialWorkDates } from './specialWork'
import { RETIREE_CLASSES, statutoryRetirement } from './statutory'

test.each([
  ['male', '1971-06', '2026-06'], // 55
  ['female55', '1981-06', '2026-06'], // 45, of whichever post
  ['female50', '1981-06', '2026-06'],
] as const)('%s born in %s: from %s on, whatever the delay', (retireeClass, birth, month) => {
  expect(specialWorkDates({ birth, retireeClass }).earliest.month).toBe(month)
})

test.each(RETIREE_CLASSES)(
  '%s: up to the statutory month, with no three years on either side',
  (retireeClass) => {
    const retiree = { birth: '1985-03', retireeClass } as const
    const { earliest, statutory, latest } = specialWorkDates(retiree)
    expect(statutory).toEqual(statutoryRetirement(retiree))
    expect(latest.month).toBe(statutory.month)
    expect(monthsBetween(retiree.birth, earliest.month)).toBe(retireeClass === 'male' ? 660 : 540)
  },
)
