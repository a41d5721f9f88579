import { act, render } from '@testing-library/react'
import type { HeldMandate } from '@contract/mandate'
import { resetStores } from '@/stores/reset'
import Taro, { router } from '../../../../config/jest/taro'
import ReadyPage from '.'

const ME = { account: 'min', phoneMasked: '138****6620', level: 'realName', person: { name: '王敏' } }
const STOPPED: HeldMandate = {
  ...{ id: 'm-1', scope: 'fill', state: 'ended', kinship: 'daughter', until: '2026-12-31', case: null },
  over: { ownerName: '王建国', byOwner: true, on: '2026-05-07' },
  changedAt: '2026-05-07T01:00:00.000Z',
}

test('whoever was stopped before handing over reads whose it was, since when and by whom', async () => {
  resetStores()
  router.params = { id: 'm-1' }
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const data = url.includes('/mandates') ? { given: [], held: [STOPPED] } : ME
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(data) })
  })
  await act(async () => void render(<ReadyPage />))
  const page = document.body.textContent ?? ''
  expect(page).toContain('王建国的办件，现在看不到了')
  expect(page).toContain('2026年5月7日本人停掉了。')
})
