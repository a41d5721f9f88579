import { takenAlong } from './takenAlong'

const { used } = takenAlong.sessions

test('a use is told to the hour, as on the page of the devices', () => {
  expect(used('2026-05-06T13:05:00.000Z', '2026-05-07T01:00:00.000Z')).toBe(
    '2026年5月6日 21:05 登录，最近用过：2026年5月7日 9 点多',
  )
})

test('no use stands before the signing in', () => {
  expect(used('2026-05-06T13:05:00.000Z', '2026-05-06T13:00:00.000Z')).toBe('2026年5月6日 21:05 登录')
})
