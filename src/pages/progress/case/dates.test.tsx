import { fireEvent, render, screen, within } from '@testing-library/react'
import { caseDates } from '@/content/caseDates'
import { approved, submitted } from '@/domain/case/testing/story'
import { caseServer } from '@/stores/testing/caseServer'
import { CASE_ID } from '@/stores/testing/cases'
import { filesHandedOver } from '../../../../config/jest/files'
import ProgressPage from '.'

const handed = filesHandedOver()

async function open(story: Parameters<typeof caseServer>[0]) {
  caseServer(story)
  render(<ProgressPage />)
  return within(await screen.findByRole('region', { name: caseDates.title }))
}

test('the days of the application, each with what it is for', async () => {
  const list = await open(submitted())
  const said = screen.getByRole('region', { name: caseDates.title }).textContent
  expect(said).toMatch(
    /最晚这天：人社部门有结果.*2026年5月18日.*退休当月.*2026年11月养老金从这个月起发.*2026年12月/,
  )
  expect(list.getAllByRole('button')).toHaveLength(2)
})

test('into the calendar go days and what they are for: no name, no number of the application', async () => {
  const list = await open(submitted())
  fireEvent.click(list.getByRole('button', { name: caseDates.toCalendar }))
  expect(await list.findByText(caseDates.added)).toBeTruthy()
  const [file] = await handed()
  expect(file?.name).toBe(`${caseDates.file}.ics`)
  expect(file?.text.match(/UID:.*/g)).toEqual([
    `UID:${CASE_ID}-result-hrss@tuixiu`,
    `UID:${CASE_ID}-retirementMonth@tuixiu`,
    `UID:${CASE_ID}-firstPension@tuixiu`,
  ])
  expect(file?.text).not.toMatch(/王|建国|202605110037|2026 0511|\d{6}0037/)
})

test('put in again once a department has decided, what is left keeps its name and comes later', async () => {
  const list = await open(approved())
  fireEvent.click(list.getByRole('button', { name: caseDates.toCalendar }))
  await list.findByText(caseDates.added)
  const [file] = await handed()
  expect(file?.text).toContain(`UID:${CASE_ID}-retirementMonth@tuixiu`)
  expect(file?.text).not.toContain('-result-hrss')
  expect(file?.text).toMatch(/SEQUENCE:\d+/)
})

test('an application that was taken back for good has none', async () => {
  caseServer(submitted().does({ type: 'withdraw' }))
  render(<ProgressPage />)
  await screen.findByRole('heading', { name: '您的退休办件' })
  expect(screen.queryByRole('region', { name: caseDates.title })).toBeNull()
})
