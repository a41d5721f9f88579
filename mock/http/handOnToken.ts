import { SESSION_TOKEN } from '@contract/routes'
import type { Services } from '../services'
import type { FoundSession } from '../sessions/sessions'
import { offerToken } from '../sessions/tokens'
import type { Exchange } from './exchange'
import { setCookie } from './sessionCookie'

/**
 * Puts the token to go on with into an answer, where the one that the request carried has served its day: a browser's
 * as its cookie, a mini-program's in a header. What was asked has been done by then; that no token could be made is no
 * reason to say otherwise, and the next answer brings one.
 */
export async function handOnToken(
  { config, database, log }: Pick<Services, 'config' | 'database' | 'log'>,
  { caller, isDue, endsAt }: FoundSession,
  { now, answerHeader }: Pick<Exchange, 'now' | 'answerHeader'>,
): Promise<void> {
  if (!isDue) return
  try {
    const next = await offerToken(database.db, caller, now)
    if (next === null) return
    if (caller.client === 'h5') answerHeader('set-cookie', setCookie(config, next, { now, endsAt }))
    else answerHeader(SESSION_TOKEN, next)
  } catch (error) {
    log.failure('sessions', error)
  }
}
