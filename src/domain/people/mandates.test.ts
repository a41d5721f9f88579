import { latestUntil, mandateState, mayLastUntil, type MandateFacts } from '.'

const active: MandateFacts = { kept: 'active', until: '2026-12-31', caseOpen: true, codeOver: false }

test.each([
  ['2026-12-30', 'active'],
  ['2026-12-31', 'active'],
  ['2027-01-01', 'expired'],
] as const)('until the end of 2026 it is on %s %s', (today, state) =>
  expect(mandateState(active, today)).toBe(state),
)

test.each([
  [{ kept: 'invited' }, 'invited'],
  [{ kept: 'invited', codeOver: true }, 'expired'],
  [{ kept: 'active', codeOver: true }, 'active'],
  [{ kept: 'waiting', codeOver: true }, 'waiting'],
  [{ kept: 'waiting', until: null, caseOpen: null, codeOver: true }, 'expired'],
  [{ kept: 'active', caseOpen: null, codeOver: true }, 'active'],
  [{ kept: 'waiting', until: null, caseOpen: null }, 'waiting'],
  [{ caseOpen: false }, 'caseOver'],
  [{ kept: 'ended', caseOpen: false }, 'ended'],
  [{ kept: 'declined', until: '2020-01-01' }, 'declined'],
] as const)('%j is %s', (change, state) =>
  expect(mandateState({ ...active, ...change }, '2026-11-05')).toBe(state),
)

test.each([
  ['2026-11-05', '2027-11-05'],
  ['2024-02-29', '2025-02-28'],
] as const)('given on %s it lasts until %s at most', (today, latest) => {
  expect(latestUntil(today)).toBe(latest)
  expect(mayLastUntil(latest, today)).toBe(true)
  expect(mayLastUntil(today, today)).toBe(true)
})

test('neither a day longer nor one that is over', () => {
  expect(mayLastUntil('2027-11-06', '2026-11-05')).toBe(false)
  expect(mayLastUntil('2026-11-04', '2026-11-05')).toBe(false)
})
