import { desc, eq } from 'drizzle-orm'
import { confirmedPhoneOf } from '@bff/agency/row'
import type { Db } from '@bff/db/database'
import { phones } from '@bff/db/schema'
import type { Services } from '@bff/services'

type Reads = Pick<Services, 'vault'> & { readonly db: Db }

/** The numbers that somebody signs in with, the one that was proved last first: an older one may be another's by now. */
export async function numbersOf({ db, vault }: Reads, accountId: string, most: number): Promise<string[]> {
  const rows = await db
    .select()
    .from(phones)
    .where(eq(phones.accountId, accountId))
    .orderBy(desc(phones.addedAt))
    .limit(most)
  return Promise.all(rows.map(({ hash, sealed }) => vault.open(db, `phones/${hash}`, sealed)))
}

/**
 * The number at which somebody is told: the one that was proved last, for a message about somebody's application goes to
 * none that was only typed. Who signs in with none of their own, because an agent began for them, has the one that the
 * identity provider confirmed.
 * @returns `null` where there is none
 */
export async function numberOf(services: Reads, accountId: string): Promise<string | null> {
  const [newest] = await numbersOf(services, accountId, 1)
  return newest ?? confirmedPhoneOf(services, services.db, accountId)
}
