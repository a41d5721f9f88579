import type { Config } from '../config'
import { createFairTurns } from '../fairTurns'
import type { Caller } from './exchange'
import { ProblemError } from './problems'
import { tokenOf } from './sessionCookie'

/**
 * A browser asks for six things at once of one host; two devices, and the database's ten connections are not all taken.
 * Who asks for sixty more is no person.
 */
const OF_SESSION = { atOnce: Infinity, atOnceOfOne: 6, waiting: Infinity, waitingOfOne: 60 }
const OF_ACCOUNT = { atOnce: Infinity, atOnceOfOne: 8, waiting: Infinity, waitingOfOne: 60 }
const AGAIN_SECONDS = 5

export interface Crowd {
  /** Before anything is asked of the database; who is signed in nowhere waits for nobody. */
  ofSession<T>(request: Request, work: () => Promise<T>): Promise<T>
  /** However many devices they are signed in on. */
  ofAccount<T>(caller: Pick<Caller, 'accountId'> | null, work: () => Promise<T>): Promise<T>
}

/**
 * Requests of one person wait for each other before everybody's wait for theirs.
 * @throws ProblemError `tooManyRequests` where too many of theirs wait
 */
export function createCrowd(place: Pick<Config, 'publicUrl'>): Crowd {
  const refusal = () => new ProblemError('tooManyRequests', { retryAfterSeconds: AGAIN_SECONDS })
  const sessions = createFairTurns(OF_SESSION, refusal)
  const accounts = createFairTurns(OF_ACCOUNT, refusal)
  return {
    ofSession(request, work) {
      const given = tokenOf(place, request)
      return given ? sessions.inTurn(given.token, work) : work()
    },
    ofAccount: (caller, work) => (caller ? accounts.inTurn(caller.accountId, work) : work()),
  }
}
