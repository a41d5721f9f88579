import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { useSession } from '@/stores/session'
import { aField, CASE_ID, returnedFor } from '@/stores/testing/cases'
import { begin } from '../testing/bff'
import { known, ready, typed, wang } from '../testing/wang'
import Taro from '../../../../config/jest/taro'
import ApplyCheckPage from '.'

const page = () => screen.getByRole('main')
const row = (label: string) =>
  screen.getByText((_, element) => element?.tagName === 'DT' && element.textContent === label).parentElement
const change = (label: RegExp) => screen.getByRole('link', { name: label })

async function open(view = ready(), today = '2026-05-11') {
  const server = begin({}, view)
  server.today = today
  render(<ApplyCheckPage />)
  await screen.findByRole('heading', { name: /^提交前/ })
  await waitFor(() => expect(server.heard('GET /prefill')).toHaveLength(1))
  return server
}

test('every answer stands on one page, what is personal masked', async () => {
  await open()
  expect(row('证件号码')).toHaveTextContent('130************01X')
  expect(row('联系地址')).toHaveTextContent('河北省廊坊市广阳区')
  expect(row('联系地址')).not.toHaveTextContent('新华路')
  expect(row('银行账号')).toHaveTextContent('尾号 5073')
  expect(row('退休类别')).toHaveTextContent('弹性延迟期满')
  expect(row('申办项目，4 项')).toHaveTextContent('退休提取住房公积金')
  expect(row('材料，4 张')).toHaveTextContent('全部已收到')
})

test('whoever has not proved their name is not told that what they filled in is missing', async () => {
  begin({}, ready())
  useSession.setState({ me: { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null } })
  render(<ApplyCheckPage />)
  expect(await screen.findByRole('heading', { name: '先确认是您本人' })).toBeInTheDocument()
  expect(page()).not.toHaveTextContent('没有填')
  expect(screen.getByRole('link', { name: '去实名认证' })).toHaveAttribute(
    'href',
    '/pages/me/identity/index?next=apply%2Fcheck',
  )
})

test('the official words of the cells, of what stands in them and of the items are explained at one press', async () => {
  await open()
  fireEvent.click(await screen.findByText('这一页的词是什么意思'))
  expect(await screen.findByText(/每个单位一个的 18 位号码/)).toHaveTextContent(/^统一社会信用代码：/)
  expect(page()).toHaveTextContent('弹性延迟期满：和单位书面说好推后退休')
  expect(page()).toHaveTextContent('待遇核定：社保经办机构算出')
  expect(page()).not.toHaveTextContent('特殊工种：')
})

test('pictures that are still to be taken are named among the answers as well', async () => {
  await open(ready({ materials: [] }))
  expect(row('材料，0 张')).toHaveTextContent('还有 4 项没拍')
})

test('after a reload the way back is to the pictures', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(Taro.reLaunch).toHaveBeenLastCalledWith({ url: '/pages/photos/list/index' })
})

test('who puts the phone away here comes back here', async () => {
  await open()
  expect(useDraft.getState().place).toBe('apply/check')
})

test('who wants to compare every digit can see them', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: '显示完整的号码和地址' }))
  expect(row('银行账号')).toHaveTextContent('6228 4800 1826 4535 073')
  expect(row('证件号码')).toHaveTextContent('130000 19650312 001X')
  expect(row('联系地址')).toHaveTextContent('新华路样例小区')
  fireEvent.click(screen.getByRole('button', { name: '把号码和地址遮住' }))
  expect(row('银行账号')).not.toHaveTextContent('6228')
})

const unmaskings = (server: ReturnType<typeof begin>) =>
  server.heard(`POST /cases/${CASE_ID}/unmaskings`).map(({ data }) => data)
const showAll = () => fireEvent.click(screen.getByRole('button', { name: '显示完整的号码和地址' }))

