import { hasConsent } from '../identity/consents'
import type { Services } from '../services'
import { findSession } from '../sessions/sessions'
import type { AccessRule } from './access'
import type { Caller } from './exchange'
import { assertSameOrigin } from './origin'
import { ProblemError } from './problems'
import { tokenOf } from './sessionCookie'

/**
 * The one place that enforces the table of access: who is it, is the case theirs, was the name proved, was consent
 * given. In this order, so that somebody else's case never answers otherwise than one that does not exist.
 * @throws ProblemError `wrongOrigin`, `signInRequired`, `notFound`, `realNameRequired` or `consentRequired`.
 */
export async function passGate(
  services: Pick<Services, 'config' | 'database' | 'caseDesk'>,
  request: Request,
  rule: AccessRule,
  caseId: () => string,
  now: Date,
): Promise<Caller | null> {
  const { config, database, caseDesk } = services
  const given = tokenOf(config, request)
  assertSameOrigin(request, config.publicUrl, given?.byCookie ?? false)
  const caller = given && (await findSession(database.db, given.token, now))
  if (rule.who === 'anyone') return caller
  if (!caller) throw new ProblemError('signInRequired')
  if (rule.who === 'caseOwner') {
    const owner = await caseDesk.ownerOf(database.db, caseId())
    if (owner !== caller.accountId) throw new ProblemError('notFound')
  }
  if (rule.realName && caller.level !== 'realName') throw new ProblemError('realNameRequired')
  if (rule.consent && !(await hasConsent(database.db, caller.accountId, rule.consent))) {
    throw new ProblemError('consentRequired')
  }
  return caller
}
