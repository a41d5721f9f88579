import { fireEvent, render, screen } from '@testing-library/react'
import type { Performance } from '@contract/performance'
import { failures } from '@/content/failures'
import { usePerformance } from '@/stores/performance'
import Taro from '../../../config/jest/taro'
import PerformancePage from '.'

const few = { results: 'few', medianDays: null, onTime: 'withheld', onTimePercent: null } as const
const span = { from: '2025-05', to: '2026-04', applied: 1200, finished: 980 } as const
const FIGURES: Performance = {
  asOf: '2026-05-06T01:00:00.000Z',
  demonstration: true,
  spans: [
    { ...span, span: 'month', from: '2026-04', applied: 'few', finished: 0, departments: [] },
    {
      ...span,
      span: 'year',
      departments: [
        {
          department: 'hrss',
          results: 1100,
          medianDays: 3.5,
          onTime: 1085,
          onTimePercent: 98,
          refused: 40,
          reasons: { named: [{ reason: 'birthDateDiffers', times: 31 }], others: 12 },
        },
        { ...few, department: 'housingFund', refused: 'withheld', reasons: null },
      ],
    },
    { ...span, span: 'all', from: null, departments: [] },
  ],
}

const says = (data: unknown, statusCode = 200) =>
  Taro.request.mockResolvedValue({ statusCode, header: {}, data: JSON.stringify(data) })
const main = () => screen.getByRole('main')

beforeEach(() => usePerformance.setState(usePerformance.getInitialState(), true))

test('says as of when, that it is a demonstration, and of each department how many, how long and how often in time', async () => {
  says(FIGURES)
  render(<PerformancePage />)
  await screen.findByText('1200 件')
  expect(main()).toHaveTextContent('数到 2026年5月6日 9:00。还没过完的月份不算。')
  expect(main()).toHaveTextContent('这是演示数据')
  expect(main()).toHaveTextContent('2025年5月到 2026年4月')
  expect(main()).toHaveTextContent(/人社部门.*1100 件.*3.5 个工作日.*98%.*40 件/)
  expect(main()).toHaveTextContent('申请表上的档案出生年月，和档案里最先记载的不一样（31 次）')
  expect(main()).toHaveTextContent('别的原因，合在一起：12 次')
})

test('of few it says so, and nothing that could be made of them', async () => {
  says(FIGURES)
  render(<PerformancePage />)
  await screen.findByText('1200 件')
  const fund = screen.getByRole('heading', { name: '公积金中心' }).nextElementSibling
  expect(fund).toHaveTextContent(/^给了结果的\s*少于 5 件$/)
  fireEvent.click(screen.getByRole('radio', { name: '上个月' }))
  expect(screen.getByRole('region', { name: '2026年4月' })).toBeVisible()
  expect(main()).toHaveTextContent('少于 5 件')
})

test('what could be worked out is not called few', async () => {
  says({ ...FIGURES, spans: FIGURES.spans.map((one) => ({ ...one, finished: 'withheld' as const })) })
  render(<PerformancePage />)
  await screen.findByText('1200 件')
  expect(main()).toHaveTextContent(/各部门都有了结果的\s*不写，免得认出是谁/)
})

test('opens on all there is where of a year nothing may be told, and stays at what is chosen', async () => {
  const small = FIGURES.spans.map((one) => {
    const hasMany = one.span === 'all'
    return { ...one, applied: hasMany ? 17 : ('few' as const), finished: 'few' as const, departments: [] }
  })
  says({ ...FIGURES, spans: small })
  render(<PerformancePage />)
  await screen.findByText('17 件')
  expect(screen.getByRole('radio', { name: '从开始到现在' })).toBeChecked()
  fireEvent.click(screen.getByRole('radio', { name: '最近 12 个月' }))
  expect(screen.getByRole('radio', { name: '最近 12 个月' })).toBeChecked()
  expect(main()).toHaveTextContent('少于 5 件')
})

test('a real service calls nothing a demonstration', async () => {
  says({ ...FIGURES, demonstration: false })
  render(<PerformancePage />)
  await screen.findByText('1200 件')
  expect(main()).not.toHaveTextContent('演示')
})

test('where it cannot be heard it says why, and asks again when told to', async () => {
  says({ type: 'about:blank', code: 'unavailable', title: '现在连不上。', status: 503 }, 503)
  render(<PerformancePage />)
  const again = await screen.findByRole('button', { name: failures.retry })
  says(FIGURES)
  fireEvent.click(again)
  expect(await screen.findByText('1200 件')).toBeVisible()
})
