import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { inTheMonth, sentAs, submitted, type Story } from '@/domain/case/testing/story'
import { copyText } from '@/platform/clipboard'
import { useActing } from '@/stores/acting'
import { useCases } from '@/stores/cases'
import { useProgress } from '@/stores/progress'
import { caseServer } from '@/stores/testing/caseServer'
import { CASE_ID, WANG } from '@/stores/testing/cases'
import DepartmentPage from '.'
import { originalNames } from './channel'

jest.mock('@/platform/clipboard')
const copying = jest.mocked(copyText)

const page = () => screen.getByRole('main')

async function open(story: Story, department: string, heading: string) {
  const server = caseServer(story, { department })
  render(<DepartmentPage />)
  await screen.findByRole('heading', { level: 1, name: heading })
  return server
}

const unsealed = () =>
  inTheMonth().on('2026-11-04').refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')

describe('refused by one of the three', () => {
  test('the reason, that nothing is lost, and the original channel by its name', async () => {
    await open(unsealed(), 'housingFund', '退休提取住房公积金')
    expect(page()).toHaveTextContent('公积金中心 · 11月4日 周三作出')
    expect(page()).toHaveTextContent('单位还没有给您的公积金账户办「封存」')
    expect(page()).toHaveTextContent('钱还在您的账户里')
    expect(page()).toHaveTextContent('窗口上叫「离休、退休提取」')
    expect(page()).toHaveTextContent('去的时候带上：居民身份证、本人的Ⅰ类银行卡')
    expect(screen.getByRole('link', { name: /打 12329/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: '去修改' })).toBeNull()
  })

  test('what to do is numbered, the reason’s own step first', async () => {
    await open(unsealed(), 'housingFund', '退休提取住房公积金')
    const steps = within(screen.getByRole('region', { name: '怎么办' })).getAllByRole('listitem')
    expect(steps.map((step) => step.textContent?.slice(0, 8))).toEqual(['1请单位办好封存', '2单独申请，这样'])
  })

  test('whoever has opened it has read it: it waits no longer, and stays as it is', async () => {
    const server = await open(unsealed(), 'housingFund', '退休提取住房公积金')
    const told = () => server.heard(`POST /cases/${CASE_ID}/refusals-read`)
    await waitFor(() => expect(server.story?.shown().mustAct).toEqual([]))
    expect(told().map(({ data }) => data)).toEqual([{ department: 'housingFund' }])
    await waitFor(() => expect(useProgress.getState().view?.progress.mustAct).toEqual([]))
    expect(page()).toHaveTextContent('单位还没有给您的公积金账户办「封存」')
    expect(told()).toHaveLength(1)
  })

  test('the last known state, offline, is not taken for read', async () => {
    const server = caseServer(unsealed(), { department: 'housingFund' })
    await useCases.getState().load()
    useProgress.getState().watch(CASE_ID)
    await waitFor(() => expect(useProgress.getState().view).not.toBeNull())
    server.down = true
    await useProgress.getState().refresh()
    render(<DepartmentPage />)
    await screen.findByRole('heading', { level: 1, name: '退休提取住房公积金' })
    expect(server.heard(`POST /cases/${CASE_ID}/refusals-read`)).toEqual([])
  })

  test('rests on the law of that day', async () => {
    await open(unsealed(), 'housingFund', '退休提取住房公积金')
    expect(screen.getByRole('region', { name: '依据' })).toHaveTextContent('2026年9月20日')
  })

  test('words for the unit are copied', async () => {
    copying.mockResolvedValue(true)
    await open(unsealed(), 'housingFund', '退休提取住房公积金')
    fireEvent.click(screen.getByRole('button', { name: '复制这段话' }))
    await waitFor(() => expect(page()).toHaveTextContent('已复制'))
    expect(copying).toHaveBeenCalledWith(expect.stringContaining('您好，我是王建国，2026年11月退休。'))
  })

  test('where the phone does not copy, it says what to do', async () => {
    copying.mockResolvedValue(false)
    await open(unsealed(), 'housingFund', '退休提取住房公积金')
    fireEvent.click(screen.getByRole('button', { name: '复制这段话' }))
    await waitFor(() => expect(page()).toHaveTextContent('没能复制'))
  })
})

