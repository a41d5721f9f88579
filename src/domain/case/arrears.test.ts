import { arrearsArrived } from './arrears'
import { Story } from './testing/story'

const waitsFor = (reason: 'arrearsNotArrived' | 'contributionNotArrived') =>
  new Story('2026-05-11')
    .does({ type: 'create', scenario: 'normal', applicant: 'self' })
    .does(new Story('2026-05-11').submission())
    .approves('hrss', 'benefitQualification')
    .on('2026-11-01')
    .does({ type: 'advance' })
    .does({ type: 'reportContributionPending', department: 'socialInsurance', round: 1, reason })

const arrives = (story: Story) =>
  story.on('2027-01-12').does({ type: 'reportContributionArrived', department: 'socialInsurance', round: 1 })

test('the month in which the back payment arrived, once it has', () => {
  const story = waitsFor('arrearsNotArrived')
  expect(arrearsArrived(story.events)).toBeUndefined()
  expect(arrearsArrived(arrives(story).events)).toBe('2027-01')
})

test('the month’s own contribution that came late is no back payment', () => {
  expect(arrearsArrived(arrives(waitsFor('contributionNotArrived')).events)).toBeUndefined()
})
