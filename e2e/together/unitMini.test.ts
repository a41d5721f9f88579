import { before, describe, it } from 'node:test'
import type { TestClient } from '@bff/testing/client'
import { house } from '../browser/house'
import { openMiniApp } from '../mini/harness'
import { personWith } from '../mini/person'
import { handedOver, provesToSpeakFor } from '@bff/units/testing/clerks'
import { Desk } from '../journey/desk'
import { onOneDatabase, PLAYED_BY_HAND, STARTS_AT } from '../journey/scenario'
import { deviceOf, other } from '../journey/screens'
import { hasDraft, sends } from './unit'
import { demoPerson } from '../journey/walk'

// A clerk without a PC: the desk, one application and its confirmation on either mini-program.
describe('a clerk with a mini-program', onOneDatabase, () => {
  const home = house()
  const clerks = { weapp: other('sunLi'), alipay: other('maQiang') }
  const retirees = { weapp: demoPerson('周铁山'), alipay: demoPerson('韩志远') }
  const units = { weapp: 'ironWorks', alipay: 'hydrology' } as const
  const files = { weapp: '从聊天里选表（CSV）', alipay: '把几行贴在这里' }
  let desk: Desk
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.takesOver(PLAYED_BY_HAND)
  })

  for (const platform of ['weapp', 'alipay'] as const) {
    it(`reads the list in ${platform}, opens a case, confirms it, and pastes whom to ask`, async (t) => {
      const device = await deviceOf(desk, clerks[platform], platform)
      const retiree = await hasDraft(desk, retirees[platform])
      await handsTo(retiree, device, units[platform])
      await sends(retiree)
      const screen = await openMiniApp(t, {
        platform,
        server: home.server.url,
        url: '/pages/unit/home/index',
        session: device.token,
      })
      const person = personWith({
        screen,
        restart: () => Promise.reject(new Error('nobody ends the app here')),
      })
      await person.presses(retirees[platform].name)
      await person.sees('请单位确认')
      await person.presses('我已核对，以上属实')
      await person.presses('确认，送到部门')
      await person.sees(new RegExp(`${clerks[platform].name}.*确认`))
      await person.goesBack()
      await person.sees('部门在办')
      await person.presses('请职工办退休')
      await person.answers('怎么请', '很多位')
      await person.sees(files[platform])
      const paste = platform === 'weapp' ? '或者把几行贴在这里' : '把几行贴在这里'
      await person.types(paste, '王五，13900008888，2027-03')
      await person.presses('看一遍')
      await person.presses('请这 1 位')
      await person.sees('已经请了 1 位，等本人确认。')
    })
  }
})

/** The retiree's code, used and approved. */
async function handsTo(retiree: TestClient, clerk: TestClient, unit: 'ironWorks' | 'hydrology') {
  const { cases } = await retiree.do('listCases', { query: {} })
  const organisationId = await provesToSpeakFor(clerk, unit)
  await handedOver(retiree, cases[0]?.id ?? '', { client: clerk, organisationId })
}