test('that they were shown in full is told, by name, each time and not when they are masked again', async () => {
  const server = await open()
  expect(unmaskings(server)).toEqual([])
  showAll()
  const told = {
    fields: ['pensionNumber', 'idNumber', 'householdAddress', 'contactAddress', 'phone', 'accountNumber'],
  }
  await waitFor(() => expect(unmaskings(server)).toEqual([told]))
  fireEvent.click(screen.getByRole('button', { name: '把号码和地址遮住' }))
  showAll()
  await waitFor(() => expect(unmaskings(server)).toEqual([told, told]))
})

test('without a network they are shown all the same, and it is told once there is one', async () => {
  const server = await open()
  server.down = true
  showAll()
  expect(row('银行账号')).toHaveTextContent('6228 4800 1826 4535 073')
  await waitFor(() => expect(unmaskings(server)).toHaveLength(1))
  server.down = false
  act(() => void window.dispatchEvent(new Event('online')))
  await waitFor(() => expect(unmaskings(server)).toHaveLength(2))
})

test('「修改」leads to the cell, and back here', async () => {
  await open()
  expect(change(/修改 ?：联系地址/)).toHaveAttribute(
    'href',
    '/pages/apply/form/index?topic=person&field=contactAddress&from=check',
  )
  expect(change(/修改 ?：退休时间/)).toHaveAttribute('href', expect.stringContaining('guide/question'))
  expect(screen.queryByRole('link', { name: /修改 ?：证件号码/ })).toBeNull()
})

test('with everything there the way leads to signing', async () => {
  await open()
  expect(screen.getByRole('link', { name: /签名提交/ })).toHaveAttribute('href', '/pages/apply/sign/index')
})

test('all that is missing is listed, each with its place, and the way leads to the first', async () => {
  await open(wang({ fields: [...known, aField('accountNumber', '6222')] }))
  const list = screen.getByRole('region', { name: /还有 ?8 处 ?要补/ })
  const links = within(list).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/pages/apply/form/index?topic=person&field=contactAddress&from=check',
    '/pages/apply/form/index?topic=account&field=accountBank&from=check',
    '/pages/apply/form/index?topic=account&field=accountNumber&from=check',
    '/pages/apply/form/index?topic=fund&field=classOneCard&from=check',
    '/pages/photos/slot/index?kind=idCardFront&from=check',
    '/pages/photos/slot/index?kind=idCardBack&from=check',
    '/pages/photos/slot/index?kind=archivePages&from=check',
    '/pages/photos/slot/index?kind=bankCard&from=check',
  ])
  await waitFor(() => expect(list).toHaveTextContent('填了 4 位，应该是 13 到 19 位'))
  expect(screen.getByRole('link', { name: /先去补： ?联系地址/ })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /签名提交/ })).toBeNull()
})

describe('the day', () => {
  test('before the window opens it is said that it cannot be sent yet, and since when it can', async () => {
    await open(ready(), '2025-10-31')
    expect(screen.getByRole('region', { name: '现在还不能提交' })).toHaveTextContent(
      '2025年11月1日起才能申请',
    )
    expect(screen.getByRole('link', { name: /^先存着， ?回首页$/ })).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: /签名提交/ })).toBeNull()
  })

  test.each(['2025-11-01', '2026-05-31'])('on %s it can be sent', async (today) => {
    await open(ready(), today)
    expect(screen.getByRole('link', { name: /签名提交/ })).toBeInTheDocument()
    expect(page()).not.toHaveTextContent('已过建议的申办期')
  })

  test('past the window it can be sent all the same, with a word on it', async () => {
    await open(ready(), '2026-06-01')
    expect(page()).toHaveTextContent('已过建议的申办期，还可以申请')
    expect(screen.getByRole('link', { name: /签名提交/ })).toBeInTheDocument()
  })
})

