import { addToCalendar } from '../calendarFile'
import { handFile } from '../handFile'
import { isInApp } from '.'

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36 (KHTML, like Gecko)'
const IN_WECHAT = `${ANDROID} Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50 WeChat/arm64`
const IN_BROWSER = `${ANDROID} Chrome/126.0 Mobile Safari/537.36`

afterEach(() => void jest.restoreAllMocks())
const opensIn = (userAgent: string) => jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)

test.each([
  [IN_WECHAT, true],
  [`${ANDROID} Mobile Safari/537.36 AlipayClient/10.6`, true],
  [`${ANDROID} Mobile Safari/537.36 QQ/9.0`, true],
  [IN_BROWSER, false],
  [`${ANDROID} Chrome/126.0 MQQBrowser/15 Mobile Safari/537.36`, false],
])('of %s', (userAgent, is) => expect(isInApp(userAgent)).toBe(is))

test('nothing is said to be handed over where an app shows the page inside', async () => {
  const clicks = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  URL.createObjectURL = () => 'blob:1'
  opensIn(IN_WECHAT)
  expect(await addToCalendar([{ day: '2026-12-31', title: '短', note: '短' }], '退休提醒')).toBe(false)
  expect(await handFile?.hand('blob:1', '回执.pdf')).toBe(false)
  expect(clicks).not.toHaveBeenCalled()
  opensIn(IN_BROWSER)
  expect(await addToCalendar([{ day: '2026-12-31', title: '短', note: '短' }], '退休提醒')).toBe(true)
  expect(await handFile?.hand('blob:1', '回执.pdf')).toBe(true)
  expect(clicks).toHaveBeenCalledTimes(2)
})
