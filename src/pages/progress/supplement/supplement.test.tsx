import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { inTheMonth, submitted, type Story } from '@/domain/case/testing/story'
import { takePhotos } from '@/platform/camera'
import { useMaterials } from '@/stores/materials'
import { caseServer, SENT_PAGE } from '@/stores/testing/caseServer'
import { aMaterial, CASE_ID } from '@/stores/testing/cases'
import Taro from '../../../../config/jest/taro'
import SupplementPage from '.'
import { freshOf, missingIn, receivedIds, slotsOf } from './wanted'

jest.mock('@/platform/camera')
const taking = jest.mocked(takePhotos)

const NEW_PAGE = 'a1b2c3d4-0000-4000-8000-00000000000a'
const OTHER_CASE = '7f0c1d3e-5a51-4c3e-9b52-0d5a1c6b2e02'
const params = { department: 'medicalInsurance' }
const page = () => screen.getByRole('main')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
type Wants = Extract<Parameters<Story['does']>[0], { type: 'requestSupplement' }>['wants']

const asking = (...wants: Wants) => {
  const story = inTheMonth().on('2026-11-04')
  return story.does({ type: 'requestSupplement', department: 'medicalInsurance', round: story.round, wants })
}
const wanting = () => inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')

async function open(story: Story) {
  const server = caseServer(story, params)
  render(<SupplementPage />)
  await screen.findByRole('heading', { level: 1, name: /^(请重拍|请补拍|医保部门请您)/ })
  await waitFor(() => expect(useMaterials.getState().caseId).toBe(CASE_ID))
  return server
}

/** A new page has reached the server. */
const receive = (server: Awaited<ReturnType<typeof open>>) => {
  server.materials = [...server.materials, aMaterial({ id: NEW_PAGE, page: 2 })]
  act(() => useMaterials.getState().take({ id: CASE_ID, materials: server.materials }))
}

test('says which page is wanted, why, how, and that nobody counts the days meanwhile', async () => {
  await open(wanting())
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('请重拍：档案关键页第 1 页')
  expect(page()).toHaveTextContent('医保部门 · 11月4日提出')
  expect(screen.getByRole('region', { name: '档案关键页' })).toHaveTextContent('有的字看不清。')
  expect(page()).toHaveTextContent('请把这一页平放，光线亮一些，重拍一张。')
  expect(page()).toHaveTextContent('没补上以前，医保部门这一项停着，不计时，不算超期。')
  expect(screen.getByRole('img', { name: '上次交的这一张' })).toHaveAttribute(
    'src',
    expect.stringContaining(SENT_PAGE),
  )
})

describe('by when', () => {
  const leg = () => within(screen.getByRole('region', { name: '补完哪天有结果' }))
  const days = () =>
    leg()
      .getAllByRole('definition')
      .map((day) => day.textContent)

  test('a result is to be expected is a day, counted from today', async () => {
    await open(wanting().on('2026-11-06'))
    expect(days()).toEqual(['11月6日周五', '11月13日周五'])
    expect(leg().getByText('今天补上')).toBeVisible()
  })

  test('that is provisional says so', async () => {
    await open(wanting().on('2026-12-28'))
    expect(days()[1]).toMatch(/^2027年1月\d+日周.，暂定$/)
    expect(page()).toHaveTextContent('那一年的放假安排还没有公布，到时候可能会变。')
  })

  test('it must be given: no day, and the other departments go on', async () => {
    await open(wanting())
    expect(page()).toHaveTextContent('没有截止日，不会因为补得晚就不通过。')
    expect(page()).toHaveTextContent('别的部门照常办，不受影响。')
  })

  test('the first department keeps the others waiting, and it says until which day that does no harm', async () => {
    caseServer(submitted().on('2026-05-13').wantsPage('hrss'), { department: 'hrss' })
    render(<SupplementPage />)
    await screen.findByRole('region', { name: '补完哪天有结果' })
    expect(page()).toHaveTextContent('这一步在 11月1日以前有结果，他们就能按时开始办。')
    expect(page()).not.toHaveTextContent('别的部门照常办')
  })
})

