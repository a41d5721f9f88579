import { addDays } from '../calendar/localDate'
import { endingOf, keptUntil } from './draftLife'

const touchedAt = '2026-05-11T02:24:00.000Z'
const day = (days: number) => addDays('2026-05-11', days)
const ending = (days: number, hasPictures = true) => endingOf({ touchedAt, hasPictures }, day(days))

test('pictures stay ninety days after the draft was touched, the draft twelve months, by the day in China', () => {
  expect(keptUntil('pictures', touchedAt)).toBe('2026-08-09')
  expect(keptUntil('draft', touchedAt)).toBe('2027-05-11')
  expect(keptUntil('draft', '2028-02-29T04:00:00.000Z')).toBe('2029-02-28')
  expect(keptUntil('draft', '2026-12-31T16:30:00.000Z')).toBe('2028-01-01')
  expect(keptUntil('pictures', '2026-05-10T16:00:00.000Z')).toBe('2026-08-09')
})

test('of its pictures somebody is warned from the 76th day to the 90th', () => {
  const pictures = { part: 'pictures', until: '2026-08-09' }
  expect([75, 76, 77, 89, 90, 91].map((days) => ending(days))).toEqual([
    null,
    pictures,
    pictures,
    pictures,
    pictures,
    null,
  ])
})

test('of pictures that there are not nobody is warned', () => {
  expect(ending(80, false)).toBeNull()
})

test('of the draft somebody is warned from 14 days before its last day to that day', () => {
  const draft = { part: 'draft', until: '2027-05-11' }
  expect([350, 351, 352, 364, 365, 366].map((days) => ending(days, false))).toEqual([
    null,
    draft,
    draft,
    draft,
    draft,
    null,
  ])
})
