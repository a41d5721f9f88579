import type { HeldMandate } from '@contract/mandate'
import { client } from '@/services/app'
import { useActing } from './acting'
import { attempt } from './attempt'

type Ended = Pick<NonNullable<HeldMandate['over']>, 'byOwner' | 'on'>
interface Listed {
  readonly id: string
  readonly state: string
  readonly over: Ended | null
}

/**
 * How that ended by which one has acted last: who stopped it, on which day.
 * @returns null where one acted for nobody, or that is not listed or not heard
 */
export async function overOfLeft(): Promise<(Ended & { readonly state: string }) | null> {
  const { left } = useActing.getState()
  if (left === null) return null
  const listed = await attempt<{ held: readonly Listed[] }>(
    left.relation === 'agent'
      ? client.call('listAgencies', {})
      : client.call('listMandates', { query: { side: 'held' } }),
  )
  const one = listed.ok ? listed.value.held.find(({ id }) => id === left.mandateId) : undefined
  return one?.over ? { state: one.state, byOwner: one.over.byOwner, on: one.over.on } : null
}
