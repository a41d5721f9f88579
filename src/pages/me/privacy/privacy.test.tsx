import { act, fireEvent, render, screen } from '@testing-library/react'
import { Unreachable } from '@/services/failure'
import { useConsents } from '@/stores/consents'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import PrivacyPage from '.'

beforeEach(() => {
  resetStores()
  useConsents.setState({ load: () => Promise.resolve() })
  useSession.setState({ status: 'signedIn' })
})

test('without an answer nothing is said of what was agreed to', () => {
  useConsents.setState({ failure: new Unreachable() })
  render(<PrivacyPage />)
  expect(screen.getByText(/没连上网/)).toBeVisible()
  expect(screen.queryByText('还没有同意')).toBeNull()
  expect(screen.queryByRole('button', { name: /^同意/ })).toBeNull()
})

test('what was never agreed to says so, once that is known', () => {
  render(<PrivacyPage />)
  act(() => useConsents.setState({ consents: [] }))
  expect(screen.getAllByText('还没有同意')).toHaveLength(2)
})

test('withdrawing says first what follows from it, and is done by the second press', async () => {
  const put = jest.fn(() => Promise.resolve())
  useConsents.setState({ put } as never)
  render(<PrivacyPage />)
  act(() =>
    useConsents.setState({
      consents: [
        { purpose: 'sharedData', granted: true, textVersion: 1, at: '2026-05-06T01:00:00.000Z' },
      ] as never,
    }),
  )
  const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
  press(/^撤回同意/)
  expect(put).not.toHaveBeenCalled()
  expect(screen.getAllByRole('status').map((said) => said.textContent)).toContainEqual(
    expect.stringMatching(/^撤回以后：/),
  )
  press(/^先不撤回/)
  expect(put).not.toHaveBeenCalled()
  press(/^撤回同意/)
  await act(async () => press(/^撤回(?!同意)/))
  expect(put).toHaveBeenCalledWith(expect.objectContaining({ purpose: 'sharedData', granted: false }))
})