test('a refusal that stood open when the whole was ended says so, not that it never was there', async () => {
  const story = unsealed().does({ type: 'close', department: 'socialInsurance', reason: 'movedAway' })
  await open(story, 'housingFund', '这件申请已经结束')
  expect(page()).toHaveTextContent('每一项到哪一步为止，进度里都写着。')
  expect(page()).not.toHaveTextContent('没有送到这个部门')
})

test('whoever is not told the reason has not read it', async () => {
  const story = inTheMonth()
    .on('2026-11-03')
    .refuses('medicalInsurance', 'medicalContribution', 'medicalYearsShort')
  const server = caseServer(story, { department: 'medicalInsurance' })
  server.me = { ...WANG, level: 'phone' }
  render(<DepartmentPage />)
  await screen.findByText('登录并完成实名认证后，可以看原因。')
  expect(server.heard('POST /cases/' + CASE_ID + '/refusals-read')).toEqual([])
})

test('refused by the first the whole case is returned, and leads to be put right', async () => {
  const story = submitted().on('2026-05-15').refuses('hrss', 'benefitQualification', 'workStartUnproven')
  await open(story, 'hrss', '养老待遇资格确认')
  expect(page()).toHaveTextContent('填过的、拍过的都在，编号不变')
  expect(page()).not.toHaveTextContent('单独申请')
  const pictures = '/pages/photos/slot/index?kind=archivePages&from=returned'
  expect(screen.getByRole('link', { name: '去修改' })).toHaveAttribute('href', pictures)
  expect(screen.getByRole('link', { name: /看看照片：档案关键页/ })).toHaveAttribute('href', pictures)
  expect(screen.getByRole('link', { name: /看看：参加工作时间/ })).toHaveAttribute(
    'href',
    '/pages/apply/form/index?field=workStart&from=returned',
  )
})

test('what another answer cures leads to the answer first', async () => {
  const story = submitted().on('2026-05-15').refuses('hrss', 'benefitQualification', 'birthDateDiffers')
  await open(story, 'hrss', '养老待遇资格确认')
  expect(screen.getByRole('link', { name: '去修改' })).toHaveAttribute(
    'href',
    '/pages/apply/form/index?field=archiveBirthMonth&from=returned',
  )
})

test('where the pension comes first its refusal returns all: it is put right and sent again, not by itself', async () => {
  const story = sentAs('noConfirmation', '2026-05').refuses(
    'socialInsurance',
    'pensionPayment',
    'payeeAccountUnusable',
  )
  await open(story, 'socialInsurance', '养老待遇核定发放')
  expect(page()).toHaveTextContent('请换成您本人名下、正常使用的银行账户，再交一次。')
  expect(page()).not.toHaveTextContent('单独申请')
})

test('a contribution that is on its way is no refusal, and whom to ask is said', async () => {
  const story = inTheMonth().on('2026-11-03')
  story.does({
    type: 'reportContributionPending',
    department: 'socialInsurance',
    round: 1,
    reason: 'contributionNotArrived',
  })
  await open(story, 'socialInsurance', '养老待遇核定发放')
  expect(page()).toHaveTextContent('这不是没有通过')
  expect(page()).toHaveTextContent('请问单位这个月的养老保险费缴了没有')
})

describe('the official words are explained at one press', () => {
  const explain = () => fireEvent.click(screen.getByText('这一页的词是什么意思'))

  test('of a refusal: the item, the reason, and what it is called at the old counter', async () => {
    await open(unsealed(), 'housingFund', '退休提取住房公积金')
    explain()
    expect(await screen.findByText(/停止缴存公积金/)).toHaveTextContent(/^封存：/)
    expect(page()).toHaveTextContent('离休：新中国成立以前')
    expect(page()).toHaveTextContent('Ⅰ类银行卡：功能最全的储蓄卡')
  })

  test('of a part that is still to be decided', async () => {
    await open(submitted(), 'hrss', '养老待遇资格确认')
    explain()
    expect(await screen.findByText(/确认您哪个月能退休/)).toHaveTextContent(/^待遇资格确认：/)
  })
})

