import { act, fireEvent, render, screen } from '@testing-library/react'
import { useIdentity } from '@/stores/identity'
import { resetStores } from '@/stores/reset'
import Taro from '../../../../config/jest/taro'
import ProviderPage from '.'

async function prove(): Promise<void> {
  resetStores()
  useIdentity.setState({
    pending: { requestId: 'a-request', consents: [], next: 'apply/form?topic=person', code: null },
    people: [
      {
        id: 'wangJianguo',
        name: '王建国',
        sex: 'male',
        birthDate: '1965-03-12',
        idNumberMasked: '130************01X',
        phone: '13800000417',
        bankCard: '6200000000000000109',
        story: '廊坊的工人。',
        performance: { endsWith: '三家都办成', movesClock: true },
      },
    ],
    loadPeople: () => Promise.resolve(),
    authorize: () => Promise.resolve(true),
  })
  render(<ProviderPage />)
  fireEvent.click(screen.getByRole('radio', { name: /^王建国/ }))
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '以这个身份认证' }))
  })
}

test('leads back to the page that sent the person here, which waits behind it', async () => {
  Taro.getCurrentPages.mockReturnValueOnce([{}, {}])
  await prove()
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})

test('where none waits, it leads to it with the place the person was going to: a refused proof does not lose it', async () => {
  await prove()
  expect(Taro.reLaunch).toHaveBeenCalledWith({
    url: '/pages/me/identity/index?next=apply%2Fform%3Ftopic%3Dperson',
  })
})
