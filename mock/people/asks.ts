import { eq } from 'drizzle-orm'
import type { Asks } from '@/content/sms'
import { surnameOf } from '@/content/surname'
import type { Db } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import type { Services } from '@bff/services'
import { organisationById } from './organisations'

/** Who asks by a mandate, and for what; null where nobody knows any more. */
export async function asksOf(
  services: Pick<Services, 'vault'>,
  db: Db,
  mandateId: string,
): Promise<Asks | null> {
  const [row] = await db.select().from(mandates).where(eq(mandates.id, mandateId))
  if (!row) return null
  const { organisationId, month, holderId, scope } = row
  if (organisationId !== null) {
    const { name: unit } = await organisationById(db, organisationId)
    return { by: 'unit', unit, month }
  }
  const holder = holderId === null ? null : await personOf(services, db, holderId)
  if (holder === null) return null
  return { by: 'family', surname: surnameOf(holder.name), sex: holder.sex, fills: scope === 'fill' }
}
