import { applicationWindow, windowFromRetirementMonth, windowState } from './window'

const window = applicationWindow('2026-11')

test('the window before November 2026 is whole months, from November 2025 to May 2026', () => {
  expect(window).toEqual({ from: '2025-11-01', to: '2026-05-31' })
})

test('its last day follows the month, a leap February too', () => {
  expect(applicationWindow('2028-08').to).toBe('2028-02-29')
})

test.each([
  ['2025-10-31', 'before'],
  ['2025-11-01', 'open'],
  ['2026-05-06', 'open'],
  ['2026-05-31', 'open'],
  ['2026-06-01', 'late'],
  ['2026-11-30', 'late'],
  ['2026-12-01', 'afterRetirement'],
] as const)('on %s it is «%s»', (today, state) => {
  expect(windowState(window, '2026-11', today)).toBe(state)
})

test('who needs no confirmation applies from the first of the retirement month, all through it', () => {
  const opens = windowFromRetirementMonth('2026-11')
  expect(windowState(opens, '2026-11', '2026-10-31')).toBe('before')
  expect(windowState(opens, '2026-11', '2026-11-01')).toBe('open')
  expect(windowState(opens, '2026-11', '2026-11-30')).toBe('open')
  expect(windowState(opens, '2026-11', '2026-12-01')).toBe('afterRetirement')
})
