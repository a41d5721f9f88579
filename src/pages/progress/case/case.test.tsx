import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { approved, drafted, inTheMonth, sentAs, submitted } from '@/domain/case/testing/story'
import { useProgress } from '@/stores/progress'
import { caseServer } from '@/stores/testing/caseServer'
import { CASE_ID, WANG } from '@/stores/testing/cases'
import ProgressPage from '.'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name: named(name) }))
const link = (name: string | RegExp) => screen.getByRole('link', { name })
const page = () => screen.getByRole('main')
/** A name as it is read: where a line may break in it, the tree has a space. */
const named = (text: string) => new RegExp(`^${[...text].join(' ?')}$`)
const lane = (department: string) => {
  const item = screen.getByRole('heading', { name: department }).closest('li')
  if (!item) throw new Error(`no lane of ${department}`)
  return item
}
const shown = () => screen.findByRole('heading', { name: '您的退休办件' })

async function open(story: Parameters<typeof caseServer>[0]) {
  const server = caseServer(story)
  render(<ProgressPage />)
  await shown()
  return server
}

describe('where the unit confirms first', () => {
  test('it is asked: who has it, since when, what it means, and that one need not act', async () => {
    await open(sentAs('specialWork'))
    expect(page()).toHaveTextContent('等单位确认。这种情形由单位申办。单位确认以后，马上送到部门。')
    expect(page()).toHaveTextContent('5月11日起等单位确认')
    expect(page()).toHaveTextContent('要您做什么吗？不用。久了没有动静，可以问问单位人事。')
    expect(page()).toHaveTextContent('您现在不用做什么。')
  })

  test('the head says whether it is silent, and leads to the other ways', async () => {
    const asked = sentAs('specialWork')
    await open(asked)
    expect(page()).toHaveTextContent('请单位在 5月25日以前确认。')
    cleanup()
    await open(asked.on('2026-05-18').does({ type: 'remindUnit', round: 1 }))
    expect(page()).not.toHaveTextContent('您现在不用做什么。')
    expect(page()).toHaveTextContent('单位还没有答复，已经提醒过。您不用一直等，还有别的办法。')
    const ways = screen.getByText(/^给单位人事打个电话/).closest('ul')
    expect(within(ways ?? page()).getAllByRole('listitem')).toHaveLength(4)
    press('看有哪些办法')
    expect(document.activeElement).toHaveTextContent('您可以：')
  })

  test('it has not confirmed: why, what to do, and the way to put it right', async () => {
    const story = sentAs('specialWork').does({
      type: 'answerConfirmation',
      round: 1,
      confirmation: { outcome: 'declined', reasons: ['publicNoticePending'] },
    })
    await open(story)
    expect(page()).toHaveTextContent(
      '单位还没有公示完。整件退回给您。填过的、拍过的都在，改好可以再交。要您做什么吗？要。请等单位公示完，拿到公示结果，拍上来再交一次。',
    )
    expect(link(/单位没有确认，退回给您修改/)).toHaveAttribute('href', '/pages/apply/check/index')
  })

  const early = '不办提前退休，到了法定年龄自己就能交。'
  test.each([
    ['a day before it is reminded', 'specialWork', '2026-05-15', 0],
    ['from its reminder on', 'specialWork', '2026-05-18', 4],
    ['after the last reminder', 'specialWork', '2026-05-25', 4],
    ['where nobody retires early, without that way', 'institutionUnrecognized', '2026-05-18', 4],
  ] as const)('it does not answer, %s: what else there is to do', async (_, scenario, day, ways) => {
    const story = sentAs(scenario).on(day)
    story.does({ type: 'remindUnit', round: 1 })
    await open(story)
    const said = [
      '单位还没有答复，已经提醒过。您可以：给单位人事打个电话',
      '换了经办人、换了单位的，再拿一个码给单位。',
      '单位确认不了的，先取回来，和单位说好再交。',
      '单位不肯办的，打 12333，或者找当地劳动保障监察。',
    ].filter((words) => page().textContent?.includes(words))
    expect(said).toHaveLength(ways)
    expect(page().textContent?.includes('不用。久了没有动静')).toBe(ways === 0)
    expect(page().textContent?.includes(early)).toBe(ways > 0 && scenario === 'specialWork')
    expect(link('请单位一起办')).toHaveAttribute('href', '/pages/people/unit/index')
  })

  test('it has answered after all: the other ways are gone', async () => {
    const story = sentAs('specialWork').on('2026-05-18').does({ type: 'remindUnit', round: 1 })
    await open(story.does({ type: 'answerConfirmation', round: 1, confirmation: { outcome: 'confirmed' } }))
    expect(page()).toHaveTextContent('单位确认了填的和交的材料。')
    expect(page()).not.toHaveTextContent('单位还没有答复')
  })
})

