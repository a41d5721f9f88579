import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { provesIdentityAgain, signsInAgain } from './account'
import { Desk } from './desk'
import { onOneDatabase, STARTS_AT } from './scenario'
import { atScreen } from './screens'
import { demoPerson } from './walk'

describe('taking one’s data along and having it deleted, in a browser', onOneDatabase, () => {
  const home = house()
  let desk: Desk
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
  })

  for (const [name, how, options] of [
    ['郭建军', 'on most phones', {}],
    [
      '宋桂兰',
      'in the largest letters on the narrowest phone',
      { width: 320, settings: { textSize: 'largest' } },
    ],
  ] as const satisfies readonly (readonly [string, string, PhoneOptions])[]) {
    it(`a page with everything is saved, then nothing is left: ${how}`, async (t) => {
      const who = demoPerson(name)
      await desk.performs(who.id)
      const walk = await atScreen(t, home, { desk, who }, options)
      const { page, person, looksAround } = walk
      await page.goto('/pages/me/data/index')
      await person.presses('去登录')
      await signsInAgain(walk)
      await person.presses('去实名认证')
      await provesIdentityAgain(walk)
      await person.sees('拿走一份')
      await looksAround()
      await person.presses('整理一份')
      await person.sees('整理好了。')
      await looksAround()
      const [saved] = await Promise.all([page.waitForEvent('download'), person.presses('存到这部手机')])
      assert.equal(saved.suggestedFilename(), '我的退休资料.html')
      const copy = readFileSync(await saved.path(), 'utf8')
      assert.ok(copy.includes(name) && copy.includes(who.phone) && copy.includes('<img '))

      await person.presses('删掉我的全部资料')
      await person.sees('会删掉')
      await looksAround()
      await person.presses('删掉全部资料')
      await person.sees('请先点一下「我知道删了找不回来」。')
      await looksAround()
      await person.answers('想好了吗', '我知道删了找不回来')
      await person.presses('删掉全部资料')
      await person.sees('已经全部删掉')
      await looksAround()
      const left = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
      for (const value of [name, who.phone]) assert.ok(!left.includes(value), left)
      assert.match(await desk.readsTextTo(who.phone), /已经删除/)

      await page.goto('/pages/me/signin/index')
      await signsInAgain(walk)
      await person.seesNoMore('用手机号登录')
      await page.goto('/pages/me/settings/index')
      await person.sees('还没有认证')
    })
  }
})
