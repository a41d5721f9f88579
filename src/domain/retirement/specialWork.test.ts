import { CONDITIONS } from '../scheme/conditions'
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

test('how long at which trade, 人社 finds in the archive; the sentence names all three (108 三.2)', () => {
  const { sentence } = CONDITIONS['2']
  expect(sentence).toContain('高空、特别繁重体力劳动满 10 年')
  expect(sentence).toContain('井下、高温满 9 年')
  expect(sentence).toContain('其他有害身体健康工作满 8 年')
})