test('answers that lead elsewhere by now are named before anybody signs', async () => {
  await open(ready({ answers: { ...ready().answers, retirementMonth: 'unknown' } }))
  expect(screen.getByRole('region', { name: '现在还不能提交' })).toHaveTextContent('先选退休的月份')
  expect(screen.getByRole('link', { name: '看看还差什么' })).toHaveAttribute(
    'href',
    '/pages/guide/outcome/index',
  )
})

test('a case that came back keeps its number', async () => {
  await open(ready({ status: 'returned', number: '202605110037', fields: [...known, ...typed] }))
  expect(page()).toHaveTextContent('办件编号还是 2026 0511 0037')
})

test('returned, the reason stands at the answer it is about, and leads to what is to be put right', async () => {
  await open(ready(returnedFor('workStartUnproven')))
  const sentence = '申请表上的参加工作时间，档案里找不到依据。'
  const list = within(await screen.findByRole('region', { name: '人社部门退回，请看这几处' }))
  expect(list.getAllByRole('link').map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    [`参加工作时间${sentence}`, '/pages/apply/form/index?topic=work&field=workStart&from=check'],
    [`档案关键页${sentence}`, '/pages/photos/slot/index?kind=archivePages&from=check'],
  ])
  expect(row('参加工作时间')).toHaveTextContent(`退回原因：${sentence}`)
  expect(row('联系地址')).not.toHaveTextContent('退回原因')
})

test('not confirmed by the unit: what it said stands at the cells it is about', async () => {
  await open(
    ready({
      number: '202605110037',
      status: 'returned',
      mustAct: [{ code: 'correctForUnit', reasons: ['notOfThisUnit'] }],
    }),
  )
  const sentence = '这个单位说，您不是他们的职工。'
  const list = within(await screen.findByRole('region', { name: '单位退回，请看这几处' }))
  expect(list.getAllByRole('link').map((one) => one.textContent)).toEqual([
    `单位名称${sentence}`,
    `统一社会信用代码${sentence}`,
  ])
  expect(row('单位名称')).toHaveTextContent(`退回原因：${sentence}`)
})

test('whoever acts without the account reads what is the person’s by name, is not held up by what they do not see, and is not said to have been shown it', async () => {
  const view = ready()
  const server = begin(
    {},
    {
      ...view,
      fields: view.fields.filter(({ field }) => !field.startsWith('account')),
      hidden: view.fields.flatMap(({ field }) => (field.startsWith('account') ? [field] : [])),
    },
  )
  useActing.setState({
    acting: {
      mandateId: 'm',
      caseId: CASE_ID,
      ownerName: '韩玉兰',
      relation: 'agent',
      withoutAccount: true,
    },
  })
  render(<ApplyCheckPage />)
  expect(await screen.findByRole('heading', { name: '韩玉兰本人' })).toBeVisible()
  expect(page()).not.toHaveTextContent('您本人')
  expect(page()).not.toHaveTextContent('银行账号')
  expect(page()).not.toHaveTextContent('处要补')
  showAll()
  await waitFor(() =>
    expect(unmaskings(server)).toEqual([
      { fields: ['pensionNumber', 'idNumber', 'householdAddress', 'contactAddress', 'phone'] },
    ]),
  )
})

test('whoever helps hands over with pictures missing that only the retiree has: they are listed, and stop nobody', async () => {
  begin({}, ready({ materials: [] }))
  useActing.setState({
    acting: { mandateId: 'm', caseId: CASE_ID, ownerName: '韩玉兰', relation: 'helper' },
  })
  render(<ApplyCheckPage />)
  const list = await screen.findByRole('region', { name: /还有 ?\d+ 处 ?要补/ })
  expect(list).toHaveTextContent('档案关键页')
  expect(screen.getByRole('link', { name: /^下一步： ?交给本人$/ })).toHaveAttribute(
    'href',
    '/pages/people/ready/index?id=m',
  )
  expect(screen.queryByRole('link', { name: /^先去补/ })).toBeNull()
})
