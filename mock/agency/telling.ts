import { eq } from 'drizzle-orm'
import { AGENT_NEWS, agentMessage, agentStoppedMessage } from '@/content/agency/sms'
import type { CaseClock } from '@bff/clock/clocks'
import type { Mac } from '@bff/cases/chain'
import type { Db } from '@bff/db/database'
import { agencies, mandates } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import { assertNotAsleep } from '@bff/notify/peace'
import { NotYet, type JobHandler } from '@bff/outbox/worker'
import { numbersOf } from '@bff/people/numbers'
import type { Services } from '@bff/services'
import { countAttempt, waitOf } from '@bff/sessions/attempts'
import { phoneOf } from '@bff/sessions/sessions'
import { AGENT_STOPPED, TELL_OF_AGENT } from './messages'
import { closeTaken, isTaken, openTold } from './opening'
import { phoneContext } from './row'

/** Of a person with several phones each is told, up to so many: which of them is at hand nobody knows. */
const MOST_PHONES = 3

/**
 * So many messages that somebody begins leave for one number in a day, whoever begins. What is more waits, and an agent
 * sees no more of it than of a slow gateway: that others began for the same person is not theirs to notice.
 */
const BEGINNINGS = [{ seconds: 86_400, most: 9 }]

type Needs = Pick<Services, 'database' | 'vault' | 'sms' | 'realClock'> & {
  readonly mac: Mac
  readonly caseClock: Pick<CaseClock, 'now'>
}

/**
 * What the outbox does about agents: text messages, and what they open. Told twice is no harm. They leave by text message
 * whatever the person is called by: the number is what the identity provider confirmed to be theirs, 「停」 is answered to
 * it, and the app may be in the hands of whoever it warns of. In the night they wait as calls do (`assertNotAsleep`): an
 * agent who begins then may do nothing before the morning, when the person can say no.
 */
export function agencyJobs(services: Needs): Readonly<Record<string, JobHandler>> {
  const { database, sms } = services
  const { db } = database

  const tell: JobHandler = async (payload) => {
    const news = AGENT_NEWS.find((one) => one === payload.news)
    const mandateId = String(payload.mandateId)
    const isToAgent = payload.news === AGENT_STOPPED
    if (!news && !isToAgent) throw new Error('no such news')
    if (!sms) throw new Error('no text message can leave')
    const told = await about(services, db, mandateId)
    if (told === null || (news === 'began' && told.mandate.kept !== 'waiting')) return
    const at = services.realClock()
    const caseNow = await services.caseClock.now()
    // That it begins waits for everybody alike: else the agent would learn that the person has an account, and its choice.
    const sleeper = isToAgent ? told.mandate.holderId : news === 'began' ? null : told.ownerId
    if (payload.atOnce !== 1) await assertNotAsleep(db, sleeper, caseNow)
    const send = (phone: string, text: string) => sms.send({ phone, text, code: null, at })
    if (!news) return send(told.agentPhone, agentStoppedMessage(told))
    const begins = news === 'began' && {
      bucket: `agency/told/${told.phoneHash ?? mandateId}`,
      within: BEGINNINGS,
    }
    const wait = begins ? await db.transaction((tx) => waitOf(tx, [begins], at)) : 0
    if (wait > 0) throw new NotYet('told of too many that begin', wait)
    const moment = { now: at, caseNow }
    const taken = news === 'began' && (await isTaken(db, told, moment))
    for (const phone of told.phones) await send(phone, agentMessage(taken ? 'taken' : news, told))
    if (begins) await db.transaction((tx) => countAttempt(tx, [begins], at))
    if (taken) await closeTaken(services, mandateId, moment)
    else if (news === 'began') await openTold(services, mandateId, moment)
  }
  return { [TELL_OF_AGENT]: tell }
}

async function about(services: Needs, db: Db, mandateId: string) {
  const [row] = await db
    .select({ mandate: mandates, agency: agencies })
    .from(mandates)
    .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(eq(mandates.id, mandateId))
  const { holderId = null, holderPhoneHash = null, until = null } = row?.mandate ?? {}
  const ownerId = row?.agency.ownerId ?? null
  if (!row || ownerId === null || holderId === null || until === null) return null
  const [owner, agent] = [await personOf(services, db, ownerId), await personOf(services, db, holderId)]
  if (!owner || !agent) return null
  const agentPhone = await phoneOf(services, db, holderPhoneHash ?? '')
  const { phoneHash, phoneSealed } = row.agency
  const given =
    phoneSealed === null ? [] : [await services.vault.open(db, phoneContext(mandateId), phoneSealed)]
  const known = await numbersOf({ vault: services.vault, db }, ownerId, MOST_PHONES)
  return {
    mandate: row.mandate,
    ownerId,
    owner,
    agent,
    powers: row.agency.powers,
    until,
    ended: row.mandate.kept === 'ended',
    phoneHash,
    agentPhone,
    agentPhoneEnd: agentPhone.slice(-4),
    // The number that was confirmed to be theirs comes first, whoever signs in with it here.
    phones: [...new Set([...given, ...known])].slice(0, MOST_PHONES),
  }
}
