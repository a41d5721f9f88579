import { DEPARTMENT_INFO, flowOf, SCENARIO_INFO } from '@/domain/scheme'
import type { Scenario } from '@/domain/scheme/ids'
import { performanceOf } from '@bff/scenarios/performances'
import { provesIdentity, signsIn } from './account'
import { beginsAtHome } from './guide'
import { answersAsTheyAre, fillsTheirForm, readsTheirOutcome, takesTheirPictures } from './ownWay'
import { looksAgain } from './progress'
import type { Walk } from './walk'

/** Monday 23 November 2026, in the morning: when the other scenarios' people begin. */
export const STARTS_AT = '2026-11-23T02:00:00.000Z'

/** Who of the demonstration walks which. In the order of their months: the clock goes but one way. */
export const WALKED_BY: Readonly<Record<Exclude<Scenario, 'normal'>, string>> = {
  illness: '吴秀珍',
  noConfirmation: '郑文华',
  institutionRecognized: '冯玉梅',
  institutionUnrecognized: '韩志远',
  specialWork: '周铁山',
}

/** For journeys about what pages say: that does not hang on the database, and PGlite alone is enough. */
export const onOneDatabase = { skip: Boolean(process.env.DATABASE_URL) }

/** Whoever decides something on the way. */
export const PLAYED_BY_HAND = [
  'employer',
  'hrss',
  'socialInsurance',
  'medicalInsurance',
  'housingFund',
] as const

/** From the guide to the receipt, by what they answer, type and photograph. */
export async function appliesIn(walk: Walk, scenario: Scenario): Promise<void> {
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

/** Every department says yes in its turn, what waits for the month waits for it, and the certificate is claimed. */
export async function isDecidedIn(
  { person, desk, who, looksAround }: Walk,
  scenario: Scenario,
): Promise<void> {
  const { confirmedBy, steps } = flowOf(scenario)
  if (confirmedBy !== null) {
    await person.sees('等单位确认')
    await looksAround()
    await desk.confirmsAsUnit()
  }
  for (const { opens, tasks } of steps) {
    if (opens === 'retirementMonth') {
      await looksAgain(person)
      await person.sees('等到退休当月')
      const month = performanceOf(who.id).answers.retirementMonth ?? ''
      await desk.setsClock(new Date(`${month}-01T00:00:00+08:00`).toISOString())
    }
    for (const { department } of tasks) await desk.decides(department)
  }
  await looksAgain(person)
  await person.sees('都有结果了')
  await looksAround()
  for (const { department } of steps.flatMap(({ tasks }) => tasks))
    await person.sees(new RegExp(DEPARTMENT_INFO[department].shortName))
  await person.presses('电子退休证可以领取了')
  await person.presses('领取')
  await person.sees('样例，无法律效力')
  await person.sees(who.name)
}
