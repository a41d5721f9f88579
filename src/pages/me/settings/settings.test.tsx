import { act, fireEvent, render, screen } from '@testing-library/react'
import { useMaterials } from '@/stores/materials'
import { useSession } from '@/stores/session'
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
