import { CURSOR } from '@contract/live'
import type { Handlers } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { tokenOf } from '@bff/http/sessionCookie'
import type { Services } from '@bff/services'
import { tokenHash } from '@bff/sessions/tokens'
import type { Live } from './streams'

/** 有变化, as it happens: one stream a browser. Who cannot hold one open asks again by itself. */
export function liveHandlers(
  { config }: Pick<Services, 'config'>,
  live: Live,
): Pick<Handlers, 'followChanges'> {
  return {
    async followChanges({ caller: { accountId, level }, query, request }) {
      const given = tokenOf(config, request)
      if (given === null) throw new ProblemError('signInRequired')
      // A browser's own `EventSource` opens the address it knows again, and says here what it has heard since.
      const heard = request.headers.get('last-event-id') ?? ''
      const after = CURSOR.test(heard) ? heard : (query.after ?? null)
      return live.open({ accountId, level, tokenHash: tokenHash(given.token), after })
    },
  }
}
