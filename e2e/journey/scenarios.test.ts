import { after, before, describe, it } from 'node:test'
import { DEPARTMENT_INFO, flowOf, SCENARIO_INFO } from '@/domain/scheme'
import type { Scenario } from '@/domain/scheme/ids'
import { performanceOf } from '@bff/scenarios/performances'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'
import { provesIdentity, signsIn } from './account'
import { Desk } from './desk'
import { answersAsTheyAre, fillsTheirForm, readsTheirOutcome, takesTheirPictures } from './ownWay'
import { drawPictures, type Pictures } from './pictures'
import { beginsAtHome } from './guide'
import { demoPerson, type Walk } from './walk'

/** 王建国's is walked in `browser.test`, at three sizes. In the order of their months: the clock goes but one way. */
const WHO: Readonly<Record<Exclude<Scenario, 'normal'>, string>> = {
  illness: '吴秀珍',
  noConfirmation: '郑文华',
  institutionRecognized: '冯玉梅',
  institutionUnrecognized: '韩志远',
  specialWork: '周铁山',
}

/** Monday 23 November 2026, in the morning. */
const STARTS_AT = '2026-11-23T02:00:00.000Z'
/** Walked on a narrow phone, with large text in high contrast, and every page looked over. */
const LOOKED_AT: Scenario = 'institutionUnrecognized'
const refused = { wrongCode: /status of 422 .*\/api\/v1\/session\b/ }

/** From the guide to the receipt. */
async function applies(walk: Walk, scenario: Scenario): Promise<void> {
  const { person } = walk
  await beginsAtHome(walk)
  await answersAsTheyAre(walk)
  await readsTheirOutcome(walk, scenario)
  await signsIn(walk)
  await provesIdentity(walk)
  await fillsTheirForm(walk, {
    scenario,
    items: SCENARIO_INFO[scenario].items,
    applicant: 'self',
    hasUnit: true,
    today: '2026-11-23',
  })
  await takesTheirPictures(walk)
  await person.sees('提交前，再看一遍')
  await person.presses('下一步：签名提交')
  await person.sees('请在框里签名')
  await walk.looksAround()
  await person.signs()
  await person.presses('我已读完，我承诺')
  await person.presses('提交申请')
  await person.sees('已提交')
  await walk.looksAround()
  await person.presses('查看进度')
}

/** Every department says yes in its turn; what waits for the month waits for it. */
async function isDecided({ person, desk, who, looksAround }: Walk, scenario: Scenario): Promise<void> {
  const { confirmedBy, steps } = flowOf(scenario)
  if (confirmedBy !== null) {
    await person.sees('等单位确认')
    await looksAround()
    await desk.confirmsAsUnit()
  }
  for (const { opens, tasks } of steps) {
    if (opens === 'retirementMonth') {
      await person.sees('等到退休当月')
      const month = performanceOf(who.id).answers.retirementMonth ?? ''
      await desk.setsClock(new Date(`${month}-01T00:00:00+08:00`).toISOString())
    }
    for (const { department } of tasks) await desk.decides(department)
  }
  await person.sees('都有结果了')
  await looksAround()
  for (const { department } of steps.flatMap(({ tasks }) => tasks))
    await person.sees(new RegExp(DEPARTMENT_INFO[department].shortName))
}

// What a page says does not hang on the database: there the BFF's own tests lead every scenario to its end.
const skip = Boolean(process.env.DATABASE_URL)

describe('applying in each of the other five scenarios, in a browser', { skip }, () => {
  const home = house()
  let pictures: Pictures
  before(async () => {
    pictures = await drawPictures()
    const desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.takesOver(['employer', 'hrss', 'socialInsurance', 'medicalInsurance', 'housingFund'])
  })
  after(() => pictures.dispose())

  for (const [scenario, name] of Object.entries(WHO) as [keyof typeof WHO, string][]) {
    it(`${SCENARIO_INFO[scenario].shortName}: ${name} comes from the guide to the certificate`, async (t) => {
      const looked = scenario === LOOKED_AT
      const page = await phone(t, home.browser, {
        baseURL: home.server.url,
        expectedErrors: [refused.wrongCode],
        ...(looked && { width: 320, settings: { textSize: 'large', theme: 'contrast' } }),
      })
      await page.goto('/')
      const walk: Walk = {
        person: personAt(page),
        desk: new Desk(home.server.url),
        pictures,
        who: demoPerson(name),
        async looksAround() {
          if (!looked) return
          await assertAccessible(page)
          await assertFitsWidth(page)
          await assertTouchable(page)
        },
      }
      await applies(walk, scenario)
      await isDecided(walk, scenario)
      await walk.person.presses('电子退休证可以领取了')
      await walk.person.presses('领取')
      await walk.person.sees('样例，无法律效力')
      await walk.person.sees(name)
    })
  }
})