describe('after the first approval, before the others begin', () => {
  test('it can be cancelled, which is asked once more', async () => {
    const server = await open(approved())
    press('取消，不退了')
    expect(page()).toHaveTextContent('部门出具的表作废')
    press('取消这件申请')
    await waitFor(() => expect(page()).toHaveTextContent('已取消，不再办理。'))
    expect(server.heard(`POST /cases/${CASE_ID}/cancellation`)).toHaveLength(1)
  })

  test('another month is typed, and what that means is said before', async () => {
    const server = await open(approved())
    press('改退休月份')
    expect(page()).toHaveTextContent('第一个部门要按新的月份重新审')
    press('改到这个月')
    expect(page()).toHaveTextContent('请填年和月')
    expect(server.heard(`POST /cases/${CASE_ID}/month`)).toEqual([])
    fireEvent.input(screen.getByLabelText('年'), { target: { value: '2026' } })
    fireEvent.input(screen.getByLabelText('月'), { target: { value: '12' } })
    press('改到这个月')
    await waitFor(() => expect(page()).toHaveTextContent('正在审核。'))
    expect(server.story?.shown()).toMatchObject({ round: 2, retirementMonth: '2026-12' })
  })

  test('once the others have it neither is offered', async () => {
    await open(inTheMonth())
    expect(screen.queryByRole('button', { name: named('改退休月份') })).toBeNull()
    expect(screen.queryByRole('button', { name: named('取消，不退了') })).toBeNull()
  })
})

describe('those whose turn comes later', () => {
  afterEach(() => expect(page()).not.toHaveTextContent('工作日'))

  test('have a last day each, from the day that is known: the first of the retirement month', async () => {
    await open(approved())
    expect(page()).toHaveTextContent('社保经办机构：养老待遇核定发放，最晚 11月6日')
    expect(page()).toHaveTextContent('公积金中心：退休提取住房公积金，最晚 11月4日')
    expect(page()).toHaveTextContent('11月1日送到，从那天起算。')
  })

  test('while the first department is at work, have it on the condition that it approves by then', async () => {
    await open(submitted())
    expect(page()).toHaveTextContent('医保部门：医保视同缴费年限核定，最晚 11月6日')
    expect(page()).toHaveTextContent('前一步在 11月1日以前通过，就在那天送到，从那天起算。')
  })

  test('in a year whose days off are not announced, have it provisionally', async () => {
    await open(submitted('2027-01'))
    expect(page()).toHaveTextContent(/公积金中心：退休提取住房公积金，最晚 2027年1月\d+日（暂定）/)
    expect(page()).toHaveTextContent('那一年的放假安排还没有公布，到时候可能会变。')
  })

  test('in a year that nobody has a calendar for, have none, and it is said when there will be one', async () => {
    await open(submitted('2028-01'))
    expect(page()).not.toHaveTextContent(/退休提取住房公积金，最晚/)
    expect(page()).toHaveTextContent('2028年1月1日以前通过，就在那天送到')
    expect(page()).toHaveTextContent('那一年的放假安排还没有公布，最晚哪天，公布以后写在这里。')
  })

  test('that an approval sends it to at once, have none yet: what begins it is said', async () => {
    await open(submitted('2026-05'))
    expect(page()).not.toHaveTextContent(/退休提取住房公积金，最晚/)
    expect(page()).toHaveTextContent('前一步通过以后才开始。最晚哪天，到时候写在这里。')
  })

  test('that the unit’s word opens, have none yet: what begins it is said', async () => {
    await open(sentAs('specialWork'))
    expect(page()).toHaveTextContent('单位确认以后才开始。最晚哪天，到时候写在这里。')
  })
})

describe('what was broken off', () => {
  test('by a department: who, why, whom to call, and a new beginning', async () => {
    await open(inTheMonth().does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' }))
    expect(page()).toHaveTextContent('社保经办机构终止了这件申请。有疑问打 12333 问。')
    expect(page()).toHaveTextContent('养老保险关系已经转到别处，请到现在参保的地方办。')
    expect(link('重新申请')).toHaveAttribute('href', '/pages/guide/start/index')
  })

  test('by a department: a refusal that was read, and what was approved, stand there as ended', async () => {
    const story = inTheMonth()
      .on('2026-11-03')
      .approves('medicalInsurance', 'medicalContribution')
      .refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
      .does({ type: 'readRefusal', department: 'housingFund' })
      .does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' })
    await open(story)
    const results = within(screen.getByRole('region', { name: '终止以前的结果' }))
    expect(results.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('养老待遇资格确认：已通过'),
      expect.stringMatching(/养老待遇核定发放：没有办完/),
      expect.stringContaining('医保视同缴费年限核定：已通过医保部门，11月3日'),
      expect.stringContaining('退休提取住房公积金：没有通过公积金中心，11月3日'),
    ])
    expect(page()).not.toHaveTextContent('办法写在下面')
  })

  test('by the person after the first approval: the recognition form is no paper any more', async () => {
    await open(approved().does({ type: 'cancel' }))
    expect(page()).toHaveTextContent('已取消，不再办理。')
    expect(screen.queryByRole('link', { name: /待遇条件认定表/ })).toBeNull()
    expect(link(/每一步的记录/)).toBeVisible()
  })
})

