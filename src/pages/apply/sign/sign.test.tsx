import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { promise, promiseVersionText } from '@/content/promise'
import { aSubmitted, returnedFor } from '@/stores/testing/cases'
import { later } from '@/stores/testing/server'
import { begin, refusal } from '../testing/bff'
import { ready, wang } from '../testing/wang'
import ApplySignPage from '.'

const IMAGE = 'a'.repeat(200)
const submitted = () => ({ status: 200, body: aSubmitted() })
const page = () => screen.getByRole('main')
const button = (name: string | RegExp) => screen.getByRole('button', { name })

beforeEach(() => {
  // jsdom draws nothing.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    scale: jest.fn(),
    fillRect: jest.fn(),
    beginPath: jest.fn(),
    moveTo: jest.fn(),
    quadraticCurveTo: jest.fn(),
    stroke: jest.fn(),
  } as never)
  jest.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue(`data:image/png;base64,${IMAGE}`)
  Element.prototype.setPointerCapture = () => undefined
})

async function open(view = ready(), today = '2026-05-11') {
  const server = begin({}, view)
  server.today = today
  server.submit = submitted
  render(<ApplySignPage />)
  await waitFor(() => expect(server.heard('GET /prefill')).toHaveLength(1))
  await screen.findByRole('heading', { level: 1 })
  return server
}

function draw() {
  const pad = screen.getByRole('img', { name: /签名框/ })
  // jsdom has no pointers, and drops their places from events that it is told to call so.
  for (const [name, clientX] of [
    ['pointerdown', 10],
    ['pointermove', 160],
    ['pointerup', 160],
  ] as const) {
    fireEvent(pad, new MouseEvent(name, { bubbles: true, clientX, clientY: 10 }))
  }
}
const agree = () => fireEvent.click(screen.getByRole('checkbox', { name: '我已读完，我承诺' }))
const submissions = (server: ReturnType<typeof begin>) =>
  server.asked.filter(({ url }) => url.endsWith('/submission'))

test('the promise stands there in the scheme’s own words with its version, and what a finger’s signature is', async () => {
  await open()
  expect(page()).toHaveTextContent(promise.text)
  expect(page()).toHaveTextContent(promise.custody)
  expect(page()).toHaveTextContent(promiseVersionText(promise.version))
  expect(page()).toHaveTextContent('不是法律上的可靠电子签名')
})

test('nothing is sent before it is signed and promised', async () => {
  const server = await open()
  fireEvent.click(button('提交申请'))
  expect(screen.getByRole('alert')).toHaveFocus()
  expect(screen.getByRole('alert')).toHaveTextContent('还没有签名')
  expect(screen.getByRole('alert')).toHaveTextContent('还没有承诺')
  draw()
  expect(screen.getByRole('alert')).not.toHaveTextContent('还没有签名')
  expect(submissions(server)).toHaveLength(0)
})

test('a wiped signature is none', async () => {
  const server = await open()
  draw()
  fireEvent.click(button(/^擦掉， ?重签$/))
  agree()
  fireEvent.click(button('提交申请'))
  expect(screen.getByRole('alert')).toHaveTextContent('还没有签名')
  expect(submissions(server)).toHaveLength(0)
})

test('signed and promised it is sent with the version that was read, and leads to the receipt', async () => {
  const server = await open()
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  const id = ready().id
  await waitFor(() =>
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: `/pages/progress/receipt/index?id=${id}` }),
  )
  expect(submissions(server)[0]?.data).toEqual({
    promiseVersion: promise.version,
    signature: { kind: 'drawn', image: IMAGE, device: expect.stringContaining('jsdom') },
  })
})

test('pressed twice it is sent once', async () => {
  const server = await open()
  const answer = later<ReturnType<typeof submitted>>()
  server.submit = () => answer.promise
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  expect(await screen.findByRole('button', { name: '正在提交' })).toHaveAttribute('aria-disabled', 'true')
  fireEvent.submit(page().querySelector('form') as HTMLFormElement)
  await act(async () => answer.settle(submitted()))
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledTimes(1))
  expect(submissions(server)).toHaveLength(1)
})

test('without an answer nobody knows; pressing again is the same attempt, the signature stays', async () => {
  const server = await open()
  server.submit = () => Promise.reject(new Error('no network'))
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  expect(await screen.findByRole('region', { name: '还不知道有没有送到' })).toHaveTextContent('不会变成两件')
  server.submit = submitted
  fireEvent.click(button('再提交一次'))
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalled())
  const [first, second] = submissions(server).map(({ header }) => header['Idempotency-Key'])
  expect(first).toBeDefined()
  expect(second).toBe(first)
})

