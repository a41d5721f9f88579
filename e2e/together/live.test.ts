import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page, Request } from 'playwright-core'

import { API } from '@contract/routes'
import { photo } from '@bff/cases/testing/story'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { patienceMs } from '../patience'
import { Desk } from '../journey/desk'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { atScreen, deviceOf, other } from '../journey/screens'
import { demoPerson } from '../journey/walk'

/** How often it is asked where changes are told, and where they are not (`src/stores/hints.ts`, `polling.ts`). */
const RESTS_MS = 30_000
const POLLS_MS = 5_000

/** What the tabs of a browser ask of the server, from now on. */
function asking(context: BrowserContext) {
  const streams: Request[] = []
  const ended = new Set<Request>()
  const progress: Page[] = []
  context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === `${API}/changes`) streams.push(request)
    if (/\/cases\/[^/]+\/progress$/.test(pathname)) progress.push(request.frame().page())
  })
  context.on('requestfinished', (request) => void ended.add(request))
  context.on('requestfailed', (request) => void ended.add(request))
  return {
    streams,
    lastHasEnded: () => streams.slice(-1).every((one) => ended.has(one)),
    /** How often each of them has asked how the case stands. */
    of: (page: Page) => progress.filter((one) => one === page).length,
  }
}

describe('what a department does, as it happens', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('王建国')
  let desk: Desk
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.performs(other('wangMin').id)
    await desk.takesOver()
  })

  it('shows in two tabs at once, which hold one stream and ask nothing meanwhile; signing out ends it', async (t) => {
    await desk.letsCodeBeSentAgain(father.phone)
    const session = await deviceOf(desk, father)
    const one = await atScreen(t, home, { desk, who: father, session })
    const context = one.page.context()
    const asked = asking(context)
    const comes = context.waitForEvent('response', (answer) => answer.url().includes(`${API}/changes`))
    const { cases } = await session.do('listCases', {})
    const id = cases[0]?.id ?? ''
    const address = `/pages/progress/case/index?id=${id}`
    await one.page.goto(address)
    assert.equal((await comes).status(), 200)
    const second = await context.newPage()
    await second.goto(address)
    const other = personAt(second)
    await other.sees('等您补材料')

    // Long enough to have asked twice, were it not told.
    const counts = () => [one.page, second].map((page) => asked.of(page))
    const [first = 0, further = 0] = counts()
    const since = Date.now()
    await wait(2 * POLLS_MS + 2_000)
    const most = 1 + Math.floor((Date.now() - since) / RESTS_MS)
    const [nowFirst = 0, nowFurther = 0] = counts()
    assert.ok(nowFirst - first <= most, `the first tab asked ${nowFirst - first} times`)
    assert.ok(nowFurther - further <= most, `the second tab asked ${nowFurther - further} times`)
    assert.equal(asked.streams.length, 1, 'one stream for both')

    // He answers on his phone; then a clerk decides.
    const { id: page } = await session.upload(id, 'archivePages', await photo(7))
    await session.do('answerSupplement', {
      params: { id },
      body: { department: 'hrss', materialIds: [page] },
    })
    for (const who of [one.person, other]) await who.seesNoMore('等您补材料')
    await desk.decides('hrss', { kind: 'approve' }, father.name)
    for (const who of [one.person, other]) await who.sees(/人社部门：已通过/)
    assert.equal(asked.streams.length, 1)
    assert.ok(!asked.lastHasEnded())

    // The tab with the stream goes: the other one holds it from then on.
    const again = context.waitForEvent('request', (request) => request.url().includes(`${API}/changes`))
    await one.page.close()
    assert.match((await again).url(), /after=[\w-]{22}$/)

    await second.goto('/pages/me/settings/index')
    await other.presses('退出登录')
    await other.sees('已退出。这部手机里存的内容也清掉了。')
    const opened = asked.streams.length
    for (const until = Date.now() + patienceMs; !asked.lastHasEnded(); await wait(100))
      assert.ok(Date.now() < until, 'the stream goes on after signing out')
    await second.goto('/')
    await other.sees('开始办理')
    assert.equal(asked.streams.length, opened, 'a stream for nobody')
  })
})