test('before its pictures are here nothing can be taken: no press goes into the void, or to another application', async () => {
  const server = caseServer(wanting(), params)
  server.unreadable = true
  useMaterials.getState().take({ id: OTHER_CASE, materials: [aMaterial({ id: NEW_PAGE, page: 2 })] })
  render(<SupplementPage />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  const dead = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled')
  expect([dead('重拍这一页'), dead('从相册选')]).toEqual(['true', 'true'])
  expect(page()).toHaveTextContent('要 1 张，已收到 0 张')
  server.unreadable = false
  fireEvent.click(again)
  await waitFor(() => expect([dead('重拍这一页'), dead('从相册选')]).toEqual([null, null]))
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  press('重拍这一页')
  expect(taking).toHaveBeenCalled()
})

describe('the main button', () => {
  const main = () => screen.getAllByRole('button').at(-1)

  test('takes the page anew; there is nothing to hand in yet', async () => {
    await open(wanting())
    expect(page()).toHaveTextContent('要 1 张，已收到 0 张')
    expect(main()).toHaveTextContent('重拍这一页')
    expect(screen.queryByRole('button', { name: '交给医保部门' })).toBeNull()
    press('重拍这一页')
    expect(taking).toHaveBeenCalledWith('camera', expect.objectContaining({ atMost: 1 }))
  })

  test('hands in once the picture is taken, and not before the server has it', async () => {
    taking.mockImplementation(async (_, { onPhoto }) => onPhoto({ ok: true, path: 'blob:new' }))
    globalThis.fetch = jest.fn(() => new Promise<never>(() => undefined))
    const server = await open(wanting())
    press('重拍这一页')
    await waitFor(() => expect(page()).toHaveTextContent('新的第 1 张'))
    expect(screen.queryByRole('button', { name: '重拍这一页' })).toBeNull()
    press('交给医保部门')
    const summary = screen.getByRole('link', { name: '照片还在上传，等「已收到」再交。' })
    expect(summary.closest('[tabindex="-1"]')).toHaveFocus()
    expect(server.heard(`POST /cases/${CASE_ID}/supplements`)).toEqual([])
  })

  test('says that another page is wanted where the one there is serves', async () => {
    await open(asking({ material: 'archivePages', reason: 'pageMissing', materialId: SENT_PAGE }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('请补拍：档案关键页')
    expect(main()).toHaveTextContent('补拍一页')
  })

  test('names the material where several are wanted, one after the other', async () => {
    const server = await open(
      asking(
        { material: 'archivePages', reason: 'unreadable', materialId: SENT_PAGE },
        { material: 'bankCard', reason: 'numberUnreadable' },
      ),
    )
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('医保部门请您补 2 张照片')
    expect(main()).toHaveTextContent('重拍：档案关键页')
    receive(server)
    expect(main()).toHaveTextContent('重拍：Ⅰ类银行卡')
  })
})

test('one that cannot be used is refused in words', async () => {
  taking.mockImplementation(async (_, { onPhoto }) => onPhoto({ ok: false, fault: 'damaged' }))
  await open(wanting())
  press('从相册选')
  expect(await screen.findByText(/这张照片打不开/)).toBeVisible()
})

test('handed in, the department counts anew, and it says so', async () => {
  const server = await open(wanting())
  receive(server)
  expect(page()).toHaveTextContent('要 1 张，已收到 1 张')
  expect(page()).toHaveTextContent('还差一步：点下面的「交给医保部门」')
  press('交给医保部门')
  expect(await screen.findByRole('heading', { name: '已经交好' })).toBeVisible()
  const [sent] = server.heard(`POST /cases/${CASE_ID}/supplements`)
  expect(page()).toHaveTextContent('医保部门 11月4日收到您补的材料，重新计时。最晚 11月11日 周三有结果。')
  expect(screen.getByRole('link', { name: /打 12393/ })).toBeVisible()
  expect(sent?.data).toEqual({ department: 'medicalInsurance', materialIds: [NEW_PAGE] })
  expect(server.story?.lane('medicalInsurance').state).toBe('reviewing')
})

test('what was given on another phone, or before a reload, is said as well', async () => {
  const story = wanting().on('2026-11-06')
  const materials = [{ id: NEW_PAGE, kind: 'archivePages' as const }]
  story.does({ type: 'answerSupplement', department: 'medicalInsurance', materials })
  caseServer(story.on('2026-11-09'), params)
  render(<SupplementPage />)
  expect(await screen.findByRole('heading', { name: '已经交好' })).toBeVisible()
  expect(page()).toHaveTextContent('医保部门 11月6日收到您补的材料，重新计时。最晚 11月13日 周五有结果。')
})

test('given, and then nothing heard: it does not ask for it again', async () => {
  const server = await open(wanting())
  receive(server)
  const { request } = Taro
  const answered = request.getMockImplementation()
  request.mockImplementation((asked: { method: string }) => {
    const answer = answered?.(asked)
    if (asked.method === 'POST') server.down = true
    return answer
  })
  press('交给医保部门')
  expect(await screen.findByText(/已经交给医保部门，重新计时/)).toBeVisible()
})

test('that cannot be handed in stays, with why', async () => {
  const server = await open(wanting())
  receive(server)
  server.down = true
  press('交给医保部门')
  expect(await screen.findByText(/没连上网。请看看手机的网络/)).toBeVisible()
  expect(page()).toHaveTextContent('新的第 1 张')
})

test('where nothing is wanted it says so', async () => {
  caseServer(submitted(), { department: 'hrss' })
  render(<SupplementPage />)
  expect(await screen.findByText('人社部门现在没有要您补的材料。')).toBeVisible()
})

describe('what is wanted', () => {
  const want = { material: 'archivePages', reason: 'unreadable' } as const
  const slot = { kind: 'archivePages', wants: [want, want] } as const
  const picture = (id: string, more: object) => ({
    ...{ key: id, kind: 'archivePages' as const, state: 'received' as const, percent: 100 },
    ...{ tries: 0, failure: null, path: null, material: aMaterial({ id, ...more }) },
  })
  const had = picture('old', { handedIn: true })
  const fresh = picture('new', {})
  const onTheWay = { ...fresh, key: 'q', state: 'uploading' as const, material: null }
  const refused = { ...onTheWay, key: 'r', state: 'refused' as const }

  test('is put together by kind', () => {
    const card = { material: 'bankCard', reason: 'numberUnreadable' } as const
    expect(slotsOf([want, card, want]).map(({ kind, wants }) => [kind, wants.length])).toEqual([
      ['archivePages', 2],
      ['bankCard', 1],
    ])
  })

  test('is answered by what no department has had, once the server has it', () => {
    expect(freshOf([had, fresh, onTheWay])).toEqual([fresh, onTheWay])
    expect(receivedIds([had, fresh, onTheWay])).toEqual(['new'])
  })

  test.each([
    [2, [had]],
    [1, [had, fresh]],
    [0, [had, fresh, onTheWay]],
    [1, [had, fresh, refused]],
    [0, [fresh, picture('more', {}), picture('andMore', {})]],
  ])('%i are missing', (missing, pictures) => {
    expect(missingIn(slot, pictures)).toBe(missing)
  })
})
