import { timingSafeEqual } from 'node:crypto'
import type { Purpose } from '@/domain/people'
import { hasConsent } from '../identity/consents'
import type { Services } from '../services'
import { findSession, wasEndedElsewhere, type FoundSession } from '../sessions/sessions'
import type { AccessRule, Cell } from './access'
import type { Caller, Standing } from './exchange'
import { assertSameOrigin } from './origin'
import { ProblemError } from './problems'
import { tokenOf } from './sessionCookie'

/** Who sent a request that may go on. */
export interface Passed {
  readonly caller: Caller | null
  /** How they stand to the case in the path. */
  readonly standing: Standing | null
  /** The session that the request came in; `null`: none. */
  readonly session: FoundSession | null
}

/**
 * The one place that enforces the table of access: who is it, how do they stand to what is in the path, was the name
 * proved, was consent given. In this order, so that somebody else's case never answers otherwise than one that does not
 * exist.
 * @throws ProblemError `wrongOrigin`, `signInRequired`, `sessionEndedElsewhere`, `notFound`, `realNameRequired`,
 * `onlyRetiree`, `notInMandate` or `consentRequired`.
 */
export async function passGate(
  services: Pick<Services, 'config' | 'database' | 'log' | 'people' | 'caseClock'>,
  request: Request,
  rule: AccessRule,
  pathId: () => string,
  now: Date,
): Promise<Passed> {
  const { config, database } = services
  const given = tokenOf(config, request)
  assertSameOrigin(request, config.publicUrl, given?.byCookie ?? false)
  const isUse = !(rule.who === 'signedIn' && rule.unattended === true)
  const session = given && (await findSession(services, given.token, now, { isUse }))
  const isTold = rule.who !== 'anyone' || rule.saysEnded === true
  if (given && !session && isTold && (await wasEndedElsewhere(database.db, given.token))) {
    throw new ProblemError('sessionEndedElsewhere')
  }
  if (rule.who === 'anyone') return { caller: session?.caller ?? null, standing: null, session }
  if (rule.who === 'gateway') {
    assertGateway(config.smsAnswersToken, request)
    return { caller: null, standing: null, session: null }
  }
  if (!session) throw new ProblemError('signInRequired')
  const { caller } = session
  const { standing, consent } = await admitted(services, caller, rule, pathId, now)
  // Whose data it is, agrees.
  if (consent && !(await hasConsent(database.db, standing?.ownerId ?? caller.accountId, consent))) {
    throw new ProblemError('consentRequired')
  }
  return { caller, standing, session }
}

async function admitted(
  { people, caseClock }: Pick<Services, 'people' | 'caseClock'>,
  caller: Caller,
  rule: Exclude<AccessRule, { who: 'anyone' | 'gateway' }>,
  pathId: () => string,
  now: Date,
): Promise<{ standing: Standing | null; consent: Purpose | undefined }> {
  switch (rule.who) {
    case 'signedIn':
      if (rule.realName) assertProved(caller)
      return { standing: null, consent: rule.consent }
    case 'mandate': {
      const side = await people.sideOf(pathId(), caller.accountId, now)
      if (side === null) throw new ProblemError('notFound')
      assertMay(caller, rule.sides[side])
      return { standing: null, consent: undefined }
    }
    case 'organisation': {
      const speaks = await people.speaksFor(pathId(), caller.accountId, now)
      if (!speaks) throw new ProblemError('notFound')
      assertProved(caller)
      return { standing: null, consent: undefined }
    }
    case 'case': {
      const caseId = pathId()
      const caseNow = await caseClock.now()
      const standings = await people.standingsTo(caseId, caller.accountId, { caseNow, now })
      const standing = hatFor(standings, rule)
      if (standing === null) throw new ProblemError('notFound')
      const cell = rule.relations[standing.relation]
      assertMay(caller, cell)
      if (cell.power && !standing.powers?.includes(cell.power)) throw new ProblemError('notInMandate')
      return { standing, consent: rule.consent }
    }
  }
}

/**
 * As what somebody does it who stands to a case in several ways: by what the operation is for, and no other hat of theirs
 * lends it anything. Where it is for several, the one that goes furthest.
 */
function hatFor(
  standings: readonly Standing[],
  { relations }: Extract<AccessRule, { who: 'case' }>,
): Standing | null {
  return standings.find(({ relation }) => relations[relation].may !== 'no') ?? standings[0] ?? null
}

/** Without its token it answers as if it were not there. */
function assertGateway(token: string | null, request: Request): void {
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token ?? ''}`)
  const isRight = given.length === wanted.length && timingSafeEqual(given, wanted)
  if (token === null || !isRight) throw new ProblemError('notFound')
}

function assertProved({ level }: Caller): void {
  if (level !== 'realName') throw new ProblemError('realNameRequired')
}

function assertMay(caller: Caller, { may }: Cell): void {
  if (may !== 'phone') assertProved(caller)
  if (may === 'no') throw new ProblemError('onlyRetiree')
}
