import { approved, inTheMonth, sentAs, submitted, type Story } from '@/domain/case/testing/story'
import { segmentsOf } from './segments'

/** The timetable in short: stops of a line, departments side by side. */
const drawn = (story: Story) =>
  segmentsOf(story.shown().steps).map((segment) =>
    segment.kind === 'lanes'
      ? segment.lanes.map(({ department }) => department)
      : `${segment.travelled ? 'travelled' : 'to come'}: ${segment.stops.map(({ kind }) => kind).join(' ')}`,
  )

test('while the first department reviews, it and 公安 have lanes side by side; the rest is to come', () => {
  expect(drawn(submitted())).toEqual([
    'travelled: submitted',
    ['hrss', 'publicSecurity'],
    'to come: wait later certificate',
  ])
})

test('the unit is asked: a stop of its own before the department that waits for it', () => {
  const story = sentAs('institutionUnrecognized')
  expect(drawn(story)).toEqual(['travelled: submitted', 'to come: confirmation later wait later certificate'])
  story.does({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } })
  expect(drawn(story)).toEqual([
    'travelled: submitted confirmation',
    ['hrss'],
    'to come: wait later certificate',
  ])
})

test('where the three begin at once, they keep their lanes to the end', () => {
  const story = sentAs('illness')
  expect(drawn(story)).toContainEqual(['socialInsurance', 'medicalInsurance', 'housingFund'])
  story.approves('socialInsurance', 'pensionPayment').approves('medicalInsurance', 'medicalContribution')
  story.approves('housingFund', 'housingFundWithdrawal')
  expect(drawn(story)).toContainEqual(['socialInsurance', 'medicalInsurance', 'housingFund'])
})

test('once it has approved, one line tells it', () => {
  expect(drawn(approved())).toEqual(['travelled: submitted lane lane', 'to come: wait later certificate'])
})

test('in the retirement month three lanes run side by side', () => {
  expect(drawn(inTheMonth())).toEqual([
    'travelled: submitted lane lane wait',
    ['socialInsurance', 'medicalInsurance', 'housingFund'],
    'to come: certificate',
  ])
})

test('the last results keep their lanes', () => {
  const story = inTheMonth().on('2026-11-03').approves('socialInsurance', 'pensionPayment')
  story.approves('medicalInsurance', 'medicalContribution')
  story.refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
  expect(drawn(story)).toContainEqual(['socialInsurance', 'medicalInsurance', 'housingFund'])
})

test('a first department that refused keeps its lane, for its reason', () => {
  const story = submitted().on('2026-05-15').refuses('hrss', 'benefitQualification', 'workStartUnproven')
  expect(drawn(story)).toEqual([
    'travelled: submitted',
    ['hrss', 'publicSecurity'],
    'to come: wait later certificate',
  ])
})

test('approved in the retirement month itself, nothing was waited for', () => {
  const story = submitted('2026-05').on('2026-05-15').approves('hrss', 'benefitQualification')
  expect(drawn(story)).toEqual([
    'travelled: submitted lane lane',
    ['socialInsurance', 'medicalInsurance', 'housingFund'],
    'to come: certificate',
  ])
})

test('taken back, nobody is at work', () => {
  expect(drawn(submitted().does({ type: 'recall' }))).toEqual([
    'travelled: submitted',
    'to come: later wait later certificate',
  ])
})
