import { LOGGED, SCOPES } from '@/domain/people'
import { accessLog } from './log'

const doing = {
  own: false,
  scope: 'see',
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

const own = { ...doing, own: true, name: '王建国', who: null, holder: '王敏' } as const

test('of one’s own answer it says to what, and to whoever asked the same', () => {
  const fill = { ...own, scope: 'fill' } as const
  expect(accessLog.line({ ...own, what: 'approved' })).toBe('您同意了王敏看进度')
  expect(accessLog.line({ ...fill, what: 'approved' })).toBe('您同意了王敏帮您填')
  expect(accessLog.line({ ...fill, what: 'declined' })).toBe('您没有同意王敏帮您填')
  expect(accessLog.heldLine({ ...own, what: 'approved' })).toBe('王建国同意了您看进度')
  expect(accessLog.heldLine({ ...fill, what: 'declined' })).toBe('王建国没有同意您帮忙填')
})

test('a code that was made for the unit is no invitation', () => {
  expect(accessLog.line({ ...own, what: 'invited' })).toBe('您拿了一个邀请码（王敏）')
  const unit = { ...own, scope: 'confirm', organisation: '沧州样例水文站', what: 'invited' } as const
  expect(accessLog.line(unit)).toBe('您拿了一个给单位的码（沧州样例水文站）')
  expect(accessLog.line({ ...unit, organisation: null, holder: null })).toBe('您拿了一个给单位的码')
})

test('the retiree is 本人 wherever a helper reads why they could', () => {
  for (const scope of SCOPES)
    expect(accessLog.heldWhy({ ...doing, scope, what: 'sawProgress' })).toMatch(/^原因：本人/)
})

test('whoever checked the certificate is nobody’s to name, and how often it was stands there', () => {
  const check = { ...doing, name: '', who: null, scope: null, what: 'certificateChecked' } as const
  expect(accessLog.line({ ...check, times: 3 })).toBe('有人扫码核对了退休证，10 分钟里 3 次')
})

test('to the retiree it names who did it, and what they are', () => {
  expect(accessLog.line({ ...doing, what: 'sawProgress' })).toBe('女儿王敏看了办理进度')
})

test('what was tapped to be read in full is said of the retiree too, on a phone that others hold as well', () => {
  expect(accessLog.line({ ...own, holder: null, what: 'sawInFull' })).toBe('您点开看了完整的号码或地址')
  expect(accessLog.line({ ...doing, who: '代办人', name: '周海', what: 'sawInFull' })).toBe(
    '代办人周海点开看了完整的号码或地址',
  )
})

test('what an agent filled in is counted like what a helper did; a line from before cells were named says no number', () => {
  const agent = { ...doing, name: '周海', who: '代办人', what: 'filled' } as const
  expect(accessLog.line({ ...agent, about: ['postcode', 'workStart', 'postcode'] })).toBe(
    '代办人周海填了申请表，填了 2 处',
  )
  expect(accessLog.line(agent)).toBe('代办人周海填了申请表')
})
