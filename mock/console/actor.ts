import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import { agentPromise, promise } from '@/content/promise'
import { chinaDate } from '@/domain/calendar'
import { progress } from '@/domain/case'
import { nightEnds } from '@/domain/notices'
import { AGENCY_PAPERS, latestUntil, POWERS } from '@/domain/people'
import type { Department, MaterialKind } from '@/domain/scheme/ids'
import type { Out } from '@contract/contract'
import type { Performed, TaskDecision } from '@contract/demonstration'
import { beginningOf } from '@bff/cases/consequences'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import { Phone } from '@bff/client/phone'
import { departmentTasks } from '@bff/db/schema'
import { answerTask } from '@bff/departments/decisions'
import { openPackage } from '@bff/departments/demonstration'
import { play } from '@bff/departments/playing'
import type { RealClock } from '@bff/clock/clocks'
import { answerAsUnit } from '@bff/departments/units'
import type { DemonstrationProvider } from '@bff/identity/demonstrationProvider'
import { anyInHand } from '@bff/outbox/jobs'
import { workOnce, type WorkerOptions } from '@bff/outbox/worker'
import { drawnName, photographedPaper } from '@bff/scenarios/papers'
import type { Act, Performance } from '@bff/scenarios/performances'
import { demoAnybodyById, type DemoPersonRecord } from '@bff/scenarios/people'
import { typedBy } from '@bff/scenarios/typed'
import { ask, fulfilled, signIn } from './theirPhone'

/** What a performance is given on. */
export interface Stage {
  readonly services: CaseServices
  readonly jobs: WorkerOptions
  readonly provider: DemonstrationProvider
  readonly realClock: RealClock
  /** The BFF's own answer to a request of somebody's phone. */
  readonly fetch: (request: Request, personId: string) => Response | Promise<Response>
}

/** How long something may take to reach a department. */
const PATIENCE_MS = 15_000
const LOOK_MS = 50
const DAY_MS = 86_400_000

/** One person's phone, and what becomes of their application. */
export class Actor {
  private papers = 0

  private constructor(
    private readonly stage: Stage,
    private readonly phone: Phone,
    private readonly caseId: string,
    /** Acts in another's name. */
    private readonly isAgent: boolean,
  ) {}

  /** Signs in, proves the name, fills the form and takes the pictures: of one's own, or of whom one acts for. */
  static async enter(
    stage: Stage,
    person: DemoPersonRecord,
    { answers, pictures, leavesOut = [], agent }: Performance,
  ): Promise<Actor> {
    const doer = agent === undefined ? person : demoAnybodyById(agent)
    if (doer === null) throw new Error(`nobody is called ${agent}`)
    const phone = new Phone((request) => stage.fetch(request, doer.id), 'weapp')
    await signIn(stage, phone, doer)
    const body = { answers: { ...answers } }
    const { id } =
      doer === person
        ? await ask(phone, 'createCase', { body })
        : await ask(phone, 'openAgencyCase', { params: { id: await actsFor(stage, phone, person) }, body })
    const { fields } = await ask(phone, 'getCase', { params: { id } })
    const versions = new Map(fields.map(({ field, version }) => [field, version]))
    const changes = Object.entries(typedBy(person)).flatMap(([field, value]) =>
      leavesOut.some((left) => left === field) ? [] : [{ field, value, basedOn: versions.get(field) ?? 0 }],
    )
    await ask(phone, 'putFields', { params: { id }, body: { changes } })
    const actor = new Actor(stage, phone, id, doer !== person)
    for (const kind of pictures) await actor.photographs(kind)
    return actor
  }

  /** Signs out; the application stays as it is, and where they left off is on record. */
  async leaves({ place }: Pick<Performance, 'place'>): Promise<Performed> {
    if (place !== undefined)
      await ask(this.phone, 'putFields', { params: { id: this.caseId }, body: { changes: [], place } })
    await ask(this.phone, 'signOut', {})
    const { number, status } = await this.stands()
    return { caseId: this.caseId, number, status }
  }

  async does(act: Act): Promise<void> {
    const { services } = this.stage
    const id = { params: { id: this.caseId } }
    switch (act.act) {
      case 'submits': {
        const image = (await drawnName()).toString('base64')
        const signature = { kind: 'drawn', image, device: '演示手机' } as const
        const { version } = this.isAgent ? agentPromise : promise
        await ask(this.phone, 'submitCase', { ...id, body: { promiseVersion: version, signature } })
        return
      }
      case 'photographs':
        await this.photographs(act.material)
        return
      case 'recalls':
        await ask(this.phone, 'recallCase', id)
        return this.rest()
      case 'withdraws':
        await this.reached()
        await ask(this.phone, 'withdrawCase', id)
        return this.rest()
      case 'cancels':
        await ask(this.phone, 'cancelCase', id)
        return this.rest()
      case 'changesMonth':
        await ask(this.phone, 'changeMonth', { ...id, body: { retirementMonth: act.month } })
        return
      case 'claimsCertificate':
        await ask(this.phone, 'claimCertificate', { body: { caseId: this.caseId } })
        return
      case 'unitConfirms':
        return this.unitAnswers({ kind: 'confirm' })
      case 'unitDeclines':
        return this.unitAnswers({ kind: 'decline', reasons: [act.reason] })
      case 'approves':
        return this.decides(act.who, { kind: 'approve' })
      case 'refuses':
        return this.decides(act.who, { kind: 'refuse', reasons: [act.reason] })
      case 'asksFor': {
        const { material, reason } = act
        const materialId = await this.pictureAt(act.who, material)
        return this.decides(act.who, { kind: 'supplement', wants: [{ material, materialId, reason }] })
      }
      case 'waitsForPayment':
        return this.decides(act.who, { kind: 'contributionPending', reason: act.reason })
      case 'closes':
        return this.decides(act.who, { kind: 'close', reason: act.reason })
      case 'supplies': {
        const material = await this.photographs(act.material)
        const body = { department: act.who, materialIds: [material] }
        await ask(this.phone, 'answerSupplement', { ...id, body })
        return this.rest()
      }
      case 'monthBegins': {
        const { retirementMonth } = await this.stands()
        return retirementMonth ? this.clockReaches(beginningOf(retirementMonth)) : this.rest()
      }
      case 'daysPass': {
        await this.rest()
        const now = Date.parse(await services.caseClock.now())
        return this.clockReaches(new Date(now + act.days * DAY_MS).toISOString())
      }
      case 'isPlayedByHand':
        // Every desk is, until the performance is over; this one stays so.
        return
      case 'goesDown':
        return play(services, act.who, { down: true }, await services.caseClock.now())
    }
  }