test('what the server finds missing leads to its place', async () => {
  const server = await open()
  server.submit = () =>
    refusal('formIncomplete', { fields: [{ field: 'accountNumber', code: 'cardCredit' }] })
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  const notice = await screen.findByRole('region', { name: '没有提交成' })
  expect(within(notice).getByRole('link')).toHaveAttribute(
    'href',
    '/pages/apply/form/index?topic=account&field=accountNumber&from=check',
  )
  expect(notice).toHaveTextContent('这是信用卡')
})

test('pictures that the server misses lead to their slot', async () => {
  const server = await open()
  server.submit = () => refusal('materialsMissing', { fields: [{ field: 'bankCard', code: 'missing' }] })
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  const notice = await screen.findByRole('region', { name: '没有提交成' })
  expect(within(notice).getByRole('link')).toHaveAttribute(
    'href',
    '/pages/photos/slot/index?kind=bankCard&from=check',
  )
})

test('a day on which it cannot be sent leads to where the reason stands', async () => {
  const server = await open()
  server.submit = () => refusal('notSendableToday')
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  const notice = await screen.findByRole('region', { name: '没有提交成' })
  expect(within(notice).getByRole('link', { name: '去核对答案' })).toHaveAttribute(
    'href',
    '/pages/apply/check/index',
  )
})

describe('a code in place of a signature', () => {
  async function byCode() {
    const server = await open()
    fireEvent.click(button('手写不方便，用短信验证码代替'))
    fireEvent.click(button('发验证码'))
    await screen.findByText('验证码已发到您登录用的手机上。')
    agree()
    return server
  }

  test('is asked for, and sent', async () => {
    const server = await byCode()
    expect(button(/60 秒 ?后可以再发/)).toHaveAttribute('aria-disabled', 'true')
    fireEvent.click(button('提交申请'))
    expect(screen.getByRole('alert')).toHaveTextContent('还没填验证码')
    fireEvent.input(screen.getByLabelText('短信验证码'), { target: { value: '123 456' } })
    fireEvent.click(button('提交申请'))
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalled())
    expect(submissions(server)[0]?.data).toMatchObject({ signature: { kind: 'smsCode', code: '123456' } })
  })

  test('that is wrong is said at the field, and stays there', async () => {
    const server = await byCode()
    server.submit = () => refusal('codeWrong', { title: '验证码不对。' })
    fireEvent.input(screen.getByLabelText('短信验证码'), { target: { value: '123456' } })
    fireEvent.click(button('提交申请'))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
    expect(screen.getByLabelText('短信验证码')).toHaveAccessibleDescription(/验证码不对/)
    expect(screen.getByLabelText('短信验证码')).toHaveValue('123456')
  })
})

describe('nobody signs what cannot be sent', () => {
  test('before the window opens', async () => {
    await open(ready(), '2025-10-31')
    expect(screen.getByRole('region', { name: '现在还不能提交' })).toBeInTheDocument()
    expect(screen.queryByRole('img', { name: /签名框/ })).toBeNull()
  })

  test('while something is missing', async () => {
    await open(wang())
    expect(screen.getByRole('region', { name: '还有没填好的，先去补' })).toBeInTheDocument()
    expect(screen.queryByRole('img', { name: /签名框/ })).toBeNull()
    expect(screen.getByRole('link', { name: '去核对页看看' })).toBeInTheDocument()
  })
})

test('sent again as it was returned it warns once, and then goes', async () => {
  const server = await open(ready(returnedFor('workStartUnproven')))
  const answers = [refusal('nothingChanged'), 'no network' as const, submitted()]
  server.submit = () => {
    const answer = answers.shift()
    if (typeof answer === 'object') return answer
    throw new Error('no network')
  }
  draw()
  agree()
  fireEvent.click(button('提交申请'))
  const warning = within(await screen.findByRole('region', { name: '您还没有改过' }))
  expect(warning.getByRole('link', { name: '回去改' })).toHaveAttribute('href', '/pages/apply/check/index')
  expect(Taro.reLaunch).not.toHaveBeenCalled()
  fireEvent.click(button(/^不改了， ?就这样再交$/))
  fireEvent.click(await screen.findByRole('button', { name: '再提交一次' }))
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledTimes(1))
  expect(submissions(server).map(({ data }) => (data as { asItWas?: boolean }).asItWas)).toEqual([
    undefined,
    true,
    true,
  ])
})
