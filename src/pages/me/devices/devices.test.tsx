import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OpenSession } from '@contract/session'
import { problems } from '@/content/problems'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import Taro from '../../../../config/jest/taro'
import DevicesPage from '.'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null } as const
const device = (id: string, more: Partial<OpenSession> = {}): OpenSession => ({
  id,
  client: 'h5',
  current: false,
  since: '2026-05-04T01:24:00.000Z',
  lastUsedAt: '2026-05-05T11:00:00.000Z',
  proved: false,
  endable: true,
  ...more,
})
const HERE = device('here', { current: true, endable: false })

/** Answers by method and path; a list that is empty after something was ended. */
function serverWith(before: OpenSession[], after: OpenSession[], refusal?: object): string[] {
  const asked: string[] = []
  Taro.request.mockImplementation(({ url, method }: { url: string; method: string }) => {
    const path = url.replace('/api/v1', '')
    const answer = (statusCode: number, data: unknown) =>
      Promise.resolve({ statusCode, header: {}, data: data === null ? '' : JSON.stringify(data) })
    if (path === '/me') return answer(200, ME)
    if (method === 'DELETE') asked.push(`${method} ${path}`)
    if (method === 'DELETE') return refusal ? answer(403, refusal) : answer(204, null)
    return answer(200, { sessions: asked.length > 0 ? after : before })
  })
  return asked
}

const opens = () => act(async () => void render(<DevicesPage />))
/** Words that never break apart are boxes of their own, and a name made of boxes has blanks between them. */
const loose = (words: string) => new RegExp(`^${Array.from(words).join('\\s*')}$`)
const stands = (words: string) => expect(document.body).toHaveTextContent(words)
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: loose(name) })))

beforeEach(resetStores)

test('each place is named, with when it signed in and when it was used, this phone first', async () => {
  serverWith([HERE, device('other', { client: 'weapp', proved: true })], [])
  await opens()
  expect(screen.getByRole('heading', { name: '就是这部手机' })).toBeVisible()
  stands('浏览器，5月4日 9:24 登录')
  expect(screen.getByRole('heading', { name: '微信小程序' })).toBeVisible()
  stands('最近用过：5月5日 19 点多')
  stands('实名认证过')
  stands('手机丢了怎么办')
})

test('one is signed out, the focus is on what is left, and it is said', async () => {
  const asked = serverWith([HERE, device('other', { client: 'alipay' })], [HERE])
  await opens()
  await press('退出这个：支付宝小程序，5月4日 9:24 登录')
  expect(asked).toEqual(['DELETE /me/sessions/other'])
  stands('已经退出。')
  expect(screen.getByRole('region', { name: '现在登录着的' })).toHaveFocus()
  stands('只有这部手机登录着，没有别的。')
  expect(screen.queryByRole('button', { name: loose('除了这台，都退出') })).toBeNull()
})

test('all the others are signed out at one press', async () => {
  const asked = serverWith([HERE, device('one'), device('two')], [HERE])
  await opens()
  await press('除了这台，都退出')
  expect(asked).toEqual(['DELETE /me/sessions'])
})

test('a newer one is not offered to be signed out before the person has shown that it is they', async () => {
  serverWith([HERE, device('newer', { endable: false })], [])
  await opens()
  expect(screen.queryByRole('button', { name: /退出/ })).toBeNull()
  expect(screen.getByRole('link', { name: '重新登录' })).toHaveAttribute(
    'href',
    '/pages/me/signin/index?next=me%2Fdevices',
  )
  await act(async () => useSession.setState({ me: { ...ME, level: 'realName' } }))
  expect(screen.getByRole('link', { name: '重新实名认证' })).toHaveAttribute(
    'href',
    '/pages/me/identity/index?next=me%2Fdevices',
  )
})

test('what the server refuses is said, and nothing is called signed out', async () => {
  const code = 'signedInLater'
  const both = [HERE, device('other')]
  serverWith(both, both, { type: 'about:blank', status: 403, code, title: problems[code] })
  await opens()
  await press('退出这个：浏览器，5月4日 9:24 登录')
  stands(problems[code])
  expect(document.body).not.toHaveTextContent('已经退出。')
})

test('without a session there is one thing to do', async () => {
  Taro.request.mockResolvedValue({ statusCode: 200, header: {}, data: 'null' })
  await opens()
  stands('先登录，再看这一页')
})
