import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { TestClient } from '@bff/testing/client'
import { browserOf } from '@bff/notify/testing/browser'
import { signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { atScreen, deviceOf } from '../journey/screens'
import { onOneDatabase } from '../journey/scenario'
import { demoPerson } from '../journey/walk'
import { eventually } from '../patience'
import { house } from './house'

describe('how one is told of news', onOneDatabase, () => {
  const home = house()
  const who = demoPerson('王建国')
  let desk: Desk
  let device: TestClient
  before(async () => {
    desk = new Desk(home.server.url)
    device = await deviceOf(desk, who)
    await device.do('connectChannel', { body: browserOf('another') })
  })

  for (const textSize of ['standard', 'large', 'largest'] as const) {
    it(`can be read, touched and tried by everybody with ${textSize} text, on a narrow phone`, async (t) => {
      const options = { width: 320, settings: { textSize } }
      const { page, person, looksAround } = await atScreen(t, home, { desk, who, session: device }, options)
      await page.goto('/pages/me/channels/index')
      await person.sees('微信')
      await person.sees('现在没有开通')
      await looksAround()
      await person.presses('现在试发一条')
      await person.sees('短信：这里是演示，没有真的发，内容在演示控制台。')
      await looksAround()
    })
  }

  it('is kept as it is ticked, for the next visit and the server; an address that is not wanted goes', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who, session: device })
    await page.goto('/pages/me/notices/index')
    await page.locator('a[href*="me/channels"]').tap()
    await person.sees('用什么办法')
    await person.presses('办到哪一步')
    await person.presses('用短信告诉我')
    await person.sees('没有选')
    await page.reload()
    await person.sees('没有选')
    const chosen = await device.do('getNoticeSettings', {})
    assert.deepEqual(chosen.news, ['toDo', 'results'])
    assert.equal(chosen.channels.find(({ channel }) => channel === 'sms')?.on, false)

    await person.sees(/在您的一个浏览器，.+打开的/)
    await page.getByRole('button', { name: /不再发到这里/ }).tap()
    await person.seesNoMore(/在您的一个浏览器/)
    const { channels } = await device.do('getNoticeSettings', {})
    assert.deepEqual(channels.find(({ channel }) => channel === 'webPush')?.reaches, [])
  })

  it('of days that were chosen before signing in, leads through it and back to them', async (t) => {
    const walk = await atScreen(t, home, { desk, who }, { possibleErrors: [/401/] })
    const { page, person, looksAround } = walk
    await page.goto('/pages/know/when/index')
    await person.answers('性别', '男')
    await person.types('年', '1970')
    await person.types('月', '3')
    await person.presses('算一算')
    await page.getByRole('radio', { name: /提前/ }).check({ force: true })
    await page.getByRole('button', { name: '到时候提醒我' }).tap()
    await signsInAgain(walk)
    await person.sees('会提醒您的日子')
    await person.sees('记下了，到时候提醒您。')
    await looksAround()
    const { days } = await device.do('getReminders', {})
    assert.deepEqual(
      days.map(({ kind }) => kind),
      ['windowOpens', 'earlyNotice', 'retirementMonth'],
    )
    // Nothing of what led to them is kept: whoever comes anew sees the days alone, and takes them back.
    await page.goto('/pages/know/when/index')
    await person.sees('会提醒您的日子')
    await looksAround()
    await person.presses('不用提醒了')
    await person.sees('好的，不提醒了。')
    assert.deepEqual((await device.do('getReminders', {})).days, [])
  })

  it('of a paper a week before its last day leads to the words for it; of a window to applying', async (t) => {
    await desk.setsClock('2026-05-06T01:24:00.000Z')
    const days = [
      { kind: 'windowOpens', day: '2026-06-01' },
      { kind: 'earlyNotice', day: '2026-06-08' },
    ] as const
    await device.do('putReminders', { body: { days: [...days] } })
    await desk.setsClock('2026-06-01T01:00:00.000Z')
    await eventually(
      async () => (await device.do('getReminders', {})).days.length === 0,
      'a window and a paper were told on one morning',
    )

    const options = { width: 320, settings: { textSize: 'largest' } } as const
    const { page, person, looksAround } = await atScreen(t, home, { desk, who, session: device }, options)
    await page.goto('/pages/me/notices/index')
    await page.getByRole('link', { name: /提前退休，最晚/ }).tap()
    await person.sees('打算 2026年9月退休的，最晚 2026年6月8日告诉。')
    await looksAround()
    await person.presses('复制这几行')
    await person.sees(/复制好了|没能复制/)
    await person.goesBack()
    await page.getByRole('link', { name: /可以申请退休了/ }).tap()
    await person.sees('打算 2027年6月退休的，2026年6月1日到 2026年12月31日申请。')
    await looksAround()
    await person.presses('开始办理')
    await person.sees('开始前，先看三件事')
  })
})
