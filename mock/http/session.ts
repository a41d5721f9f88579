import { ProblemError } from './problems'
import { personOf, shown } from '../identity/persons'
import type { Services } from '../services'
import { maskMobile } from '@/domain/identity/masks'
import type { Me, SignedIn } from '@contract/session'
import { countAttempt } from '../sessions/attempts'
import { phoneHash, sendCode, useCode } from '../sessions/codes'
import { endSession, openSession, phoneOf } from '../sessions/sessions'
import type { Caller, Exchange, Handlers } from './exchange'
import { clearCookie, setCookie } from './sessionCookie'

/** Guessing costs: a code has five tries of its own, and one address few codes. */
const SIGN_INS_PER_ADDRESS = [{ seconds: 600, most: 60 }]

type SessionOperation = 'sendCode' | 'signIn' | 'signOut' | 'getMe'

export function sessionHandlers(services: Services): Pick<Handlers, SessionOperation> {
  const { config, database, vault } = services
  return {
    sendCode: ({ body, address, now }) =>
      sendCode(services, { phone: body.phone, purpose: 'signIn', address, now }),

    async signIn({ body, caller, address, now, answerHeader }) {
      const limit = {
        bucket: `signIn/address/${vault.hash('address', address)}`,
        within: SIGN_INS_PER_ADDRESS,
      }
      const wait = await database.db.transaction((tx) => countAttempt(tx, [limit], now))
      if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })

      const { phone, code, client } = body
      const hash = phoneHash(services, phone)
      await useCode(services, { phoneHash: hash, purpose: 'signIn', code, now })
      if (caller) await endSession(database.db, caller.sessionHash)
      const opened = await openSession(services, { phone, phoneHash: hash, client, now })
      return signedIn(services, opened, answerHeader)
    },

    async signOut({ caller, answerHeader }) {
      if (caller) await endSession(database.db, caller.sessionHash)
      answerHeader('set-cookie', clearCookie(config))
      return null
    },

    getMe: async ({ caller }) => (caller ? meOf(services, caller) : null),
  }
}

/** Hands a new session over: to a browser as its cookie, which no script reads, to a mini-program in the answer. */
export async function signedIn(
  services: Pick<Services, 'config' | 'database' | 'vault'>,
  { token, caller }: { readonly token: string; readonly caller: Caller },
  answerHeader: Exchange['answerHeader'],
): Promise<SignedIn> {
  const isBrowser = caller.client === 'h5'
  if (isBrowser) answerHeader('set-cookie', setCookie(services.config, token))
  return { token: isBrowser ? null : token, me: await meOf(services, caller) }
}

/** Who is signed in. The person is shown only to a session that proved to be theirs. */
export async function meOf(services: Pick<Services, 'database' | 'vault'>, caller: Caller): Promise<Me> {
  const proved = caller.level === 'realName'
  const person = proved ? await personOf(services, services.database.db, caller.accountId) : null
  return {
    account: services.vault.hash('account', caller.accountId),
    phoneMasked: maskMobile(await phoneOf(services, services.database.db, caller.phoneHash)),
    level: caller.level,
    person: person && shown(person),
  }
}
