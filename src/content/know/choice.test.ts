import { choicesOf, daysAhead, dueOf } from '@/domain/choice'
import { calculateRetirement } from '@/domain/retirement'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { effectTexts, reminderLabel, reminderText } from './choice'

const texts = (birth: YearMonth, today: LocalDate, hasUnit = true) =>
  choicesOf(calculateRetirement(birth, 'male', { hasUnit }), today).map(effectTexts)

test('the years a month takes are said with the year whose rule it is', () => {
  expect(texts('1970-03', '2026-11-24').flat()).toContain('累计缴费要满 15年6个月，按 2030 年的规定。')
})

test('where no rule says it, the year and whose word counts', () => {
  const [onTime] = texts('1945-03', '2005-01-01')
  expect(onTime).toContain('2005 年累计缴费要满几年，以经办机构核定为准。')
  expect(onTime?.some((text) => text.startsWith('累计缴费要满'))).toBe(false)
})

test('nobody without a unit is told to tell one', () => {
  const said = texts('1970-03', '2026-11-24', false).flat()
  expect(said).toContain('最晚 2029年12月1日，书面告诉社保经办机构。')
  expect(said).toContain('不用提前告诉社保经办机构。')
  expect(said.filter((text) => text.includes('单位'))).toEqual([])
  expect(texts('1970-03', '2026-11-24').flat()).toContain('最晚 2029年12月1日，书面告诉单位。')
  const reminder = { kind: 'earlyNoticeToOffice', day: '2029-12-01' } as const
  expect([
    reminderLabel(reminder),
    reminderText(reminder, { due: reminder.day, daysAhead: 7 }).title,
  ]).toEqual(['最晚这天：书面告诉社保经办机构，要提前退休', '最晚这天：书面告诉社保经办机构，要提前退休'])
})

test('the calendar says of a window until when, as its notice does', () => {
  const opens = { kind: 'windowOpens', day: '2029-03-01' } as const
  const { note, ...entry } = reminderText(opens, { due: dueOf(opens), daysAhead: daysAhead(opens.kind) })
  expect(note).toContain('建议 2029年9月30日以前申请，过了也能申请。')
  expect(entry).toEqual({ day: '2029-03-01', title: '可以申请退休了', daysAhead: 0 })
})
