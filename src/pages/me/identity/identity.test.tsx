import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { consentTexts } from '@/content/consents'
import { useConsents } from '@/stores/consents'
import { useIdentity } from '@/stores/identity'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import Taro, { router } from '../../../../config/jest/taro'
import IdentityPage from '.'

const shown = { now: true }
jest.mock('@/platform/shown', () => ({ useShown: () => shown.now }))

beforeEach(() => {
  shown.now = true
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

test('pressed before it has come what was agreed to before, that is waited for and counts', async () => {
  const agreed = {
    purpose: 'sensitiveData',
    granted: true,
    textVersion: consentTexts.sensitiveData.version,
    at: '2026-05-06T01:00:00.000Z',
  } as const
  let comes = () => undefined as void
  const coming = new Promise<void>((resolve) => {
    comes = () => {
      useConsents.setState({ consents: [agreed] })
      resolve()
    }
  })
  useConsents.setState({ load: () => coming })
  const startIdentity = jest.fn(() => Promise.resolve('a-request'))
  useSession.setState({ status: 'signedIn', startIdentity })
  router.params = {}
  render(<IdentityPage />)
  fireEvent.click(screen.getByRole('button', { name: '去认证' }))
  expect(startIdentity).not.toHaveBeenCalled()
  await act(async () => comes())
  await waitFor(() => expect(startIdentity).toHaveBeenCalled())
})

describe('at the provider', () => {
  const begins = async () => {
    useConsents.setState({ load: () => Promise.resolve() })
    useSession.setState({ status: 'signedIn', startIdentity: () => Promise.resolve('a-request') })
    router.params = { next: encodeURIComponent('apply/form?topic=person') }
    const page = render(<IdentityPage />)
    fireEvent.click(screen.getByRole('checkbox', { name: /^同意使用敏感信息/ }))
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '去认证' }))
    })
    return page
  }
  const proves = () => {
    const { pending } = useIdentity.getState()
    const finish = jest.fn(() => Promise.resolve({ next: 'apply/form?topic=person' }))
    useIdentity.setState({ pending: pending && { ...pending, code: 'a-code' }, finish })
    return finish
  }

  test('this page waits behind it: back leads here, where the consents are asked', async () => {
    await begins()
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/provider/index' })
    expect(Taro.redirectTo).not.toHaveBeenCalled()
  })

  test('the code is turned into a proof once this page is on the screen again, and not before', async () => {
    const { rerender } = await begins()
    shown.now = false
    rerender(<IdentityPage />)
    const finish = await act(async () => proves())
    expect(finish).not.toHaveBeenCalled()
    shown.now = true
    await act(async () => rerender(<IdentityPage />))
    expect(finish).toHaveBeenCalledTimes(1)
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/apply/form/index?topic=person' })
  })
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
