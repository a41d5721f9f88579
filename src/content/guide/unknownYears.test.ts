import { application } from '@/domain/guidance/testing/results'
import { man } from '@/domain/guidance/testing/people'
import { contributionText, reckonedText } from './outcome'

const retiringIn = (retirementMonth: '2011-06' | '2011-07') => {
  const facts = man({
    cardBirth: '1951-07',
    retirementMonth,
    contributions: { months: 240, asOf: '2010-06', continuing: true },
  })
  const { plan, contributions } = application(facts, '2026-11-24')
  if (plan === null || contributions === null) throw new Error('no plan')
  return [reckonedText(plan), contributionText(contributions)]
}

test('before the social insurance law no rule says how many years it took: whose word counts is said in their place', () => {
  for (const text of retiringIn('2011-06')) expect(text).toMatch(/以经办机构核定为准。$/)
  expect(retiringIn('2011-06')[0]).toContain('最低要缴几年')
  for (const text of retiringIn('2011-07')) expect(text).not.toContain('核定为准')
  expect(retiringIn('2011-07')[0]).toContain('最低缴费 15 年')
})
