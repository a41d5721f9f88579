import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { performanceOf } from '@bff/scenarios/performances'
import type { TestClient } from '@bff/testing/client'
import { Desk } from '../journey/desk'
import { provesIdentityAgain, signsInAgain } from '../journey/account'
import { atScreen, deviceOf } from '../journey/screens'
import { demoPerson } from '../journey/walk'
import { house } from './house'

const ADDRESS = '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'
const POSTCODE = '065009'
const NEXT_PHONE = '13800007009'

/** Whose phone it was, and whose session ends in the middle of the form. */
const first = demoPerson('李秀兰')

describe('a phone that is handed on', () => {
  const home = house()
  let desk: Desk
  let device: TestClient
  before(async () => {
    desk = new Desk(home.server.url)
    device = await deviceOf(desk, first)
    await device.do('createCase', { body: { answers: { ...performanceOf(first.id).answers } } })
  })

  it('asks before the words of the one before are dropped, and drops none of them unasked', async (t) => {
    const { page, person, looksAround } = await atScreen(
      t,
      home,
      { desk, who: first, session: device },
      {
        width: 320,
        settings: { textSize: 'largest' },
        // The session that has ended, and the number that is another one's.
        expectedErrors: [/401/, /409/],
      },
    )
    await page.goto('/pages/apply/form/index?topic=person')
    await person.types('联系地址', ADDRESS)
    await person.sees(/已保存 \d+:\d\d/)
    await page.context().clearCookies()
    await person.types('邮政编码', POSTCODE)
    await person.presses('去登录')

    await person.types('手机号', NEXT_PHONE)
    await person.presses('获取验证码')
    await person.sees('短信已发出，请看看手机。')
    await person.types('验证码', await desk.codeSentTo(NEXT_PHONE))
    await person.presses('登录')
    await person.sees(/填过的，有几处只存在这部手机里/)
    await looksAround()
    assert.match(await page.locator('#other').innerText(), /138\*{4}\d{4}/)
    assert.equal((await page.context().cookies()).length, 0, 'nobody is signed in yet')

    await person.presses('先不登录')
    await person.holds('手机号', NEXT_PHONE)
    await person.presses('登录')
    await person.presses('还是登录')
    await person.sees('还没有申请表')
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
    assert.ok(!kept.includes('draft.typed'), 'what was dropped is gone')
  })

  it('asks its owner nothing, who comes back to what was typed', async (t) => {
    const screen = await atScreen(t, home, { desk, who: first, session: device }, { expectedErrors: [/401/] })
    const { page, person } = screen
    await page.goto('/pages/apply/form/index?topic=person')
    await person.holds('联系地址', ADDRESS)
    await page.context().clearCookies()
    await person.types('邮政编码', POSTCODE)
    await person.presses('去登录')

    await signsInAgain(screen)
    await person.presses('去实名认证')
    await provesIdentityAgain(screen)
    await person.holds('邮政编码', POSTCODE)
    await person.sees(/已保存 \d+:\d\d/)
  })
})
