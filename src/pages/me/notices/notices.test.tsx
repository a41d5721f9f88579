import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ListedCase } from '@contract/case'
import type { Notice } from '@contract/notice'
import { problems } from '@/content/problems'
import { tellHint } from '@/stores/hints'
import { ASK_EVERY_MS } from '@/stores/polling'
import { useActing } from '@/stores/acting'
import { resetStores } from '@/stores/reset'
import { aDraft, aSubmitted } from '@/stores/testing/cases'
import Taro, { router } from '../../../../config/jest/taro'
import NoticesPage from '.'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'realName', person: { name: '王建国' } }
const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  ...{
    id,
    kind: 'supplementWanted',
    at: '2026-05-12T02:24:00.000Z',
    read: false,
    settled: false,
    reader: 'retiree',
  },
  ...{
    owner: null,
    asker: null,
    mandateId: null,
    caseId: null,
    department: 'hrss',
    items: ['benefitQualification'],
  },
  ...{ pictures: 2, due: null, part: null, channel: null, ...more },
})
const OF_FATHER = notice('f', {
  ...{ reader: 'family', mandateId: 'm-1', owner: { name: '王建国', kinship: 'daughter' }, items: [] },
})
const OF_HAN = notice('h', {
  ...{ reader: 'agent', mandateId: 'm-2', owner: { name: '韩玉兰', kinship: null } },
})
const AGENCY = {
  ...{ id: 'm-2', state: 'active', ownerName: '韩玉兰', powers: ['materials', 'bankAccount'] },
  ...{ until: '2026-12-31', papers: [], case: { id: 'c-2', canFill: false, waits: true }, over: null },
  changedAt: '2026-05-07T01:00:00.000Z',
}

interface Says {
  readonly notices?: readonly Notice[]
  readonly me?: object | null
  readonly refuses?: 'notFound' | 'realNameRequired'
  readonly held?: readonly object[]
  readonly cases?: readonly ListedCase[]
}

/** What was asked of it, in order. */
function serverWith({ notices = [], me = ME, refuses, held = [AGENCY], cases = [] }: Says): string[] {
  const asked: string[] = []
  Taro.request.mockImplementation(({ url, method }: { url: string; method: string }) => {
    const path = url.replace('/api/v1', '')
    asked.push(`${method} ${path}`)
    const answer = (statusCode: number, data: unknown) =>
      Promise.resolve({ statusCode, header: {}, data: data === null ? 'null' : JSON.stringify(data) })
    if (path === '/me') return answer(200, me)
    if (path === '/cases') return answer(200, { cases, next: null })
    if (path === '/agencies') return answer(200, { given: [], held })
    if (path === '/notifications/read') return Promise.resolve({ statusCode: 204, header: {}, data: '' })
    if (method === 'POST' && refuses)
      return answer(refuses === 'notFound' ? 404 : 403, {
        ...{ type: 'about:blank', code: refuses, title: problems[refuses], status: 403 },
      })
    if (method === 'POST') return answer(200, { ...notices[0], read: true })
    const unread = notices.filter(({ read }) => !read).length
    return answer(200, { notices, unread, next: null, asOf: '2026-05-12T03:00:00.000Z' })
  })
  return asked
}

async function opens(says: Says, id?: string): Promise<string[]> {
  router.params = id === undefined ? {} : { id }
  const asked = serverWith(says)
  await act(async () => void render(<NoticesPage />))
  return asked
}
const stands = (words: string) => expect(document.body).toHaveTextContent(words)
const press = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('link', { name })))

beforeEach(() => {
  jest.clearAllMocks()
  resetStores()
})

test('each says what happened, whether it was read, when, what to do and by when', async () => {
  await opens({
    notices: [
      notice('b'),
      notice('a', {
        kind: 'sentOn',
        read: true,
        department: null,
        items: [],
        pictures: null,
        due: '2026-11-06',
      }),
    ],
  })
  stands('人社部门请您补 2 张照片')
  stands('没看过，5月12日 10:24。点开看要补什么。哪天补都可以，补上以前不计时。')
  stands('申请送到了后面的部门')
  stands('最晚 11月6日都有结果，不用做什么。')
  stands('1 条没看过')
})

