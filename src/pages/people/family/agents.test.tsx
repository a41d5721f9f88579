import { act, render } from '@testing-library/react'
import { POWERS } from '@/domain/people'
import { resetStores } from '@/stores/reset'
import Taro from '../../../../config/jest/taro'
import { Agents } from './agents'

test('an agent who was stopped stays on the page: who, since when, and who stopped it', async () => {
  resetStores()
  const agent = {
    ...{ id: 'a-1', state: 'ended', agentName: '周海', agentPhoneMasked: '139****5310', powers: POWERS },
    ...{ until: '2027-05-01', papers: [], begunAt: '2026-05-01T01:00:00.000Z', lastActAt: null },
    over: { byOwner: true, on: '2026-05-07' },
  }
  const given = [agent, { ...agent, id: 'a-2', over: { byOwner: false, on: '2026-05-08' } }]
  Taro.request.mockResolvedValue({ statusCode: 200, header: {}, data: JSON.stringify({ given, held: [] }) })
  await act(async () => void render(<Agents />))
  const page = document.body.textContent ?? ''
  expect(page).toContain('代办人周海，手机 139****53102026年5月7日您停掉了')
  expect(page).toContain('2026年5月8日代办人停掉了')
  expect(page).not.toContain('停掉，不让周海办了')
})
