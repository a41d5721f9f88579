import type { Performed } from '@contract/demonstration'
import { play, PLAYED } from '@bff/departments/playing'
import { behaviours } from '@bff/departments/settings'
import { ProblemError } from '@bff/http/problems'
import type { DemoOther } from '@bff/scenarios/others'
import { demoPersonById, type DemoPersonRecord } from '@bff/scenarios/people'
import { followingOf, performanceOf, type Performance } from '@bff/scenarios/performances'
import { Actor, type Stage } from './actor'
import { letIn, underWay } from './following'

/**
 * Leads somebody of the demonstration to what they show: through the same operations as a phone's, with the
 * departments played by hand meanwhile. One after another: the departments' desks are everybody's.
 */
export function performer(stage: Stage): (person: DemoPersonRecord | DemoOther) => Promise<Performed> {
  let last: Promise<unknown> = Promise.resolve()
  return (person) => {
    const turn = last.then(() =>
      'records' in person ? onStage(stage, person, performanceOf(person.id)) : looksOn(stage, person),
    )
    last = turn.catch(() => {})
    return turn
  }
}

/** Whoever looks on, and before that whose application it is, unless that one is under way already. */
async function looksOn(stage: Stage, person: DemoOther): Promise<Performed> {
  const following = followingOf(person.id)
  const retiree = following && demoPersonById(following.whose)
  if (!retiree) throw new ProblemError('notFound')
  const performed = (await underWay(stage, retiree)) ?? (await onStage(stage, retiree, following.whoseShows))
  await letIn(stage, retiree, { person, kinship: following.kinship, caseId: performed.caseId })
  return performed
}

async function onStage(stage: Stage, person: DemoPersonRecord, performance: Performance): Promise<Performed> {
  const { services } = stage
  const { acts } = performance
  const before = await behaviours(services.db)
  const byHand = new Set(acts.flatMap((one) => (one.act === 'isPlayedByHand' ? [one.who] : [])))
  const now = () => services.caseClock.now()
  // Whom another performance left unreachable plays its part in this one.
  const parts = new Set(acts.flatMap((one) => ('who' in one ? [one.who] : [])))
  const takenDown = new Set(acts.flatMap((one) => (one.act === 'goesDown' ? [one.who] : [])))
  for (const who of PLAYED) {
    const up = parts.has(who) ? { down: false } : {}
    await play(services, who, { decidesItself: false, ...up }, await now())
  }
  try {
    const actor = await Actor.enter(stage, person, performance)
    for (const act of acts) await actor.does(act)
    return await actor.leaves(performance)
  } finally {
    for (const who of PLAYED) {
      const { decidesItself = true, downSince = null } = before[who] ?? {}
      const down = downSince !== null || (who !== 'employer' && takenDown.has(who))
      await play(services, who, { decidesItself: decidesItself && !byHand.has(who), down }, await now())
    }
  }
}
