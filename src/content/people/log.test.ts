import { LOGGED } from '@/domain/people'
import { accessLog } from './log'

const doing = {
  own: false,
  name: '王敏',
  who: '女儿',
  organisation: null,
  department: null,
  holder: null,
  about: null,
} as const

test.each(LOGGED.map((what) => [what]))(
  '%s is said to whoever did it without calling the retiree 您 as well',
  (what) => {
    const line = accessLog.heldLine({ ...doing, what })
    expect(line).toMatch(/^您[^您]+$/)
  },
)

test('to the retiree it names who did it, and what they are', () => {
  expect(accessLog.line({ ...doing, what: 'sawProgress' })).toBe('女儿王敏看了办理进度')
})

test('what an agent filled in is counted like what a helper did; a line from before cells were named says no number', () => {
  const agent = { ...doing, name: '周海', who: '代办人', what: 'filled' } as const
  expect(accessLog.line({ ...agent, about: ['postcode', 'workStart', 'postcode'] })).toBe(
    '代办人周海填了申请表，填了 2 处',
  )
  expect(accessLog.line(agent)).toBe('代办人周海填了申请表')
})
