import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Helped } from '@contract/mandate'
import { approved, drafted, inTheMonth, sentAs, submitted } from '@/domain/case/testing/story'
import { useAsking } from '@/stores/asking'
import { useSession } from '@/stores/session'
import { aCertificate, caseServer } from '@/stores/testing/caseServer'
import HomePage from '.'

async function open(story: Parameters<typeof caseServer>[0], { down = false } = {}) {
  caseServer(story).down = down
  render(<HomePage />)
  await screen.findByRole('heading', { name: /王建国/ })
}

const entries = () =>
  within(screen.getByRole('navigation', { name: '办事' }))
    .getAllByRole('link')
    .map((link) => link.textContent)
/** An entry once the server has been heard. */
const entry = (text: string) => screen.findByText((_, element) => element?.textContent === text)

test('what waits on the person is named at the top, and leads to where it is done', async () => {
  const story = inTheMonth().on('2026-11-04').refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
  await open(story.wantsPage('medicalInsurance'))
  const waiting = within(await screen.findByRole('region', { name: /等您处理/ }))
  expect(waiting.getAllByRole('link').map((row) => [row.textContent, row.getAttribute('href')])).toEqual([
    ['给医保部门补 1 张照片看要补什么', '/pages/progress/supplement/index?department=medicalInsurance'],
    ['退休提取住房公积金没有通过看原因和下一步', '/pages/progress/department/index?department=housingFund'],
  ])
})

test('a refusal that was read waits no longer: it stands with the progress', async () => {
  const story = inTheMonth().on('2026-11-04').refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
  await open(story.does({ type: 'readRefusal', department: 'housingFund' }))
  await entry('1 项没有通过')
  expect(entries()[0]).toBe('查看进度两家同时办，最晚 11月6日1 项没有通过')
  expect(screen.queryByRole('region', { name: /等您处理/ })).toBeNull()
})

test('a case that runs says who has it and until when', async () => {
  await open(submitted())
  await entry('人社部门审核中，')
  expect(entries()).toEqual(['查看进度人社部门审核中，最晚 5月18日', expect.stringContaining('电子退休证')])
})

test('several departments at once: how many, and the day by which all have decided', async () => {
  await open(inTheMonth())
  await entry('三家同时办，')
  expect(entries()[0]).toBe('查看进度三家同时办，最晚 11月6日')
})

test('a unit that was reminded and does not answer is called so, with the other ways', async () => {
  const asked = sentAs('specialWork')
  await open(asked)
  await entry('等单位确认')
  cleanup()
  await open(asked.on('2026-05-18').does({ type: 'remindUnit', round: 1 }))
  await entry('单位还没有答复，')
  expect(entries()[0]).toBe('查看进度单位还没有答复，点开看别的办法')
})

test('the wait for the retirement month names it', async () => {
  await open(approved())
  await entry('等到 2026年11月，')
  expect(entries()[0]).toBe('查看进度等到 2026年11月，您退休当月')
})

test('a draft that nobody goes on with says what ends, and on which day', async () => {
  const server = caseServer(drafted())
  server.ending = { part: 'pictures', until: '2026-08-09' }
  render(<HomePage />)
  await entry('留到 8月9日')
  expect(entries()[0]).toBe('继续办理第 1 步：回答问题照片快要删了，留到 8月9日')
  cleanup()
  server.ending = { part: 'draft', until: '2027-05-11' }
  render(<HomePage />)
  await entry('留到 2027年5月11日')
  expect(entries()[0]).toBe('继续办理第 1 步：回答问题很久没办，快要删了，留到 2027年5月11日')
})

test('a draft is gone on with where it was left, and says when it was kept', async () => {
  await open(drafted())
  await entry('继续办理')
  expect(entries()[0]).toBe('继续办理第 1 步：回答问题今天 9:40 已保存')
})

test('a returned case is named so, and leads to where all is checked', async () => {
  await open(submitted().on('2026-05-15').refuses('hrss', 'benefitQualification', 'workStartUnproven'))
  await entry('被退回，改好再交')
  expect(entries()[0]).toBe('被退回，改好再交今天 9:40 已保存')
  expect(screen.getByRole('link', { name: /被退回/ })).toHaveAttribute('href', '/pages/apply/check/index')
  expect(entries().join()).not.toContain('第 5 步')
})

test('one that was taken back is gone on with by one entry, not by two', async () => {
  await open(submitted().on('2026-05-12').does({ type: 'recall' }))
  await waitFor(() => expect(entries()[0]).toMatch(/^继续办理/))
  expect(screen.queryByRole('region', { name: /等您处理/ })).toBeNull()
})

test('one that was taken back comes before an older one: its progress is what home speaks of', async () => {
  const server = caseServer(submitted().on('2026-05-12').does({ type: 'recall' }))
  server.earlier = inTheMonth().on('2026-05-12')
  render(<HomePage />)
  await waitFor(() => expect(entries()[0]).toMatch(/^继续办理/))
  expect(entries()).toContain('查看进度还没有提交')
})

test('whoever is new begins', async () => {
  await open(null)
  expect(entries()[0]).toBe('开始办理先回答几个问题')
})

test('without a network it does not say that there is no case, but that it was not heard', async () => {
  await open(submitted(), { down: true })
  await screen.findByText('没连上网，请看看手机的网络。')
  expect(entries()).toContain('查看进度连上网以后再看')
})

