import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersGuide, beginsAtHome, readsOutcome } from '../journey/guide'
import { drawPictures } from '../journey/pictures'
import { Desk } from '../journey/desk'
import { demoPerson } from '../journey/walk'
import { house } from './house'
import { phone } from './phone'
import { personAt } from './person'

describe('somebody who has not signed in', () => {
  const home = house()

  it('answers the guide and uses the calculators, and the server has been told, and keeps, nothing of it', async (t) => {
    const page = await phone(t, home.browser, { baseURL: home.server.url })
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}${search}`)
    })
    const before = await home.server.rows()
    const pictures = await drawPictures()
    t.after(() => pictures.dispose())
    const walk = {
      person: personAt(page),
      desk: new Desk(home.server.url),
      who: demoPerson('王建国'),
      pictures,
      looksAround: () => Promise.resolve(),
    }
    await page.goto('/')
    await beginsAtHome(walk)
    await answersGuide(walk)
    await readsOutcome(walk)
    await page.goto('/pages/know/when/index')
    await walk.person.answers('性别', '男')
    await walk.person.types('年', '1965')
    await walk.person.types('月', '3')
    await walk.person.presses('算一算')
    await walk.person.sees('三个日期')

    assert.deepEqual(
      asked.filter((one) => !/^GET \/api\/v1\/[a-z/]+$/.test(one)),
      [],
    )
    assert.deepEqual(await home.server.rows(), before)
  })
})