  private async photographs(kind: string): Promise<string> {
    this.papers += 1
    const answer = await this.phone.sendFile(this.caseId, kind, await photographedPaper(this.papers))
    const { id } = (await fulfilled(answer)) as Out<'addMaterial'>
    return id
  }

  private async unitAnswers(
    said:
      { kind: 'confirm' } | { kind: 'decline'; reasons: Extract<Act, { act: 'unitDeclines' }>['reason'][] },
  ): Promise<void> {
    const { services } = this.stage
    const round = await this.round()
    await answerAsUnit(services, this.caseId, { ...said, round }, await services.caseClock.now())
    await this.rest()
  }

  private async decides(who: Department, decision: TaskDecision): Promise<void> {
    const { services } = this.stage
    const task = await this.arrivedAt(who)
    await answerTask(services, task, decision, await services.caseClock.now())
    await this.rest()
  }

  /** The first picture of a kind among what a department was handed. */
  private async pictureAt(department: Department, kind: MaterialKind): Promise<string> {
    const { db, vault } = this.stage.services
    const { materials } = await openPackage(db, vault, await this.arrivedAt(department))
    const found = materials.find((one) => one.kind === kind)
    if (!found) throw new Error(`${department} was handed no ${kind}`)
    return found.id
  }

  /** Waits until it lies on a department's desk. */
  private async arrivedAt(department: Department) {
    const { db } = this.stage.services
    const round = await this.round()
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until) {
      await this.rest()
      const [task] = await db
        .select()
        .from(departmentTasks)
        .where(
          and(
            eq(departmentTasks.caseId, this.caseId),
            eq(departmentTasks.round, round),
            eq(departmentTasks.department, department),
            eq(departmentTasks.status, 'open'),
          ),
        )
      if (task) return task
      await wait(LOOK_MS)
    }
    throw new Error(`nothing of ${this.caseId} reached ${department}`)
  }

  /** Whoever begins has got it: what is taken back then has to be fetched from a desk. */
  private async reached(): Promise<void> {
    await this.arrivedAt('hrss')
  }

  private async round(): Promise<number> {
    const found = await readCase(this.stage.services.db, this.caseId)
    return found?.state.submission?.round ?? 1
  }

  private async stands() {
    const { db, caseClock } = this.stage.services
    const found = await readCase(db, this.caseId)
    if (!found) throw new Error(`no case ${this.caseId}`)
    return progress(found.events, chinaDate(await caseClock.now()))
  }

  private async clockReaches(moment: string): Promise<void> {
    const { db, caseClock } = this.stage.services
    if (moment > (await caseClock.now())) await caseClock.set(db, moment)
    await this.rest()
  }

  private rest(): Promise<void> {
    return rest(this.stage)
  }
}

/** Does what is due in the outbox, and what follows from it; others may have some of it in hand. */
async function rest({ jobs, services }: Stage): Promise<void> {
  const name = `performance-${randomUUID().slice(0, 8)}`
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    if ((await workOnce(jobs, name)) > 0) continue
    if (!(await anyInHand(services.db)) || Date.now() > until) return
    await wait(LOOK_MS)
  }
}

/** In the night the person is not told, and nothing opens before: the performance goes on in the morning. */
async function untilTold(stage: Stage): Promise<void> {
  const { caseClock, db } = stage.services
  const morning = nightEnds(await caseClock.now())
  if (morning === null) return
  await caseClock.set(db, morning)
  await rest(stage)
}

/** Shows the written authorisation and everybody's cards, and waits until the person has been told. @returns the mandate */
async function actsFor(stage: Stage, phone: Phone, person: DemoPersonRecord): Promise<string> {
  const { name, idNumber } = person
  const until = latestUntil(chinaDate(await stage.services.caseClock.now()))
  const { id } = await ask(phone, 'openAgency', {
    body: { name, idNumber, phone: person.phone, powers: [...POWERS], until },
  })
  for (const [index, kind] of AGENCY_PAPERS.entries())
    await fulfilled(await phone.sendPaper(id, kind, await photographedPaper(index)))
  await ask(phone, 'beginAgency', { params: { id } })
  await rest(stage)
  await untilTold(stage)
  return id
}
