import type { Item } from '../scheme/ids'
import { actorOf } from './actors'
import { fold } from './evolve'
import type { CaseEvent } from './model'
import { drafted, inTheMonth, sentAs, submitted, type Story } from './testing/story'

const told = ({ events }: Story) => events.map(({ type, actor }) => `${type} ${actor ?? 'nobody'}`)
const file = (story: Story, item: Item) => story.does({ type: 'fileResult', item, round: story.round })

/** As events were recorded before they named their actor. */
const asRecordedBefore = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event) => {
    const { actor: _, ...bare } = event
    return bare as CaseEvent
  })

test('what the person does, what follows by itself, and what a department does are told apart', () => {
  const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance').on('2026-11-11')
  story.does({ type: 'remindSupplement', department: 'medicalInsurance', round: 1 })
  story.does({
    type: 'answerSupplement',
    department: 'medicalInsurance',
    materials: [{ id: 'm4', kind: 'archivePages' }],
  })
  story.does({ type: 'confirmHousehold', round: 1, matches: true })
  expect(told(file(story, 'benefitQualification'))).toEqual([
    'created citizen',
    'submitted citizen',
    'householdAsked system',
    'packageSent system',
    'decided department:hrss',
    'documentIssued department:hrss',
    'packageSent system',
    'packageSent system',
    'packageSent system',
    'supplementRequested department:medicalInsurance',
    'supplementReminded system',
    'supplementAnswered citizen',
    'householdConfirmed department:publicSecurity',
    'resultFiled department:governmentService',
  ])
})

test('the unit’s answer is the unit’s, and the package that follows from it nobody’s own doing', () => {
  const story = sentAs('specialWork')
  story.does({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } })
  expect(told(story).slice(1)).toEqual([
    'submitted citizen',
    'householdAsked system',
    'confirmationAsked system',
    'confirmationAnswered employer',
    'packageSent system',
  ])
})

test('a draft that its person withdraws is the person’s doing; one that gives way to another is nobody’s', () => {
  expect(told(drafted().does({ type: 'withdraw' }))[1]).toBe('withdrawn citizen')
  expect(told(drafted().does({ type: 'withdraw', by: 'system' }))[1]).toBe('withdrawn system')
})

test('what an agent does is the agent’s, and what follows from it is not', () => {
  const outcome = drafted().tries(drafted().submission(), 'agent')
  expect(outcome.ok && outcome.events.map(({ type, actor }) => `${type} ${actor}`)).toEqual([
    'submitted agent',
    'householdAsked system',
    'packageSent system',
  ])
})

test('what was recorded before events named their actor folds to the same case, and is told by its kind', () => {
  for (const story of [
    submitted().refuses('hrss', 'benefitQualification', 'workStartUnproven'),
    inTheMonth().does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' }),
    sentAs('specialWork').does({ type: 'recall' }),
  ]) {
    const before = asRecordedBefore(story.events)
    expect(before.every(({ actor }) => actor === undefined)).toBe(true)
    expect(fold(before)).toEqual(fold(story.events))
    expect(before.map(actorOf)).toEqual(story.events.map(({ actor }) => actor))
  }
})
