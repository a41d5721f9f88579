import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { consentTexts } from '@/content/consents'
import { useConsents } from '@/stores/consents'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import Taro, { router } from '../../../../config/jest/taro'
import IdentityPage from '.'

beforeEach(() => {
  resetStores()
  Taro.redirectTo.mockClear()
})

test('a link leads who is not signed in to sign in first, and from there back', async () => {
  // Nobody is signed in: the server answers with nobody.
  Taro.request.mockResolvedValue({ statusCode: 200, header: {}, data: 'null' })
  router.params = { next: encodeURIComponent('apply/form?topic=person') }
  render(<IdentityPage />)
  fireEvent.click(screen.getByRole('checkbox', { name: /^同意使用敏感信息/ }))
  fireEvent.click(screen.getByRole('button', { name: '去认证' }))
  const back = 'me/identity?next=apply%2Fform%3Ftopic%3Dperson'
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: `/pages/me/signin/index?next=${encodeURIComponent(back)}`,
    }),
  )
})

const box = (label: string) => screen.getByRole('checkbox', { name: new RegExp(`^${label}`) })
const consent = (purpose: keyof typeof consentTexts, textVersion = consentTexts[purpose].version) => ({
  purpose,
  granted: true,
  textVersion,
  at: '2026-05-06T01:24:00Z',
})

test('nobody is asked again for what they have agreed to, word for word; a box that was never ticked is empty', () => {
  useConsents.setState({ load: () => Promise.resolve() })
  useSession.setState({ status: 'signedIn' })
  render(<IdentityPage />)
  expect(box('同意使用敏感信息')).not.toBeChecked()
  act(() => useConsents.setState({ consents: [consent('sensitiveData'), consent('sharedData', 'older')] }))
  expect(box('同意使用敏感信息')).toBeChecked()
  expect(box('同意读取部门已有的信息')).not.toBeChecked()
  fireEvent.click(box('同意使用敏感信息'))
  expect(box('同意使用敏感信息')).not.toBeChecked()
})
