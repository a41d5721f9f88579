import { QUIET_HOURS } from '@/domain/notices'
import { NIGHT, nightText } from './night'

it('the night that people read of is the one that is kept', () => {
  expect(NIGHT).toEqual(QUIET_HOURS)
  expect(nightText).toBe('晚上 9 点到早上 8 点')
})
