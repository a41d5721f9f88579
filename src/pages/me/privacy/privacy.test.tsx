import { act, render, screen } from '@testing-library/react'
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
