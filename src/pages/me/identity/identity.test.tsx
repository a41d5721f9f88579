import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { resetStores } from '@/stores/reset'
import Taro, { router } from '../../../../config/jest/taro'
import IdentityPage from '.'

beforeEach(() => {
  resetStores()
  Taro.redirectTo.mockClear()
  Element.prototype.scrollIntoView = () => undefined
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