test('a press opens exactly the page it speaks of, and marks it as read', async () => {
  const asked = await opens({ notices: [notice('a')] })
  await press(/人社部门请您补/)
  expect(asked).toContain('POST /notifications/a/read')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/progress/supplement/index?department=hrss' })
  stands('都看过了')
})

test('one’s own opens for the application that it is about, a later one or not', async () => {
  await opens({ notices: [notice('a', { caseId: 'c-1' })] })
  await press(/人社部门请您补/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/pages/progress/supplement/index?department=hrss&of=c-1',
  })
})

test('what has tabs begins afresh, whichever application it is of', async () => {
  await opens({ notices: [notice('a', { kind: 'withdrawn', caseId: 'c-1' })] })
  await press(/撤回/)
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/progress/case/index?of=c-1' })
})

describe('what speaks of the form', () => {
  const recalled = notice('a', { kind: 'recalled', caseId: 'c-1' })
  const ends = notice('a', { kind: 'draftEnding', part: 'pictures', caseId: 'c-1' })
  const leads = () =>
    [Taro.navigateTo, Taro.reLaunch].flatMap((go) => go.mock.calls.map(([{ url }]: [{ url: string }]) => url))
  test.each([
    ['opens it, where it is filled in', recalled, [aDraft({ id: 'c-1' })], '/pages/apply/check/index'],
    ['opens its pictures, where they are taken', ends, [aDraft({ id: 'c-1' })], '/pages/photos/list/index'],
    [
      'says what became of it, where another is filled in now',
      recalled,
      [aDraft({ id: 'c-2' }), aSubmitted({ id: 'c-1', status: 'withdrawn' })],
      '/pages/progress/case/index?of=c-1',
    ],
    ['says so where it was deleted', ends, [], '/pages/progress/case/index?of=c-1'],
  ] as const)('%s', async (_, told, cases, url) => {
    await opens({ notices: [told], cases })
    await press(/申请|照片/)
    expect(leads()).toEqual([url])
  })
})

test('of a parent it says whose and as what one reads it, and opens that parent’s, not one’s own', async () => {
  useActing.setState({
    acting: { mandateId: 'm-9', caseId: 'c-9', ownerName: '李秀兰', relation: 'helper' },
  })
  await opens({ notices: [OF_FATHER] })
  stands('王建国：人社部门请本人补 2 张照片')
  stands('没看过，5月12日 10:24，您是女儿。等本人做。点开看，告诉本人。')
  await press(/王建国/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/case/index?id=m-1' })
  expect(useActing.getState().acting).toBeNull()
})

test('of one in whose name one acts it turns the pages to theirs first', async () => {
  await opens({ notices: [OF_HAN] })
  stands('您是代办人')
  await press(/韩玉兰/)
  expect(useActing.getState().acting).toMatchObject({ mandateId: 'm-2', caseId: 'c-2', relation: 'agent' })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/progress/supplement/index?department=hrss' })
})

test('and where that is over, to the list that says so, as oneself', async () => {
  await opens({ notices: [OF_HAN], held: [{ ...AGENCY, state: 'ended', case: null }] })
  await press(/韩玉兰/)
  expect(useActing.getState().acting).toBeNull()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/agent/whom/index?id=m-2' })
})

test('one’s own after acting for another is one’s own again', async () => {
  useActing.setState({
    acting: { mandateId: 'm-2', caseId: 'c-2', ownerName: '韩玉兰', relation: 'agent' },
  })
  await opens({ notices: [notice('a')] })
  await press(/人社部门请您补/)
  expect(useActing.getState().acting).toBeNull()
})

test('who asks is called by surname, and answered on their page', async () => {
  const asker = { surname: '王', sex: 'female' } as const
  await opens({ notices: [notice('a', { kind: 'asked', asker, mandateId: 'm-3', department: null })] })
  stands('王女士请您同意')
  await press(/王\s*女士/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/answer/index?id=m-3' })
})

test('what is done asks for nothing any more', async () => {
  await opens({
    notices: [notice('a', { settled: true, read: true }), notice('b', { kind: 'approved', settled: false })],
  })
  stands('5月12日 10:24。现在不用做什么了。')
  expect(document.body).not.toHaveTextContent('点开看要补什么')
})

test('all are marked at one press', async () => {
  const asked = await opens({ notices: [notice('b'), notice('a')] })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /全部标成看过/ })))
  expect(asked).toContain('POST /notifications/read')
})

