import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { inTheMonth, submitted, type Story } from '@/domain/case/testing/story'
import { takePhotos } from '@/platform/camera'
import { useMaterials } from '@/stores/materials'
import { caseServer, SENT_PAGE } from '@/stores/testing/caseServer'
import { aMaterial, CASE_ID } from '@/stores/testing/cases'
import SupplementPage from '.'
import { freshOf, missingIn, receivedIds, slotsOf } from './wanted'

jest.mock('@/platform/camera')
const taking = jest.mocked(takePhotos)

const NEW_PAGE = 'a1b2c3d4-0000-4000-8000-00000000000a'
const params = { department: 'medicalInsurance' }
const page = () => screen.getByRole('main')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const wanting = () => inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')

async function open(story: Story) {
  const server = caseServer(story, params)
  render(<SupplementPage />)
  await screen.findByRole('heading', { name: '医保部门请您补材料' })
  await waitFor(() => expect(useMaterials.getState().caseId).toBe(CASE_ID))
  return server
}

/** A new page has reached the server. */
const receive = (server: Awaited<ReturnType<typeof open>>) => {
  server.materials = [...server.materials, aMaterial({ id: NEW_PAGE, page: 2 })]
  act(() => useMaterials.getState().take({ id: CASE_ID, materials: server.materials }))
}

test('says what is wanted, why, how, and that nobody counts the days meanwhile', async () => {
  await open(wanting())
  expect(page()).toHaveTextContent('医保部门 · 11月4日提出')
  expect(screen.getByRole('region', { name: '档案关键页' })).toHaveTextContent('有的字看不清。')
  expect(page()).toHaveTextContent('请把这一页平放，光线亮一些，重拍一张。')
  expect(page()).toHaveTextContent('医保部门收到以后，重新算 5 个工作日。')
  expect(page()).toHaveTextContent('您补之前不计时，不算您超期。')
  expect(screen.getByRole('img', { name: '上次交的这一张' })).toHaveAttribute(
    'src',
    expect.stringContaining(SENT_PAGE),
  )
})

test('the picture that the department has is no answer', async () => {
  const server = await open(wanting())
  expect(page()).toHaveTextContent('要 1 张，已收到 0 张')
  press('交给医保部门')
  const summary = screen.getByRole('link', { name: '档案关键页：还差 1 张' })
  expect(summary.closest('[tabindex="-1"]')).toHaveFocus()
  expect(server.asked.some(({ method }) => method === 'POST')).toBe(false)
})

test('a new one is put in line for its slot', async () => {
  taking.mockImplementation(async (_, { onPhoto }) => onPhoto({ ok: true, path: 'blob:new' }))
  await open(wanting())
  press('拍照')
  expect(taking).toHaveBeenCalledWith('camera', expect.objectContaining({ atMost: 1 }))
  await waitFor(() => expect(page()).toHaveTextContent('新的第 1 张'))
  press('交给医保部门')
  expect(page()).toHaveTextContent('照片还在上传，等「已收到」再交。')
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
  press('交给医保部门')
  expect(await screen.findByRole('heading', { name: '已经交好' })).toBeVisible()
  const [sent] = server.heard(`POST /cases/${CASE_ID}/supplements`)
  expect(sent?.data).toEqual({ department: 'medicalInsurance', materialIds: [NEW_PAGE] })
  expect(server.story?.lane('medicalInsurance').state).toBe('reviewing')
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
