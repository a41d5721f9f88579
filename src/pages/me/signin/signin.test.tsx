import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CodeSent } from '@contract/session'
import type { Problem } from '@contract/problem'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import Taro from '../../../../config/jest/taro'
import SignInPage from '.'

/** What the BFF says when a code is asked for. */
function answers(status: number, body: CodeSent | Problem): void {
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
