import { act, fireEvent, render, screen } from '@testing-library/react'
import { drafted } from '@/domain/case/testing/story'
import { useMyData } from '@/stores/myData'
import { useSession } from '@/stores/session'
import { caseServer } from '@/stores/testing/caseServer'
import { API } from '@contract/routes'
import Taro from '../../../../config/jest/taro'
import ErasePage from '.'

/** What the server answers to the wish; everything else as ever. */
function erasing(answer: { readonly status: number; readonly body: unknown }) {
  const server = caseServer(drafted())
  const ever = Taro.request.getMockImplementation()
  const wished = jest.fn()
  Taro.request.mockImplementation((asked: { url: string; method: string }) => {
    if (asked.method !== 'DELETE' || asked.url !== `${API}/me`) return ever?.(asked)
    wished()
    return Promise.resolve({ statusCode: answer.status, header: {}, data: JSON.stringify(answer.body) })
  })
  useSession.setState({ load: () => Promise.resolve() })
  return { server, wished }
}

const press = () =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: '删掉全部资料' })))
const agree = () => fireEvent.click(screen.getByRole('checkbox', { name: '我知道删了找不回来' }))
const open = async () => act(async () => void render(<ErasePage />))

test('says what goes and what stays, and does nothing before one has said that one means it', async () => {
  const { wished } = erasing({ status: 204, body: null })
  await open()
  expect(screen.getByRole('region', { name: '会删掉' })).toHaveTextContent('证件号码')
  expect(screen.getByRole('region', { name: '会留下' })).toHaveTextContent('没有姓名和号码')
  await press()
  expect(wished).not.toHaveBeenCalled()
  expect(screen.getAllByText('请先点一下「我知道删了找不回来」。')[0]).toBeVisible()
})

test('done, nobody is signed in here any more, and it says so', async () => {
  const { wished } = erasing({ status: 204, body: null })
  await open()
  agree()
  await press()
  expect(wished).toHaveBeenCalledTimes(1)
  expect(await screen.findByRole('heading', { name: '已经全部删掉' })).toBeVisible()
  expect(useSession.getState()).toMatchObject({ status: 'signedOut', me: null })
})

test('an application that runs is named, with the way to it; nothing is gone', async () => {
  const title = '您有一件申请正在办'
  erasing({ status: 409, body: { type: 'about:blank', code: 'caseRuns', title, status: 409 } })
  await open()
  agree()
  await press()
  expect(screen.getByRole('link', { name: /去看办到哪一步/ })).toBeVisible()
  expect(useSession.getState().status).toBe('signedIn')
  expect(useMyData.getState().erased).toBe(false)
})

test('where the answer was lost and it is pressed again, it is done as well', async () => {
  erasing({
    status: 401,
    body: { type: 'about:blank', code: 'signInRequired', title: '请先登录', status: 401 },
  })
  await open()
  agree()
  await press()
  expect(await screen.findByRole('heading', { name: '已经全部删掉' })).toBeVisible()
})
