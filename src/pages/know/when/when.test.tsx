import { fireEvent, render, screen, within } from '@testing-library/react'
import { reminders } from '@/content/know/choice'
import { useClock } from '@/stores/clock'
import { filesHandedOver } from '../../../../config/jest/files'
import WhenPage from '.'

const handed = filesHandedOver()

beforeEach(() => useClock.setState({ today: '2026-11-24' }))

function calculate(sex: '男' | '女', year: string, month: string, payer?: RegExp) {
  render(<WhenPage />)
  fireEvent.click(screen.getByRole('radio', { name: sex }))
  if (payer) fireEvent.click(screen.getByRole('radio', { name: payer }))
  fireEvent.input(screen.getByRole('textbox', { name: '年' }), { target: { value: year } })
  fireEvent.input(screen.getByRole('textbox', { name: '月' }), { target: { value: month } })
  fireEvent.click(screen.getByRole('button', { name: '算一算' }))
}
const months = () => screen.queryAllByRole('radio', { name: /年/ }).map((option) => option.closest('label'))
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))

test('each month says what it costs or brings', () => {
  calculate('男', '1970', '3')
  choose(/提前：\s*2030年\s*3月/)
  const early = screen.getByRole('region', { name: '2030年3月' }).textContent
  expect(early).toContain('少缴 1年4个月')
  expect(early).toContain('累计缴费要满 15年6个月，按 2030 年的规定')
  expect(early).toContain('最晚 2029年12月1日，书面告诉单位')
  choose(/推后到最晚：\s*2034年\s*7月/)
  const late = screen.getByRole('region', { name: '2034年7月' }).textContent
  expect(late).toContain('多缴 3 年')
  expect(late).toContain('最晚 2031年6月1日，和单位书面约定')
})

test('a woman whose post is not said chooses among the months of both classes, each named', () => {
  calculate('女', '1980', '3')
  expect(months().filter((label) => /工人岗位/.test(label?.textContent ?? ''))).toHaveLength(3)
  expect(months()).toHaveLength(6)
})

test('when all are over there is nothing to choose, and the way to apply', () => {
  calculate('男', '1960', '3')
  expect(months()).toHaveLength(0)
  expect(screen.getByRole('link', { name: /先回答几个问题/ })).toBeTruthy()
})

test('the days go into a calendar file, and nothing that was typed', async () => {
  calculate('男', '1970', '3')
  choose(/提前/)
  const list = within(screen.getByRole('region', { name: reminders.title }))
  fireEvent.click(list.getByRole('button', { name: reminders.toCalendar }))
  expect(await list.findByText(reminders.added)).toBeTruthy()
  const [{ name, text } = { name: '', text: '' }, ...others] = await handed()
  expect(name).toBe(`${reminders.file}.ics`)
  expect(others).toEqual([])
  expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
    'DTSTART;VALUE=DATE:20290301',
    'DTSTART;VALUE=DATE:20291201',
    'DTSTART;VALUE=DATE:20300301',
  ])
  expect(text).not.toContain('1970')
})

test('the link that is passed on is the page alone', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined)
  Object.assign(navigator, { clipboard: { writeText } })
  calculate('男', '1970', '3')
  choose(/按法定月份/)
  fireEvent.click(screen.getByRole('button', { name: '把这一页发给家人' }))
  await screen.findByText(/复制好了/)
  expect(writeText).toHaveBeenCalledWith('我什么时候能退休 http://localhost/pages/know/when/index')
})

test('a woman who knows her post is shown her own dates alone', () => {
  calculate('女', '1974', '8')
  expect(screen.getByRole('main')).toHaveTextContent('工人岗位的女职工')
  fireEvent.click(screen.getByRole('radio', { name: /管理岗、\s*技术岗/ }))
  fireEvent.click(screen.getByRole('button', { name: '算一算' }))
  expect(screen.getByRole('heading', { name: /管理岗位/ })).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: /工人岗位/ })).toBeNull()
})

test('whoever could choose nothing is shown one date, not three times the same', () => {
  calculate('男', '1960', '2')
  expect(screen.getByRole('main')).toHaveTextContent('2020年2月，60岁')
  expect(screen.getByRole('main')).toHaveTextContent('已经到了退休年龄，现在就可以申请')
  expect(screen.getByRole('main')).not.toHaveTextContent('最早可选')
})

const FLEXIBLE = /我自己交/

describe.each(['男', '女'] as const)('%s，灵活就业', (sex) => {
  test('has an earliest and a statutory month, none to delay to, and is told why', () => {
    calculate(sex, '1980', '3', FLEXIBLE)
    expect(screen.queryByRole('radio', { name: /推后/ })).toBeNull()
    expect(screen.getByRole('radio', { name: /提前/ })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: /按法定月份/ })).toBeInTheDocument()
    const dates = screen.getByRole('region', { name: '三个日期' })
    expect(dates).toHaveTextContent('最早可选')
    expect(dates).not.toHaveTextContent('最晚可选')
    expect(dates).toHaveTextContent('灵活就业没有单位，这里没有推后的月份，以经办机构核定为准')
    expect(dates).not.toHaveTextContent('单位书面说好')
  })

  test('tells the social insurance office, not a unit', () => {
    calculate(sex, '1980', '3', FLEXIBLE)
    expect(screen.getByRole('main')).toHaveTextContent('还要提前 3 个月书面告诉社保经办机构')
    choose(/提前/)
    expect(screen.getByRole('main')).toHaveTextContent(/最晚 \d+年\d+月1日，\s*书面告诉社保经办机构/)
    expect(screen.getByRole('region', { name: reminders.title })).toHaveTextContent(
      '书面告诉社保经办机构，要提前退休',
    )
    expect(screen.getByRole('main')).not.toHaveTextContent('告诉单位')
  })
})

test('a woman of 灵活就业 is not asked for a post: 55, and 人社 may decide otherwise', () => {
  calculate('女', '1980', '3', FLEXIBLE)
  expect(screen.queryByRole('radio', { name: /工人岗/ })).toBeNull()
  expect(screen.getByRole('heading', { name: /女，\s*灵活就业/ })).toBeInTheDocument()
  expect(screen.getByRole('main')).toHaveTextContent('由人社部门定')
})

test('with a unit the delay is offered, and whoever has none is sent to the other choice', () => {
  calculate('男', '1980', '3')
  expect(screen.getByRole('radio', { name: /推后到最晚/ })).toBeInTheDocument()
  expect(screen.getByRole('main')).toHaveTextContent('请在上面选「我自己交」再算')
  fireEvent.click(screen.getByRole('radio', { name: FLEXIBLE }))
  fireEvent.click(screen.getByRole('button', { name: '算一算' }))
  expect(screen.queryByRole('radio', { name: /推后/ })).toBeNull()
})

test('where no rule says how many years it took, that is said with its year and whose word counts', () => {
  calculate('男', '1945', '3')
  expect(screen.getByRole('main')).toHaveTextContent('2005 年退休要缴满几年，以经办机构核定为准')
  expect(screen.getByRole('main')).not.toHaveTextContent('要缴满 15 年')
})
