import { consentsOf, hasConsent, recordConsents } from '../identity/consents'
import { claimIdentity } from '../identity/persons'
import type { IdentityProvider, ProvenIdentity } from '../identity/provider'
import { beginRequest, isOpen, useRequest } from '../identity/requests'
import { askAgainAbout } from '../people/speaking'
import type { Services } from '../services'
import { countAttempt } from '../sessions/attempts'
import { renewSession } from '../sessions/sessions'
import type { Handlers } from './exchange'
import { ProblemError } from './problems'
import { signedIn } from './session'

const PROOFS_PER_PHONE = [{ seconds: 3600, most: 20 }]

type IdentityOperation = 'startIdentity' | 'proveIdentity' | 'getConsents' | 'putConsent'

export function identityHandlers(services: Services): Pick<Handlers, IdentityOperation> {
  const { database, identityProvider, log } = services
  const { db } = database

  const provider = (): IdentityProvider => {
    if (!identityProvider) throw new ProblemError('identityProviderUnavailable')
    return identityProvider
  }

  const redeem = async (code: string, requestId: string, now: Date): Promise<ProvenIdentity> => {
    const identity = await provider()
      .redeem(code, requestId, now)
      .catch((error: unknown) => {
        log.failure('identity provider', error)
        throw new ProblemError('identityProviderUnavailable')
      })
    if (!identity) throw new ProblemError('identityCodeInvalid')
    return identity
  }

  return {
    async startIdentity({ caller, now }) {
      const { name } = provider()
      const limit = { bucket: `identity/${caller.phoneHash}`, within: PROOFS_PER_PHONE }
      const wait = await db.transaction((tx) => countAttempt(tx, [limit], now))
      if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
      return { requestId: await beginRequest(db, caller.sessionHash, now), provider: name }
    },

    async proveIdentity({ caller, body, now, caseNow, answerHeader }) {
      const { requestId, code, consents } = body
      const { accountId, sessionHash } = caller
      if (!(await isOpen(db, requestId, sessionHash, now))) throw new ProblemError('identityCodeInvalid')
      // A name and an ID number are sensitive themselves: without that consent they are not even fetched.
      const said = consents.filter(({ purpose }) => purpose === 'sensitiveData').pop()
      if (!(said ? said.granted : await hasConsent(db, accountId, 'sensitiveData'))) {
        throw new ProblemError('consentRequired')
      }
      const identity = await redeem(code, requestId, now)
      const proved = await db.transaction(async (tx) => {
        if (!(await useRequest(tx, requestId, sessionHash, now)))
          throw new ProblemError('identityCodeInvalid')
        const home = await claimIdentity(services, tx, { accountId, now, caseNow }, identity)
        await recordConsents(tx, home, consents, now)
        await askAgainAbout(tx, [home])
        const renewed = await renewSession(tx, sessionHash, now)
        if (renewed === null) throw new ProblemError('signInRequired')
        return { ...renewed, home }
      })
      const { token, endsAt, home } = proved
      const proven = { ...caller, accountId: home, level: 'realName' } as const
      return signedIn(services, { token, endsAt, caller: proven }, { now, answerHeader })
    },

    getConsents: async ({ caller }) => ({ consents: await consentsOf(db, caller.accountId) }),

    async putConsent({ caller, body, now }) {
      await recordConsents(db, caller.accountId, [body], now)
      return { consents: await consentsOf(db, caller.accountId) }
    },
  }
}
