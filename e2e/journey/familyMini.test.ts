import { before, describe, it } from 'node:test'
import { DEMO_OTHERS } from '@bff/scenarios/others'
import { house } from '../browser/house'
import { openMiniApp } from '../mini/harness'
import { personWith } from '../mini/person'
import { provesIdentity, signsInAgain } from './account'
import { Desk } from './desk'
import { onOneDatabase, STARTS_AT } from './scenario'
import { demoPerson } from './walk'

// On each the card from a chat opens the page on which one asks; nothing of it is seen before the father said yes.
describe('a card that the father sent from his phone', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('刘志强')
  const [daughter] = DEMO_OTHERS
  // Two of them, for a phone gets its next code after a minute only.
  const helpers = { weapp: daughter, alipay: demoPerson('李秀兰') }
  let desk: Desk
  let old: ReturnType<Desk['device']>
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.performs(father.id)
    old = desk.device()
    await old.signIn(father.phone)
    await old.prove(father.id)
  })

  for (const platform of ['weapp', 'alipay'] as const) {
    it(`opens in ${platform} where his daughter asks, and is approved, and looks on`, async (t) => {
      const who = helpers[platform]
      if (!who) throw new Error('nobody helps in the demonstration')
      const { cases } = await old.do('listCases', {})
      const { mandate } = await old.do('inviteFamily', {
        params: { id: cases[0]?.id ?? '' },
        body: { scope: 'see', until: '2026-12-31' },
      })

      const screen = await openMiniApp(t, {
        platform,
        server: home.server.url,
        url: `/pages/people/join/index?invitation=${mandate.id}`,
      })
      const phone = {
        screen,
        restart: () => Promise.reject(new Error('nobody ends the app here')),
      }
      const person = personWith(phone)
      const walk = { person, desk, who, looksAround: () => Promise.resolve() }
      await person.presses('登录')
      await signsInAgain(walk)
      await person.presses('去实名认证')
      await provesIdentity(walk)
      await person.sees('家人发来的邀请，不用填码。')
      await person.answers('您是家人的什么人', '女儿')
      await person.presses('请家人同意')
      await person.sees('请求已经送出。')
      await old.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
      await person.presses('好了，去看')
      await person.presses(`看${father.name}办到哪一步`)
      await person.sees('给人社部门补 1 张照片')
      await old.do('endMandate', { params: { id: mandate.id } })
      await person.sees('现在看不到了')
    })
  }
})
