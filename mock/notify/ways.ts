import { and, desc, eq } from 'drizzle-orm'
import type { Channel, News } from '@/domain/notices'
import type { Db, Tx } from '@bff/db/database'
import { connections } from '@bff/db/schema'
import { numberOf } from '@bff/people/numbers'
import type { Services } from '@bff/services'
import type { Answer, Couriers, Message } from './channels/port'
import { addressOf, disconnect, spend } from './connections'

type Needs = Pick<Services, 'vault'> & { readonly couriers: Couriers }

/** One address at which somebody is reached by a channel. */
export interface Way {
  /** Of the connection; null for a phone's number, which is the account's own. */
  readonly id: string | null
  /** What was agreed to and is left; null where that is not asked each time. */
  readonly left: Readonly<Record<News, number>> | null
  send(message: Message): Promise<Answer>
  /** What is kept of the vendor's answer: what was agreed to is less by one, an address that is gone is removed. */
  after(tx: Tx, answer: Answer, news: News): Promise<void>
}

/** The addresses of somebody in a channel, the newest first; none where this service has no keys for it. */
export async function waysTo(
  services: Needs,
  db: Db,
  accountId: string,
  channel: Channel,
): Promise<readonly Way[]> {
  const courier = services.couriers[channel]
  if (courier === undefined) return []
  if (channel === 'sms') {
    const number = await numberOf({ ...services, db }, accountId)
    // Whoever has deleted the account is written to no more.
    if (number === null) return []
    return [{ id: null, left: null, send: (message) => courier.send(number, message), after: async () => {} }]
  }
  const rows = await db
    .select()
    .from(connections)
    .where(and(eq(connections.accountId, accountId), eq(connections.channel, channel)))
    .orderBy(desc(connections.since))
  return Promise.all(
    rows.map(async (row): Promise<Way> => {
      const address = await addressOf(services, db, row)
      return {
        id: row.id,
        left: row.left,
        send: (message) => courier.send(address, message),
        async after(tx, { end }, news) {
          if (end === 'gone') await disconnect(tx, accountId, row.id)
          if (end === 'taken') await spend(tx, row, news, 'one')
          if (end === 'usedUp') await spend(tx, row, news, 'all')
        },
      }
    }),
  )
}