describe('without a case', () => {
  test('somebody who is not signed in is led to sign in, and back here', async () => {
    const server = caseServer(null)
    server.me = null
    render(<ProgressPage />)
    expect(await screen.findByRole('heading', { name: named('先登录，再看进度') })).toBeVisible()
    expect(link('去登录')).toHaveAttribute('href', '/pages/me/signin/index?next=progress%2Fcase')
  })

  test('nothing begun leads to the guide', async () => {
    caseServer(null)
    render(<ProgressPage />)
    await screen.findByRole('heading', { name: '还没有办件' })
    expect(link('开始办理')).toHaveAttribute('href', '/pages/guide/start/index')
  })

  test('a draft is gone on with', async () => {
    caseServer(drafted())
    render(<ProgressPage />)
    await screen.findByRole('heading', { name: '申请还没有提交' })
    expect(link('继续办理')).toHaveAttribute('href', '/pages/guide/outcome/index')
  })

  test('without a network it says so, and tries again when asked', async () => {
    const server = caseServer(submitted())
    server.down = true
    render(<ProgressPage />)
    expect(await screen.findByText(/没连上网/)).toBeVisible()
    server.down = false
    press('再试一次')
    await shown()
  })
})

test('says where the case stands, its number to read out, and of when this is', async () => {
  await open(submitted())
  expect(page()).toHaveTextContent('正在审核。第一个部门在看申请。')
  expect(page()).toHaveTextContent('编号 2026 0511 0037')
  expect(page()).toHaveTextContent('今天 5月11日 周一，9:40 更新')
  expect(page()).toHaveTextContent('您现在不用做什么。')
})

test('while a department waits for the person, it does not say that it reviews', async () => {
  await open(submitted().wantsPage('hrss'))
  expect(page()).toHaveTextContent('正在审核。部门在等您补材料，补上以后接着审。')
})

test('a refusal that was read is no longer to be done, and stands in its lane', async () => {
  const story = inTheMonth().on('2026-11-04').refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
  await open(story.does({ type: 'readRefusal', department: 'housingFund' }))
  expect(page()).toHaveTextContent('没有通过的事项，您已经看过原因。')
  expect(page()).not.toHaveTextContent('您现在不用做什么。')
  expect(screen.queryByRole('region', { name: /要您做/ })).toBeNull()
  expect(lane('公积金中心')).toHaveTextContent('没有通过')
  expect(lane('公积金中心')).toHaveTextContent('要。看原因，再按原来的办法单独申请。')
})

test('what must be done comes first, most pressing first, and leads there', async () => {
  const story = inTheMonth().on('2026-11-04').refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
  await open(story.wantsPage('medicalInsurance').approves('socialInsurance', 'pensionPayment'))
  const todo = within(screen.getByRole('region', { name: named('要您做 3 件事') }))
  expect(todo.getAllByRole('link').map((row) => [row.textContent, row.getAttribute('href')])).toEqual([
    ['给医保部门补 1 张照片看要补什么', '/pages/progress/supplement/index?department=medicalInsurance'],
    ['退休提取住房公积金没有通过看原因和下一步', '/pages/progress/department/index?department=housingFund'],
    ['电子退休证可以领取了去领取', '/pages/certificate/index'],
  ])
})

test('departments at work stand side by side; what is done is told in a line', async () => {
  await open(inTheMonth())
  expect(page()).toHaveTextContent('11月1日起，三家同时办')
  expect(page()).toHaveTextContent('5月15日到 11月1日')
  expect(screen.getByRole('heading', { name: named('人社部门：已通过') })).toBeVisible()
  expect(link('待遇条件认定表')).toHaveAttribute(
    'href',
    '/pages/progress/document/index?name=recognitionForm',
  )
  const fund = lane('公积金中心')
  expect(fund).toHaveTextContent('审核中')
  expect(within(fund).getByText('最晚').parentElement).toHaveTextContent('11月4日周三')
})

