import type { LocalDate } from '../scheme/ids'
import type { Command } from './model'
import { inTheMonth, sentAs, type Story } from './testing/story'

const REMIND = { type: 'remindSupplement', department: 'medicalInsurance', round: 1 } as const
const answer: Command = {
  type: 'answerSupplement',
  department: 'medicalInsurance',
  materials: [{ id: 'm4', kind: 'archivePages' }],
}

/** 医保 asks for a page on 4 November. */
const asking = () => inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')

/** After how many days the person was reminded, in order. */
const reminders = ({ events }: Story) =>
  events.flatMap((event) => (event.type === 'supplementReminded' ? [event.afterDays] : []))

/** Time passes a day at a time, and each day it is asked whether to remind. */
function through(story: Story, days: readonly LocalDate[]): Story {
  for (const day of days) story.on(day).does(REMIND)
  return story
}

describe('an open supplement (RULINGS 26)', () => {
  test.each<[LocalDate, readonly number[]]>([
    ['2026-11-04', []],
    ['2026-11-10', []],
    ['2026-11-11', [7]],
    ['2026-11-18', [7]],
    ['2026-11-19', [15]],
    ['2026-12-03', [15]],
    ['2026-12-04', [30]],
    ['2027-03-01', [30]],
  ])('on %s has been called to mind after %j days', (day, expected) => {
    expect(reminders(through(asking(), [day]))).toEqual(expected)
  })

  test('is called to mind once for each of its days, and never more', () => {
    const days = ['2026-11-11', '2026-11-11', '2026-11-12', '2026-11-19', '2026-12-04', '2027-02-01'] as const
    expect(reminders(through(asking(), days))).toEqual([7, 15, 30])
  })

  test('is shown among the events, and changes nothing of the department’s clock', () => {
    const story = through(asking(), ['2026-11-11'])
    expect(story.shown().timeline.slice(-1)[0]).toMatchObject({
      code: 'supplementReminded',
      department: 'medicalInsurance',
      items: ['medicalContribution'],
      on: '2026-11-11',
    })
    expect(story.lane('medicalInsurance')).toEqual(asking().lane('medicalInsurance', '2026-11-11'))
  })

  test('that was answered is not called to mind, and one that is asked for again begins anew', () => {
    const story = through(asking(), ['2026-11-11']).on('2026-11-12').does(answer)
    expect(story.on('2026-11-19').tries(REMIND)).toEqual({ ok: false, refusal: 'nothingWanted' })
    through(story.wantsPage('medicalInsurance'), ['2026-11-20', '2026-11-25', '2026-11-26'])
    expect(reminders(story)).toEqual([7, 7])
  })

  test('of an application that came back, or ended, or is in another round, is not called to mind', () => {
    const closed = asking().does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' })
    expect(closed.on('2026-11-11').tries(REMIND)).toEqual({ ok: false, refusal: 'ended' })
    const other = { ...REMIND, round: 2 }
    expect(asking().on('2026-11-11').tries(other)).toEqual({ ok: false, refusal: 'staleRound' })
  })
})

describe('a unit that does not answer', () => {
  const asked = () => sentAs('specialWork')
  const reminded = ({ events }: Story) =>
    events.flatMap((event) => (event.type === 'unitReminded' ? [event.afterDays] : []))
  const remind = { type: 'remindUnit', round: 1 } as const

  test.each<[LocalDate, readonly number[]]>([
    ['2026-05-15', []],
    ['2026-05-18', [5]], // five working days after Monday 11 May
    ['2026-05-22', [5]],
    ['2026-05-25', [10]],
    ['2026-08-01', [10]],
  ])('on %s has been reminded after %j working days', (day, expected) => {
    const story = asked().on(day).does(remind).does(remind)
    expect(reminded(story)).toEqual(expected)
    expect(story.step('confirmation')).toMatchObject({
      ...{ state: 'asked', due: '2026-05-25', late: expected.length > 0 },
    })
  })

  test('is left alone once it has answered, and in another round', () => {
    const confirmed = {
      type: 'answerConfirmation',
      round: 1,
      confirmation: { outcome: 'confirmed' },
    } as const
    expect(reminded(asked().does(confirmed).on('2026-05-25').does(remind))).toEqual([])
    expect(asked().tries({ type: 'remindUnit', round: 2 })).toEqual({ ok: false, refusal: 'staleRound' })
  })
})