describe('whoever has signed in by phone alone', () => {
  async function openUnproved(story: Story, department: string, heading: string) {
    const server = caseServer(story, { department })
    server.me = { ...WANG, level: 'phone', person: null }
    render(<DepartmentPage />)
    await screen.findByRole('heading', { level: 1, name: heading })
    await waitFor(() => expect(page()).toHaveTextContent('登录并完成实名认证后，可以看原因。'))
    expect(screen.getByRole('link', { name: '去实名认证' })).toHaveAttribute(
      'href',
      `/pages/me/identity/index?next=${encodeURIComponent(`progress/department?department=${department}`)}`,
    )
  }

  test('is told that an item was refused and how to apply for it, but not why', async () => {
    const story = inTheMonth().refuses('housingFund', 'housingFundWithdrawal', 'fundCardUnusable')
    await openUnproved(story, 'housingFund', '退休提取住房公积金')
    expect(page()).not.toHaveTextContent('银行卡用不了')
    const steps = within(screen.getByRole('region', { name: '怎么办' })).getAllByRole('listitem')
    expect(steps.map((step) => step.textContent?.slice(0, 8))).toEqual(['1单独申请，这样'])
  })

  test('is told that the whole case is returned, and no empty list says what to do', async () => {
    const story = submitted().refuses('hrss', 'benefitQualification', 'contributionYearsShort')
    await openUnproved(story, 'hrss', '养老待遇资格确认')
    expect(screen.queryByRole('region', { name: '怎么办' })).toBeNull()
    expect(page()).toHaveTextContent('填过的、拍过的都在，编号不变')
  })

  test('is told that a payment is waited for, but not whether it is arrears', async () => {
    const story = inTheMonth().does({
      type: 'reportContributionPending',
      ...{ department: 'socialInsurance', round: 1, reason: 'arrearsNotArrived' },
    })
    await openUnproved(story, 'socialInsurance', '养老待遇核定发放')
    expect(page()).toHaveTextContent('养老保险费还没有到账')
    expect(page()).not.toHaveTextContent('补缴')
  })
})

test('an address that names no department of this case leads back', async () => {
  caseServer(submitted(), { department: 'nobody' })
  render(<DepartmentPage />)
  expect(await screen.findByRole('heading', { name: '没有送到这个部门' })).toBeVisible()
})

test('the pension goes by the name that fits how somebody retires', () => {
  expect(originalNames('pensionPayment', 'normal')).toEqual(['企业退休待遇申请（需档案认定）'])
  expect(originalNames('pensionPayment', 'noConfirmation')).toEqual(['企业退休待遇申请（无需档案认定）'])
  expect(originalNames('pensionPayment', 'institutionRecognized')).toEqual(['机关退休申请老办法'])
  expect(originalNames('medicalContribution', 'normal')).toEqual(['视同缴费年限认定', '职工在职转退休'])
})

test('to an agent the reason and what the account is are the person’s by name', async () => {
  const story = unsealed()
  const server = caseServer(story, { department: 'housingFund' })
  useActing.setState({
    acting: { mandateId: 'm1', caseId: CASE_ID, ownerName: '韩玉兰', relation: 'agent' },
  })
  render(<DepartmentPage />)
  await screen.findByRole('heading', { level: 1, name: '退休提取住房公积金' })
  expect(page()).toHaveTextContent('单位还没有给韩玉兰的公积金账户办「封存」')
  expect(page()).toHaveTextContent('钱还在韩玉兰的账户里')
  expect(page()).toHaveTextContent('韩玉兰单独申请提取')
  expect(page()).not.toHaveTextContent('您的')
  expect(server.story).toBe(story)
})
