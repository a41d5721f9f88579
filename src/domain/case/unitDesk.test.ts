import type { MaterialKind } from '../scheme/ids'
import { drafted, sentAs, type Story } from './testing/story'
import { fold, unitDesk } from './index'

function stateOf(story: Story) {
  const state = fold(story.events)
  if (state === null) throw new Error('no case')
  return state
}

const desk = (story: Story, ...there: MaterialKind[]) =>
  unitDesk(stateOf(story), { there: new Set(there), confirms: true })

test('a draft lacks the papers of the unit until each has a picture, and waits for its retiree then', () => {
  const story = drafted()
  expect(desk(story)).toEqual({ standing: 'papersMissing', missing: ['archivePages'], wantedSince: null })
  expect(desk(story, 'bankCard')).toEqual({
    standing: 'papersMissing',
    missing: ['archivePages'],
    wantedSince: null,
  })
  expect(desk(story, 'archivePages')).toEqual({
    standing: 'waitsForRetiree',
    missing: [],
    wantedSince: null,
  })
})

test('with special work the application, the notice and the archive are the unit’s to bring', () => {
  const story = sentAs('specialWork').does({ type: 'recall' })
  expect(desk(story).missing).toEqual(['archivePages', 'employeeApplication', 'publicNotice'])
})

test('asked to confirm it waits on the unit, and once confirmed on the departments', () => {
  const story = sentAs('specialWork')
  expect(desk(story).standing).toBe('toConfirm')
  story.does({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } })
  expect(desk(story).standing).toBe('withDepartments')
})

test('for a keeper it waits for the unit, where that is who confirms', () =>
  expect(unitDesk(stateOf(sentAs('specialWork')), { there: new Set(), confirms: false })).toEqual({
    standing: 'waitsForUnit',
    missing: [],
    wantedSince: null,
  }))

test('sent back it is the retiree’s to put right', () => {
  const story = sentAs('specialWork').does({
    type: 'answerConfirmation',
    round: 1,
    confirmation: { outcome: 'declined', reasons: ['informationDiffers'] },
  })
  expect(desk(story, 'archivePages', 'employeeApplication', 'publicNotice').standing).toBe('waitsForRetiree')
})

test('a page of the archive that a department wants is the unit’s, a card is not', () => {
  const wants = (material: MaterialKind) =>
    sentAs('normal').does({
      type: 'requestSupplement',
      department: 'hrss',
      round: 1,
      wants: [{ material, reason: 'unreadable' }],
    })
  const asked = wants('archivePages')
  const [since] = stateOf(asked).tasks.map((task) => task.since)
  expect(desk(asked)).toEqual({ standing: 'papersMissing', missing: ['archivePages'], wantedSince: since })
  expect(desk(wants('archivePages'), 'archivePages').standing).toBe('waitsForRetiree')
  expect(desk(wants('idCardFront')).standing).toBe('waitsForRetiree')
})

test('what has ended wants nothing', () =>
  expect(desk(drafted().does({ type: 'withdraw' }))).toEqual({
    standing: 'over',
    missing: [],
    wantedSince: null,
  }))