test('what departments do appears without a reload', async () => {
  const { story } = await open(inTheMonth())
  story?.on('2026-11-03').approves('socialInsurance', 'pensionPayment')
  await act(() => useProgress.getState().refresh())
  expect(lane('社保经办机构')).toHaveTextContent('已通过')
})

test('a department that is down is named on its own lane, and hides nothing else', async () => {
  const story = inTheMonth().on('2026-11-06')
  const server = caseServer(story)
  server.outages = { medicalInsurance: '2026-11-05T06:00:00.000Z' }
  render(<ProgressPage />)
  await shown()
  expect(lane('医保部门')).toHaveTextContent('连不上医保部门，这是 11月5日 14:00 的情况。')
  expect(lane('医保部门')).toHaveTextContent('审核中')
  expect(lane('公积金中心')).not.toHaveTextContent('连不上')
})

test('offline the last known state stays, with its time', async () => {
  const server = await open(submitted())
  server.down = true
  await act(() => useProgress.getState().refresh())
  expect(page()).toHaveTextContent('没连上网，这是 5月11日 9:40 的情况。')
  expect(page()).not.toHaveTextContent('更新')
  expect(lane('人社部门')).toHaveTextContent('审核中')
})

test('when the session has ended the last known state stays, with the way to sign in', async () => {
  const server = await open(submitted())
  server.me = null
  await act(() => useProgress.getState().refresh())
  expect(page()).toHaveTextContent('登录已过期，下面是上次看到的情况。')
  expect(lane('人社部门')).toHaveTextContent('审核中')
  expect(link('去登录')).toBeVisible()
})

test('what is no part of the application is said apart', async () => {
  await open(submitted())
  expect(screen.getByRole('region', { name: '不在这张表上的' })).toHaveTextContent(
    /卫健部门独生子女父母奖励金.*线下咨询.*不影响退休/,
  )
})

describe('taking it back', () => {
  test('says what it does, and is done at the second press alone', async () => {
    const server = await open(submitted())
    press('改一改再交')
    expect(screen.getByRole('region', { name: '要拿回来改吗？' })).toHaveTextContent('编号不变')
    expect(server.heard(`POST /cases/${CASE_ID}/recall`)).toHaveLength(0)
    press('拿回来改')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/apply/check/index' }))
    expect(screen.getByRole('link', { name: /您撤回来修改了，还没有再交/ })).toBeVisible()
    expect(page()).toHaveTextContent('拿回来修改，还没有再交。')
    expect(page()).toHaveTextContent(/公安部门：户籍信息确认(?!，最晚)/)
  })

  test('is left as it was', async () => {
    const server = await open(submitted())
    press('撤回，不办了')
    expect(screen.getByRole('button', { name: '接着办' })).toHaveFocus()
    press('接着办')
    expect(screen.getByRole('button', { name: named('撤回，不办了') })).toHaveFocus()
    expect(screen.getByRole('button', { name: '改一改再交' })).toBeVisible()
    expect(server.asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  test('withdrawn, it says that it is over and what is left', async () => {
    await open(submitted())
    press('撤回，不办了')
    press('不办了，撤回申请')
    await waitFor(() => expect(page()).toHaveTextContent('已撤回，不再办理'))
    expect(screen.queryByRole('heading', { name: '办理时刻表' })).toBeNull()
    expect(link('重新申请')).toHaveAttribute('href', '/pages/guide/start/index')
    expect(link(/每一步的记录/)).toBeVisible()
  })

  test('a decision that came first is said where the button was', async () => {
    const { story } = await open(submitted())
    press('改一改再交')
    story?.on('2026-05-15').approves('hrss', 'benefitQualification')
    press('拿回来改')
    expect(await screen.findByText('没有办成：alreadyDecided。')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: '拿回来改' })).toBeNull())
  })

  test('is not offered after the first decision', async () => {
    await open(inTheMonth())
    expect(screen.queryByRole('button', { name: '改一改再交' })).toBeNull()
    expect(page()).toHaveTextContent('已经有部门作出决定，不能再修改、撤回。')
  })

  test('needs the proved name', async () => {
    const server = caseServer(submitted())
    server.me = { ...WANG, level: 'phone' }
    render(<ProgressPage />)
    await shown()
    press('改一改再交')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/identity/index?next=progress%2Fcase' })
  })
})

test('the names of its items and papers are explained at one press', async () => {
  await open(approved())
  fireEvent.click(screen.getByText('这一页的词是什么意思'))
  expect(await screen.findByText(/人社部门看档案，确认您哪个月能退休/)).toBeVisible()
  expect(page()).toHaveTextContent('认定表：人社部门审核以后给的表')
})
