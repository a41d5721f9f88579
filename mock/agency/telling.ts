import { eq } from 'drizzle-orm'
import { AGENT_NEWS, agentMessage, agentStoppedMessage } from '@/content/agency/sms'
import type { CaseClock } from '@bff/clock/clocks'
import type { Mac } from '@bff/cases/chain'
import type { Db } from '@bff/db/database'
import { agencies, mandates, phones } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import type { JobHandler } from '@bff/outbox/worker'
import { writeLog } from '@bff/people/log'
import type { Services } from '@bff/services'
import { phoneOf } from '@bff/sessions/sessions'
import { locked } from './row'

export const TELL_OF_AGENT = 'tellOfAgent'

/** Of a person with several phones each is told, up to so many: which of them is at hand nobody knows. */
const MOST_PHONES = 3

type Needs = Pick<Services, 'database' | 'vault' | 'sms' | 'realClock'> & {
  readonly mac: Mac
  readonly caseClock: Pick<CaseClock, 'now'>
}

/** What the outbox does about agents: text messages, and what they open. Told twice is no harm. */
export function agencyJobs(services: Needs): Readonly<Record<string, JobHandler>> {
  const { database, sms } = services
  const { db } = database

  const tell: JobHandler = async (payload) => {
    const news = AGENT_NEWS.find((one) => one === payload.news)
    const mandateId = String(payload.mandateId)
    if (!news) throw new Error('no such news')
    if (!sms) throw new Error('no text message can leave')
    const told = await about(services, db, mandateId)
    if (told === null || (news === 'began' && told.kept !== 'waiting')) return
    const at = services.realClock()
    const send = (phone: string, text: string) => sms.send({ phone, text, code: null, at })
    for (const phone of told.phones) await send(phone, agentMessage(news, told))
    if (news === 'stopped') await send(told.agentPhone, agentStoppedMessage(told))
    if (news === 'began') await open(services, mandateId)
  }
  return { [TELL_OF_AGENT]: tell }
}

async function about(services: Needs, db: Db, mandateId: string) {
  const [row] = await db
    .select({ mandate: mandates, agency: agencies })
    .from(mandates)
    .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(eq(mandates.id, mandateId))
  const { holderId = null, holderPhoneHash = null, until = null, kept } = row?.mandate ?? {}
  const ownerId = row?.agency.ownerId ?? null
  if (!row || kept === undefined || ownerId === null || holderId === null || until === null) return null
  const [owner, agent] = [await personOf(services, db, ownerId), await personOf(services, db, holderId)]
  if (!owner || !agent) return null
  const theirs = await db
    .select({ hash: phones.hash })
    .from(phones)
    .where(eq(phones.accountId, ownerId))
    .orderBy(phones.addedAt)
    .limit(MOST_PHONES)
  const agentPhone = await phoneOf(services, db, holderPhoneHash ?? '')
  return {
    kept,
    owner,
    agent,
    powers: row.agency.powers,
    until,
    agentPhone,
    agentPhoneEnd: agentPhone.slice(-4),
    phones: await Promise.all(theirs.map(({ hash }) => phoneOf(services, db, hash))),
  }
}

/** The person has been told: from now on the mandate holds. One that was stopped meanwhile stays so. */
async function open({ database, mac, caseClock, realClock }: Needs, mandateId: string): Promise<void> {
  const caseNow = await caseClock.now()
  const now = realClock()
  const at = now.toISOString()
  await database.db.transaction(async (tx) => {
    const { mandate, state } = await locked(tx, mandateId, { caseNow, now })
    if (state !== 'telling') return
    await tx.update(mandates).set({ kept: 'active', changedAt: at }).where(eq(mandates.id, mandateId))
    await tx.update(agencies).set({ toldAt: at }).where(eq(agencies.mandateId, mandateId))
    const { caseId, holderId } = mandate
    if (caseId !== null && holderId !== null)
      await writeLog(tx, mac, {
        caseId,
        what: 'beganActing',
        actorId: holderId,
        mandateId,
        at,
        caseAt: caseNow,
      })
  })
}
