import { describe, it } from 'node:test'
import { assertAccessible, assertFitsWidth, assertTouchable } from './axe'
import { house } from './house'
import { phone } from './phone'

/** What lies beside the main road, which the journey does not come through; with what anybody sees there. */
const PAGES = [
  ['know/when', '我什么时候能退休'],
  ['know/materials', '要准备哪些材料'],
  ['know/offline', '线下怎么办'],
  ['know/all', '要知道的'],
  ['know/pension', '能领多少'],
  ['know/illness', '病残津贴'],
  ['know/working', '退休后继续上班'],
  ['reminded?kind=windowOpens&due=2027-05-31', '可以申请退休了'],
  ['reminded?kind=earlyNotice&due=2027-05-01', '书面告诉单位，要提前退休'],
  ['reminded?kind=delayAgreement&due=2027-05-01', '和单位书面约定推后退休'],
  ['reminded?kind=retirementMonth&due=2026-11-01', '2026年11月，是您打算退休的月份'],
  ['know/basis', '每一条依据'],
  ['performance', '办得怎么样'],
  ['me/settings', '看得清'],
  ['me/privacy', '隐私'],
  ['me/channels', '先登录，再看这一页'],
  ['progress/supplement?department=hrss', '先登录，再看进度'],
  ['progress/department?department=hrss', '先登录，再看进度'],
] as const

describe('the pages beside the main road', () => {
  const home = house()

  for (const textSize of ['standard', 'large', 'largest'] as const) {
    it(`can be read and touched by everybody with ${textSize} text, on a narrow phone`, async (t) => {
      const page = await phone(t, home.browser, {
        baseURL: home.server.url,
        width: 320,
        settings: { textSize },
      })
      for (const [place, words] of PAGES) {
        const [folder, query] = place.split('?')
        await page.goto(`/pages/${folder ?? ''}/index${query === undefined ? '' : `?${query}`}`)
        const heading = page.getByRole('heading', { level: 1 }).filter({ visible: true })
        await heading.filter({ hasText: new RegExp([...words].join('\\s*')) }).waitFor()
        await assertAccessible(page)
        await assertFitsWidth(page)
        await assertTouchable(page)
      }
    })
  }
})
