import type { HeldMandate } from '@contract/mandate'
import { client } from '@/services/app'
import type { Acting } from './acting'
import { attempt } from './attempt'

type Ended = Pick<NonNullable<HeldMandate['over']>, 'byOwner' | 'on'>
interface Listed {
  readonly id: string
  readonly state: string
  readonly over: Ended | null
}

/**
 * How that ended by which one has acted for somebody: who stopped it, on which day.
 * @param whom `null`: nobody
 * @returns null where it is not over, not listed or not heard
 */
export async function overOf(whom: Acting | null): Promise<(Ended & { readonly state: string }) | null> {
  if (whom === null) return null
  const listed = await attempt<{ held: readonly Listed[] }>(
    whom.relation === 'agent'
      ? client.call('listAgencies', {})
      : client.call('listMandates', { query: { side: 'held' } }),
  )
  const one = listed.ok ? listed.value.held.find(({ id }) => id === whom.mandateId) : undefined
  return one?.over ? { state: one.state, byOwner: one.over.byOwner, on: one.over.on } : null
}
