import { render, screen, within } from '@testing-library/react'
import { inTheMonth } from '@/domain/case/testing/story'
import { caseServer } from '@/stores/testing/caseServer'
import { WANG } from '@/stores/testing/cases'
import EventsPage from '.'

test('every event in words with its time, the latest first', async () => {
  const story = inTheMonth().on('2026-11-04').refuses('housingFund', 'housingFundWithdrawal', 'fundNotSealed')
  caseServer(story)
  render(<EventsPage />)
  await screen.findByRole('heading', { name: '每一步的记录' })
  const told = within(screen.getByRole('main')).getAllByRole('listitem')
  const [latest] = told
  const first = told.find((item) => item.textContent?.includes('您开始填写申请。'))
  expect(latest).toHaveTextContent('11月4日 周三 10:24公积金中心没有通过退休提取住房公积金。')
  expect(latest).toHaveTextContent('单位还没有给您的公积金账户办「封存」')
  expect(first).toHaveTextContent('5月6日 周三 10:24')
  expect(screen.getByText('人社部门出具了《待遇条件认定表》。')).toBeVisible()
})

test('a reminder of what is still wanted stands among them', async () => {
  const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance').on('2026-11-11')
  caseServer(story.does({ type: 'remindSupplement', department: 'medicalInsurance', round: story.round }))
  render(<EventsPage />)
  await screen.findByRole('heading', { name: '每一步的记录' })
  const [latest] = within(screen.getByRole('main')).getAllByRole('listitem')
  expect(latest).toHaveTextContent('11月11日 周三')
  expect(latest).toHaveTextContent('医保部门要您补的材料还没有收到，系统发短信提醒您。')
})

test('signed in by phone alone one reads that there is a reason, and how to see it, not the reason', async () => {
  const story = inTheMonth().refuses('housingFund', 'housingFundWithdrawal', 'fundCardUnusable')
  const server = caseServer(story)
  server.me = { ...WANG, level: 'phone', person: null }
  render(<EventsPage />)
  await screen.findByRole('heading', { name: '每一步的记录' })
  const [latest] = within(screen.getByRole('main')).getAllByRole('listitem')
  expect(latest).toHaveTextContent('公积金中心没有通过退休提取住房公积金。登录并完成实名认证后，可以看原因。')
  expect(screen.getByRole('main')).not.toHaveTextContent('银行卡用不了')
  expect(screen.getByRole('link', { name: '去实名认证' })).toHaveAttribute(
    'href',
    `/pages/me/identity/index?next=${encodeURIComponent('progress/events')}`,
  )
})