test('a certificate from before hides none that can be claimed', async () => {
  const story = inTheMonth().on('2026-11-09').approves('socialInsurance', 'pensionPayment')
  caseServer(story).certificate = aCertificate({ caseId: '00000000-0000-4000-8000-000000000001' })
  render(<HomePage />)
  const waiting = within(await screen.findByRole('region', { name: /等您处理/ }))
  expect(waiting.getByRole('link')).toHaveTextContent('电子退休证可以领取了')
})

test.each([
  ['valid', '电子退休证打开给人看'],
  ['void', '电子退休证已失效，不能再用'],
] as const)('a certificate that is %s says so', async (status, said) => {
  caseServer(inTheMonth()).certificate = aCertificate({ status })
  render(<HomePage />)
  await waitFor(() => expect(entries()).toContain(said))
})

describe('whom one helps', () => {
  const helped = (more: Partial<Helped>): Helped => ({
    ...{ kind: 'family', id: 'f1', name: '李秀兰', kinship: 'daughter' },
    ...{ news: false, waits: false, collecting: false },
    ...more,
  })
  const FATHER = helped({ id: 'f2', name: '王志刚', news: true, waits: true })
  const AGENCY = helped({ kind: 'agent', id: 'a1', name: '韩玉兰', kinship: null, collecting: true })
  const UNIT = helped({ kind: 'unit', id: 'u1', name: '唐山样例炼铁厂', kinship: null, waits: true })

  async function openFor(story: Parameters<typeof caseServer>[0], rows: readonly Helped[]) {
    const server = caseServer(story)
    server.helped = [...rows]
    render(<HomePage />)
    return server
  }
  const region = () => screen.findByRole('region', { name: '我帮着办的' })
  const isBefore = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

  test('each stands by name, as what one helps and what is new, and leads to their own page', async () => {
    await openFor(null, [helped({}), FATHER, AGENCY, UNIT])
    const rows = within(await region()).getAllByRole('link')
    expect(rows.map((row) => [row.textContent, row.getAttribute('href')])).toEqual([
      ['李秀兰您是女儿', '/pages/people/case/index?id=f1'],
      ['王志刚您是女儿，有新进展，有事等本人做', '/pages/people/case/index?id=f2'],
      ['韩玉兰您是代办人，照片没拍全', '/pages/agent/whom/index?id=a1'],
      ['唐山样例炼铁厂您是经办人，有办件等单位', '/pages/unit/home/index?of=u1'],
    ])
  })

  test('they come first for whoever has nothing of their own, and after it for whoever has', async () => {
    await openFor(null, [FATHER])
    expect(isBefore(await region(), screen.getByRole('navigation', { name: '办事' }))).toBe(true)
    cleanup()
    await openFor(submitted(), [FATHER])
    expect(isBefore(screen.getByRole('navigation', { name: '办事' }), await region())).toBe(true)
  })

  test('whoever helps nobody sees nothing of it', async () => {
    const server = await openFor(null, [])
    await waitFor(() => expect(server.heard('GET /me/helped')).not.toEqual([]))
    expect(screen.queryByRole('region', { name: '我帮着办的' })).toBeNull()
  })

  test('of a visitor nothing is asked, and nobody is named', async () => {
    const server = await openFor(null, [FATHER])
    cleanup()
    server.me = null
    useSession.setState({ status: 'signedOut', me: null })
    server.asked.length = 0
    render(<HomePage />)
    await screen.findByRole('heading', { name: /一次办好/ })
    expect(server.heard('GET /me/helped')).toEqual([])
    expect(screen.queryByText('王志刚')).toBeNull()
  })

  const UNHEARD = '没连上，还不知道有没有新进展。'

  test('where there was somebody last time their place is kept from the first, says that nothing was heard, and asks again', async () => {
    const server = caseServer(null)
    server.helped = [FATHER]
    server.down = true
    useAsking.setState({ helps: true, helped: null })
    render(<HomePage />)
    expect(within(screen.getByRole('region', { name: '我帮着办的' })).getByText('正在打开…')).toBeVisible()
    await within(await region()).findByText(UNHEARD)
    server.down = false
    fireEvent.click(within(await region()).getByRole('button', { name: '再试一次' }))
    expect(await screen.findByRole('link', { name: /王志刚/ })).toBeInTheDocument()
    expect(screen.queryByText(UNHEARD)).toBeNull()
  })

  test('whom one helps stays while nobody is heard, and it is said that it is of before', async () => {
    const server = await openFor(null, [FATHER])
    await within(await region()).findByRole('link', { name: /王志刚/ })
    server.down = true
    await act(() => useAsking.getState().load())
    expect(within(await region()).getByRole('link', { name: /王志刚/ })).toBeInTheDocument()
    expect(within(await region()).getByText(UNHEARD)).toBeInTheDocument()
  })
})

describe('whoever has signed out', () => {
  const SAID = '已退出。这部手机里存的内容也清掉了。'
  const visits = async () => {
    render(<HomePage />)
    await screen.findByRole('heading', { name: /一次办好/ })
  }

  test('is told so where they land, aloud and once', async () => {
    caseServer(null).me = null
    useSession.setState({ status: 'signedOut', me: null, left: true })
    await visits()
    expect(screen.getByText(SAID).closest('[role=status]')).toBeVisible()
    cleanup()
    await visits()
    expect(screen.queryByText(SAID)).toBeNull()
  })

  test('is told it no longer once somebody is signed in', async () => {
    const server = caseServer(null)
    const { me } = server
    server.me = null
    useSession.setState({ status: 'signedOut', me: null, left: true })
    await visits()
    server.me = me
    await act(async () => useSession.setState({ status: 'signedIn', me }))
    expect(screen.queryByText(SAID)).toBeNull()
  })
})