test('where nothing was told yet it says what will be', async () => {
  await opens({})
  stands('还没有消息')
  stands('都会在这里告诉您')
})

test('to a phone alone it says what is missing, and how it comes', async () => {
  await opens({ me: { ...ME, level: 'phone', person: null }, notices: [notice('a')] })
  stands('这里只有您自己的')
  expect(screen.getByRole('link', { name: '去实名认证' })).toHaveAttribute(
    'href',
    '/pages/me/identity/index?next=me%2Fnotices',
  )
})

test('without a session there is one thing to do, which leads back here', async () => {
  await opens({ me: null })
  expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute(
    'href',
    '/pages/me/signin/index?next=me%2Fnotices',
  )
})

describe('while it lies open', () => {
  const READ = notice('a', { read: true })
  const button = () =>
    screen.queryAllByRole('button').find((one) => /条新消息/.test(one.textContent ?? '')) ?? null
  const hears = () => act(async () => tellHint({ what: 'inbox' }))

  test('what arrives is said, and shown once its reader asks for it: nothing moves under a finger', async () => {
    await opens({ notices: [READ] })
    serverWith({ notices: [notice('b', { kind: 'approved' }), READ] })
    await hears()
    stands('1 条没看过')
    expect(document.body).not.toHaveTextContent('通过了')
    await act(async () => void fireEvent.click(button() ?? document.body))
    stands('人社部门通过了')
    expect(button()).toBeNull()
    expect(screen.getByRole('region', { name: '收到的消息' })).toHaveFocus()
  })

  test('what is read elsewhere stands as read at once', async () => {
    await opens({ notices: [notice('a')] })
    stands('1 条没看过')
    serverWith({ notices: [READ] })
    await hears()
    stands('都看过了')
    expect(button()).toBeNull()
  })

  test('whoever comes back has no finger on it, and sees all there is', async () => {
    await opens({ notices: [READ] })
    serverWith({ notices: [notice('b', { kind: 'approved' }), READ] })
    await hears()
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
    stands('人社部门通过了')
  })

  test('out of sight it is not looked at', async () => {
    await opens({ notices: [READ] })
    const asked = serverWith({ notices: [READ] })
    const sight = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await hears()
    sight.mockRestore()
    expect(asked).toEqual([])
  })

  test('where nothing is told as it happens the count is asked for, and the list only where that has changed', async () => {
    jest.useFakeTimers()
    await opens({ notices: [READ] })
    const same = serverWith({ notices: [READ] })
    await act(() => jest.advanceTimersByTimeAsync(ASK_EVERY_MS))
    expect(same).toEqual(['GET /notifications?count=only'])
    const more = serverWith({ notices: [notice('b', { kind: 'approved' }), READ] })
    await act(() => jest.advanceTimersByTimeAsync(ASK_EVERY_MS))
    await act(() => jest.advanceTimersByTimeAsync(1))
    jest.useRealTimers()
    expect(more).toEqual(['GET /notifications?count=only', 'GET /notifications'])
    expect(button()).toBeVisible()
  })
})

describe('by an id, as a notice outside the app carries it', () => {
  test('it goes on to the page in the place of this one', async () => {
    await opens({ notices: [OF_FATHER] }, 'f')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/people/case/index?id=m-1' })
  })

  test('signed out it leads there after signing in', async () => {
    await opens({ me: null }, 'f')
    expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute(
      'href',
      `/pages/me/signin/index?next=${encodeURIComponent('me/notices?id=f')}`,
    )
  })

  test('of somebody else’s it asks for the name first, and comes back', async () => {
    await opens({ refuses: 'realNameRequired' }, 'f')
    expect(screen.getByRole('link', { name: '去实名认证' })).toHaveAttribute(
      'href',
      `/pages/me/identity/index?next=${encodeURIComponent('me/notices?id=f')}`,
    )
  })

  test('that is not there any more it says so, and leads to the others', async () => {
    await opens({ refuses: 'notFound' }, 'f')
    stands('这条消息看不到了')
    expect(Taro.redirectTo).not.toHaveBeenCalled()
  })
})
