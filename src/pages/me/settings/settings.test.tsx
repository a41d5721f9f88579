import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useMaterials } from '@/stores/materials'
import { useSession } from '@/stores/session'
import { useSettings } from '@/stores/settings'
import Taro from '../../../../config/jest/taro'
import SettingsPage from '.'

test('signing out says that photos wait for their upload before it throws them away', async () => {
  useSession.setState({
    status: 'signedIn',
    me: { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null },
  })
  Taro.request.mockReturnValue(new Promise(() => undefined))
  useMaterials.getState().take({ id: 'a-case', materials: [] })
  useMaterials.getState().add('bankCard', 'file:1')
  render(<SettingsPage />)
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '退出登录' }))
  })
  expect(screen.getByText(/有照片还没传上去，只在这部手机里/)).toBeVisible()
  expect(screen.queryByText(/现在没连上网/)).toBeNull()
  expect(screen.getByRole('region', { name: /照片/ })).toHaveFocus()
  expect(useSession.getState().status).toBe('signedIn')

  fireEvent.click(screen.getByRole('button', { name: '先不退出' }))
  expect(useMaterials.getState().pictures.bankCard).toHaveLength(1)
})

describe('putting it on the home screen', () => {
  const offer = (outcome: 'accepted' | 'dismissed') =>
    Object.assign(new Event('beforeinstallprompt'), {
      prompt: jest.fn(() => Promise.resolve()),
      userChoice: Promise.resolve({ outcome }),
    })
  /** As the page's own script does before the app's. */
  const offers = (outcome: 'accepted' | 'dismissed', again = true) => {
    const event = offer(outcome)
    act(() => {
      window.installing = { again, offer: event }
      window.dispatchEvent(event)
    })
    return event
  }
  beforeEach(() => {
    window.matchMedia = jest.fn(() => ({ matches: false }) as MediaQueryList)
    Taro.clearStorageSync()
  })
  afterEach(() => {
    delete window.installing
    act(() => void window.dispatchEvent(new Event('appinstalled')))
  })
  const section = () => screen.queryByRole('region', { name: '装到桌面' })

  test('is not spoken of where the browser offers nothing, nor on a first visit', () => {
    render(<SettingsPage />)
    expect(section()).toBeNull()
    offers('accepted', false)
    expect(section()).toBeNull()
  })

  test('is offered on a later visit, and the browser asks once it is pressed', async () => {
    render(<SettingsPage />)
    const { prompt } = offers('accepted')
    expect(prompt).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '装到桌面' }))
    await waitFor(() => expect(section()).toBeNull())
    expect(prompt).toHaveBeenCalledTimes(1)
  })

  test('refused, it does not come again', async () => {
    render(<SettingsPage />)
    offers('dismissed')
    fireEvent.click(screen.getByRole('button', { name: '不用了，不再提' }))
    expect(section()).toBeNull()
    offers('dismissed')
    expect(section()).toBeNull()
  })
})

test('what was chosen and the phone does not keep is said to', () => {
  render(<SettingsPage />)
  act(() => useSettings.setState({ phoneFull: true }))
  expect(screen.getByText(/下次打开要再选一次/)).toBeVisible()
})
