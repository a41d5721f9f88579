import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '../../../../config/jest/taro'
import { useDraft } from '@/stores/draft'
import { useMaterials } from '@/stores/materials'
import type * as PhoneFiles from '@/stores/testing/keptFiles'
import { answers, begin, called, later, received } from '../testing/photos'
import type { Material } from '@contract/material'
import PhotoListPage from '.'

jest.mock('@/platform/keptFiles', () => ({
  keptFiles: jest.requireActual<typeof PhoneFiles>('@/stores/testing/keptFiles').filesOfPhone().run(),
}))

const show = async () => {
  await act(async () => {
    render(<PhotoListPage />)
    await answers()
  })
}
const card = (name: string) => {
  const item = screen.getByText(name).closest('li')
  if (!item) throw new Error(`no «${name}»`)
  return within(item)
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

test('nothing taken yet: each material that is missing, with the way to it', async () => {
  begin({})
  await show()
  expect(heading()).toBe('4 张材料，已收到 0 张')
  const missing = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  for (const kind of ['idCardFront', 'idCardBack', 'archivePages', 'bankCard']) {
    expect(missing).toContain(`/pages/photos/slot/index?kind=${kind}&from=list`)
  }
  expect(screen.getByText(/可以先往下走/)).toHaveTextContent('4 张都收到，才能提交。')
})

test('every picture stands with its state, its receipt number, and the way to look at it', async () => {
  begin({}, [received('idCardFront'), received('archivePages', 1), received('archivePages', 2)])
  await show()
  expect(heading()).toBe('5 张材料，已收到 3 张')
  expect(card('身份证，有照片的一面').getByText('收件号 CL-idCardFront-1')).toBeVisible()
  expect(screen.getAllByText('已收到', { selector: '.state *' })).toHaveLength(3)
  expect(screen.getByRole('link', { name: called('看一看，重拍或删除：档案关键页，第2页') })).toHaveAttribute(
    'href',
    '/pages/photos/slot/index?kind=archivePages&from=list',
  )
  expect(screen.getByRole('heading', { name: called('还有2项没拍') })).toBeVisible()
})

test('a housing fund left out needs no bank card', async () => {
  const server = begin({})
  server.view = {
    ...server.view,
    items: ['benefitQualification', 'pensionPayment'],
    answers: { ...server.view.answers, housingFund: 'none' },
  }
  await show()
  expect(heading()).toBe('3 张材料，已收到 0 张')
  expect(screen.queryByText('Ⅰ类银行卡')).toBeNull()
})

test('what did not get through says when it is tried again, and is tried at a press', async () => {
  const server = begin({}, [received('idCardFront')])
  server.answer = () => 'silence'
  useMaterials.getState().add('idCardBack', 'blob:1')
  await show()
  const back = card('身份证，有国徽的一面')
  expect(back.getByText('没传上去')).toBeVisible()
  expect(back.getByText(/没连上网。已试/)).toHaveTextContent(/已试 \d 次，\d 秒后自己再试。/)
  expect(screen.getByText(/关掉也不会丢/)).toBeVisible()
  expect(screen.getByText('已收到 1 张，1 张没传上去，会自己再试')).toHaveAttribute('role', 'status')

  server.answer = () => received('idCardBack')
  await act(async () => {
    fireEvent.click(back.getByRole('button'))
    await answers()
  })
  expect(card('身份证，有国徽的一面').getByText('已收到')).toBeVisible()
  expect(screen.queryByText(/关掉也不会丢/)).toBeNull()
})

test('where the phone takes no more pictures, closing the app is warned of', async () => {
  const server = begin({}, [received('idCardFront')])
  server.answer = () => 'silence'
  useMaterials.getState().add('idCardBack', 'blob:1')
  await show()
  act(() => useMaterials.setState({ phoneFull: true }))
  expect(screen.getByText(/请别关掉退休一件事/)).toBeVisible()
})

test('a picture that waits for another says so, and none is called received before the server said it', async () => {
  const server = begin({})
  const answer = later<Material>()
  server.answer = ({ kind }) => (kind === 'idCardFront' ? answer.promise : received('idCardBack'))
  useMaterials.getState().add('idCardFront', 'blob:1')
  useMaterials.getState().add('idCardBack', 'blob:2')
  await show()
  expect(card('身份证，有照片的一面').getByText('已上传')).toBeVisible()
  expect(card('身份证，有国徽的一面').getByText('等待上传')).toBeVisible()
  expect(heading()).toBe('4 张材料，已收到 0 张')

  await act(async () => {
    answer.settle(received('idCardFront'))
    await answers()
  })
  expect(heading()).toBe('4 张材料，已收到 2 张')
})

test('a file that the server refuses is to be taken anew, not sent again', async () => {
  const server = begin({})
  server.answer = () => ({ code: 'fileTypeRefused' })
  useMaterials.getState().add('bankCard', 'blob:1')
  await show()
  const item = card('Ⅰ类银行卡')
  expect(item.getByText('没有收下')).toBeVisible()
  expect(item.getByText(/这种格式的照片收不了/)).toBeVisible()
  expect(item.queryByRole('button')).toBeNull()
  expect(item.getByRole('link')).toHaveAttribute('href', '/pages/photos/slot/index?kind=bankCard&from=list')
})

test('all received: said so; on to the check page, or back to it', async () => {
  const all = (['idCardFront', 'idCardBack', 'archivePages', 'bankCard'] as const).map((kind) =>
    received(kind),
  )
  begin({}, all)
  await show()
  expect(screen.getByText('都收到了。')).toBeVisible()
  expect(screen.queryByText(/可以先往下走/)).toBeNull()
  expect(screen.getByRole('link', { name: called('下一步：核对答案') })).toHaveAttribute(
    'href',
    '/pages/apply/check/index',
  )
})

test('「修改」of the check page leads back there', async () => {
  begin({ from: 'check' })
  await show()
  fireEvent.click(screen.getByRole('button', { name: called('改好了，回去核对') }))
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/apply/check/index' })
})

test('without the network the last known state is shown, and said to be that', async () => {
  const server = begin({}, [received('idCardFront')])
  server.down = true
  await show()
  expect(screen.getByText(/没连上网，这是上次存在手机里的情况/)).toBeVisible()
  expect(card('身份证，有照片的一面').getByText('已收到')).toBeVisible()
})

describe('pictures that nobody goes on with', () => {
  /** The draft was touched last on 11 February: 90 days later is 12 May, four days from today. */
  const forgotten = (more: Partial<ReturnType<typeof begin>['view']> = {}) => {
    const server = begin({}, [received('idCardFront')])
    server.view = { ...server.view, updatedAt: TOUCHED, place: 'photos/list', ...more }
    useDraft.getState().adopt({ ...server.view, materials: server.materials })
  }
  const TOUCHED = '2026-02-11T02:00:00.000Z'
  const SAID = /照片快要删了，留到/

  test('say until when they are kept, as home does', async () => {
    forgotten()
    await show()
    expect(screen.getByText(SAID)).toHaveTextContent('照片快要删了，留到 5月12日')
  })

  test('say it no more once one was taken since', async () => {
    forgotten()
    await show()
    await act(async () => {
      useMaterials.getState().add('idCardBack', 'blob:1')
      await answers()
    })
    expect(card('身份证，有国徽的一面').getByText('已收到')).toBeVisible()
    expect(screen.queryByText(SAID)).toBeNull()
  })

  test('nor where coming here has put it off', async () => {
    forgotten({ place: 'apply/check' })
    act(() => void render(<PhotoListPage />))
    expect(heading()).toBe('4 张材料，已收到 1 张')
    expect(screen.queryByText(SAID)).toBeNull()
    await act(answers)
    expect(screen.queryByText(SAID)).toBeNull()
  })

  test('nor of a case that was sent once', async () => {
    forgotten({ draftExpiresOn: null })
    await show()
    expect(screen.queryByText(SAID)).toBeNull()
  })
})
