import { fold } from '.'
import { inTheMonth } from './testing/story'
import type { Command } from './model'

const claimed = () =>
  inTheMonth()
    .on('2026-11-05')
    .approves('socialInsurance', 'pensionPayment')
    .does({ type: 'claimCertificate', certificateNumber: 'c1' })

const corrects = (version: number): Command => ({
  type: 'correctCertificate',
  department: 'socialInsurance',
  version,
})
const ends = (reason: 'death' | 'benefitEnded'): Command => ({
  type: 'endCertificate',
  department: 'socialInsurance',
  reason,
})
const certificate = (story: ReturnType<typeof claimed>) => fold(story.events)?.certificate
const refusal = (why: string) => ({ ok: false, refusal: why })

test('a correction is a new version of the same number', () => {
  const story = claimed().does(corrects(1))
  expect(certificate(story)).toEqual({ number: 'c1', version: 2, ended: null })
  expect(certificate(story.does(corrects(2)))).toMatchObject({ version: 3 })
  expect(story.step('certificate')).toMatchObject({ state: 'claimed', certificateNumber: 'c1' })
})

test('a correction that is sent twice makes one version, and none of a version that is not there', () => {
  const story = claimed().does(corrects(1)).does(corrects(1))
  expect(certificate(story)).toMatchObject({ version: 2 })
  expect(story.tries(corrects(3))).toEqual(refusal('noSuchCertificate'))
})

test.each(['death', 'benefitEnded'] as const)('it ends by %s, once and for good', (reason) => {
  const story = claimed().does(ends(reason)).does(ends(reason))
  expect(story.events.filter(({ type }) => type === 'certificateEnded')).toHaveLength(1)
  expect(story.step('certificate')).toMatchObject({ state: 'ended' })
  expect(story.tries(corrects(1))).toEqual(refusal('certificateEnded'))
  expect(story.tries(ends(reason === 'death' ? 'benefitEnded' : 'death'))).toEqual(
    refusal('certificateEnded'),
  )
})

test('whoever follows the case is not told why it ended', () => {
  const told = claimed().does(ends('death')).shown().timeline.slice(-1)
  expect(told).toMatchObject([{ code: 'certificateEnded', department: 'socialInsurance', closing: null }])
})

test('only who issued it changes it, and only what was claimed', () => {
  const granted = inTheMonth().on('2026-11-05').approves('socialInsurance', 'pensionPayment')
  expect(granted.tries(corrects(1))).toEqual(refusal('noSuchCertificate'))
  expect(granted.tries(ends('death'))).toEqual(refusal('noSuchCertificate'))
  const other: Command = { type: 'endCertificate', department: 'housingFund', reason: 'death' }
  expect(claimed().tries(other)).toEqual(refusal('notOfThisFlow'))
})

test('a case that is closed because its person has died ends the certificate with it', () => {
  const closed = (reason: 'death' | 'movedAway') =>
    claimed().does({ type: 'close', department: 'medicalInsurance', reason })
  expect(certificate(closed('death'))).toMatchObject({ ended: { reason: 'death' } })
  expect(certificate(closed('movedAway'))).toMatchObject({ ended: null })
})
