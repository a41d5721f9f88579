import { act, render, waitFor } from '@testing-library/react'
import type { HeldAgency } from '@contract/agency'
import { useActing } from '@/stores/acting'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { WANG } from '@/stores/testing/cases'
import Taro from '../../../config/jest/taro'
import ProgressPage from './case'

const STOPPED: HeldAgency = {
  id: 'm-1',
  state: 'ended',
  ownerName: '韩玉兰',
  powers: ['fill'],
  until: '2027-05-01',
  papers: [],
  case: null,
  over: { byOwner: true, on: '2026-05-07' },
  changedAt: '2026-05-07T01:00:00.000Z',
}

const GONE = { type: 'about:blank', code: 'notFound', title: '没有找到。', status: 404 }

test('an agent who is stopped reads at once on the open page whose it was and whom to ask; since when and by whom, once that is heard', async () => {
  resetStores()
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  useSession.setState({ status: 'signedIn', me: WANG })
  useActing.setState({
    acting: { mandateId: 'm-1', caseId: 'c-1', ownerName: '韩玉兰', relation: 'agent' },
  })
  Taro.request.mockImplementation(async ({ url }: { url: string }) => {
    if (url.endsWith('/agencies')) await answered
    const data = url.endsWith('/agencies')
      ? { held: [STOPPED], given: [] }
      : url.endsWith('/me')
        ? WANG
        : GONE
    return { statusCode: data === GONE ? 404 : 200, header: {}, data: JSON.stringify(data) }
  })
  await act(async () => void render(<ProgressPage />))
  await waitFor(() => expect(document.body.textContent).toContain('现在不能替韩玉兰办了'))
  await act(async () => answer())
  const page = await waitFor(() => {
    const shown = document.body.textContent ?? ''
    expect(shown).toContain('韩玉兰的办件，现在看不到了')
    return shown
  })
  expect(page).toContain('2026年5月7日本人停掉了。')
  expect(page).toContain('打 12393')
  expect(page).not.toContain('请家人帮忙')
})
