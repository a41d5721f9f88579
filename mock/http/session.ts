import { ProblemError } from './problems'
import { personOf, shown } from '../identity/persons'
import type { Services } from '../services'
import { maskMobile } from '@/domain/identity/masks'
import type { Me, SignedIn } from '@contract/session'
import { countAttempt, type Pace } from '../sessions/attempts'
import { phoneHash, sendCode, useCode } from '../sessions/codes'
import { endOne, endOthers, listSessions } from '../sessions/devices'
import { accountIdOf, endSession, openSession, phoneOf, type Opened } from '../sessions/sessions'
import type { Caller, Exchange, Handlers } from './exchange'
import { clearCookie, setCookie } from './sessionCookie'

const HOUR = 3600
/**
 * Guessing costs, and whoever guesses pays: where tries come from, of one number and of any. A number from everywhere
 * has no limit here, for anybody could spend it and its owner would stand before the door; what can be guessed of it is
 * bounded by its codes, which have their tries and are few.
 */
const ONE_PHONE_FROM_ONE_ADDRESS: Pace = { over: HOUR, free: 20, first: 60, most: 900 }
const ONE_ADDRESS: Pace = { over: HOUR, free: 120, first: 60, most: 900 }
const EVERYBODY: Pace = { over: HOUR, free: 20_000, first: 1, most: 30 }

type SessionOperation =
  'sendCode' | 'signIn' | 'signOut' | 'getMe' | 'listSessions' | 'endSession' | 'endOtherSessions'

export function sessionHandlers(services: Services): Pick<Handlers, SessionOperation> {
  const { config, database, vault } = services
  return {
    sendCode: ({ body, address, now }) =>
      sendCode(services, { phone: body.phone, purpose: 'signIn', address, now }),

    async signIn({ body, caller, address, now, answerHeader }) {
      const { phone, code, client, onlyAs } = body
      const hash = phoneHash(services, phone)
      const from = vault.hash('address', address)
      const limits = [
        { bucket: `signIn/phone/${hash}/${from}`, paces: [ONE_PHONE_FROM_ONE_ADDRESS] },
        { bucket: `signIn/address/${from}`, paces: [ONE_ADDRESS] },
        { bucket: 'signIn/everybody', paces: [EVERYBODY] },
      ]
      // Counted before the code is looked at, and whatever becomes of it: of many at once none slips through.
      const wait = await database.db.transaction((tx) => countAttempt(tx, limits, now))
      if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })

      const isOther = onlyAs !== undefined && onlyAs !== (await accountOf(services, hash))
      await useCode(services, { phoneHash: hash, purpose: 'signIn', code, address, now, staysGood: isOther })
      if (isOther) throw new ProblemError('otherAccount')
      if (caller) await endSession(database.db, caller.sessionHash)
      const opened = await openSession(services, { phone, phoneHash: hash, client, now })
      return signedIn(services, opened, { now, answerHeader })
    },

    async signOut({ caller, answerHeader }) {
      if (caller) await endSession(database.db, caller.sessionHash)
      answerHeader('set-cookie', clearCookie(config))
      return null
    },

    getMe: async ({ caller }) => (caller ? meOf(services, caller) : null),

    listSessions: async ({ caller, now }) => ({ sessions: await listSessions(services, caller, now) }),

    async endSession({ caller, params, now }) {
      await endOne(services, caller, params.id, now)
      return null
    },

    async endOtherSessions({ caller, now }) {
      await endOthers(services, caller, now)
      return null
    },
  }
}

/** Hands a new session over: to a browser as its cookie, which no script reads, to a mini-program in the answer. */
export async function signedIn(
  services: Pick<Services, 'config' | 'database' | 'vault'>,
  { token, caller, endsAt }: Opened,
  { now, answerHeader }: Pick<Exchange, 'now' | 'answerHeader'>,
): Promise<SignedIn> {
  const isBrowser = caller.client === 'h5'
  if (isBrowser) answerHeader('set-cookie', setCookie(services.config, token, { now, endsAt }))
  return { token: isBrowser ? null : token, me: await meOf(services, caller) }
}

/** As whom a number signs in; `null` where it has not yet. */
async function accountOf(
  { database, vault }: Pick<Services, 'database' | 'vault'>,
  phoneHash: string,
): Promise<Me['account'] | null> {
  const accountId = await accountIdOf(database.db, phoneHash)
  return accountId === null ? null : vault.hash('account', accountId)
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
