import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CodeSent, SignedIn } from '@contract/session'
import type { Problem } from '@contract/problem'
import { useMaterials } from '@/stores/materials'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import Taro from '../../../../config/jest/taro'
import SignInPage from '.'

/** What the BFF says. */
function answers(status: number, body: CodeSent | SignedIn | Problem): void {
  Taro.request.mockResolvedValue({ statusCode: status, header: {}, data: JSON.stringify(body) })
}

async function asksForCode(phone: string): Promise<void> {
  fireEvent.input(screen.getByLabelText('手机号'), { target: { value: phone } })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /获取验证码/ }))
    await Promise.resolve()
  })
}

const SENT = '短信已发出，请看看手机。'

beforeEach(() => {
  resetStores()
  render(<SignInPage />)
})

test('a message is said to be sent when it was, and another has to wait', async () => {
  answers(200, { resendAfterSeconds: 60, expiresInSeconds: 300 })
  await asksForCode('１３８ ０００0 0417')
  expect(await screen.findByText(SENT)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /秒\s*后可以重新获取/ })).toBeInTheDocument()
})

test('no message is said to be sent where there were too many; the wait is told in minutes', async () => {
  answers(429, {
    type: 'about:blank',
    code: 'tooManyRequests',
    title: '操作太频繁。',
    status: 429,
    retryAfterSeconds: 1800,
  })
  await asksForCode('13800000417')
  expect(await screen.findByText('操作太频繁。')).toBeInTheDocument()
  expect(screen.queryByText(SENT)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^30 分钟\s*后可以重新获取/ })).toBeInTheDocument()
})

test('who asked with a number that was not theirs need not wait for the right one', async () => {
  answers(200, { resendAfterSeconds: 60, expiresInSeconds: 300 })
  await asksForCode('13800000418')
  await screen.findByText(SENT)
  fireEvent.input(screen.getByLabelText('手机号'), { target: { value: '13800000417' } })
  expect(screen.getByRole('button', { name: '获取验证码' })).toBeInTheDocument()
  expect(screen.queryByText(SENT)).not.toBeInTheDocument()
})

test('who has tried too often waits as long as the button says, and nothing is sent before', async () => {
  answers(429, {
    type: 'about:blank',
    code: 'tooManyRequests',
    title: '操作太频繁。',
    status: 429,
    retryAfterSeconds: 240,
  })
  fireEvent.input(screen.getByLabelText('手机号'), { target: { value: '13800000417' } })
  fireEvent.input(screen.getByLabelText('验证码'), { target: { value: '123456' } })
  const press = (name: RegExp) =>
    act(async () => {
      fireEvent.click(screen.getByRole('button', { name }))
      await Promise.resolve()
    })
  Taro.request.mockClear()
  await press(/^登录$/)
  expect(await screen.findByText('操作太频繁。')).toBeInTheDocument()
  await press(/^4 分钟\s*后可以再试/)
  expect(Taro.request).toHaveBeenCalledTimes(1)
})

test('on a phone that was signed out from elsewhere it is said why it is empty', async () => {
  await act(async () => useSession.setState({ status: 'signedOut', me: null, ended: 'fromElsewhere' }))
  expect(screen.getByText(/在另一部手机上退出了这部手机的登录/)).toBeVisible()
})

describe('where another number’s unsent work lies', () => {
  const press = (name: RegExp) =>
    act(async () => {
      fireEvent.click(screen.getByRole('button', { name }))
      await new Promise((resolve) => setTimeout(resolve, 0))
    })
  const WANG = { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null } as const

  /** Wang's session has ended with a picture on its way; Li types his own number. */
  async function handsOver() {
    Taro.request.mockReturnValue(new Promise(() => undefined))
    act(() => useMaterials.getState().take({ id: 'a-case', materials: [] }))
    await act(async () => void useMaterials.getState().add('bankCard', 'file:1'))
    act(() => useSession.setState({ status: 'signedOut', me: WANG, ended: 'byTime' }))
    fireEvent.input(screen.getByLabelText('手机号'), { target: { value: '13900000000' } })
    fireEvent.input(screen.getByLabelText('验证码'), { target: { value: '123456' } })
    answers(409, { type: 'about:blank', code: 'otherAccount', title: '另一个号码', status: 409 })
    await press(/^登录$/)
  }

  test('it is said whose and what, and going back keeps it, and what was typed', async () => {
    await handsOver()
    const question = screen.getByRole('region', { name: /没存到网上/ })
    expect(question).toHaveFocus()
    expect(question).toHaveTextContent(/138\*\*\*\*0417 拍的照片/)
    expect(question).not.toHaveTextContent(/填过的/)
    expect(screen.queryByRole('alert')).toBeNull()

    await press(/^先不登录$/)
    expect(screen.getByLabelText('手机号')).toHaveFocus()
    expect(screen.getByLabelText('手机号')).toHaveValue('13900000000')
    expect(useMaterials.getState().pictures.bankCard).toHaveLength(1)
  })

  test('going on drops it and signs in', async () => {
    await handsOver()
    answers(200, { token: null, me: { ...WANG, account: 'li', phoneMasked: '139****0000' } })
    await press(/^还是登录$/)
    expect(useSession.getState()).toMatchObject({ status: 'signedIn', me: { account: 'li' } })
    expect(useMaterials.getState().pictures.bankCard).toHaveLength(0)
  })

  test('a code that is too old by then is said at its field', async () => {
    await handsOver()
    answers(422, { type: 'about:blank', code: 'codeExpired', title: '验证码已过期。', status: 422 })
    await press(/^还是登录$/)
    expect(screen.getAllByText('验证码已过期。')).not.toHaveLength(0)
    expect(useMaterials.getState().pictures.bankCard).toHaveLength(1)
  })
})
