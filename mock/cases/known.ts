import { eq } from 'drizzle-orm'
import { phones } from '@bff/db/schema'
import { hasConsent } from '@bff/identity/consents'
import { personOf } from '@bff/identity/persons'
import { askEverybody } from '@bff/prefill/sharedData'
import type { KnownOfPerson } from './filling'
import type { CaseServices } from './services'

/**
 * All that is known of an account's person: who they are, what the departments share where they agreed to it, and
 * their number. Asked before a transaction, because it waits for departments.
 */
export async function knownOf(services: CaseServices, accountId: string): Promise<KnownOfPerson> {
  const { db, vault, sharedData } = services
  const identity = await personOf(services, db, accountId)
  const agreed = identity !== null && (await hasConsent(db, accountId, 'sharedData'))
  const [phone] = await db.select().from(phones).where(eq(phones.accountId, accountId)).limit(1)
  return {
    identity,
    shared: agreed ? await askEverybody(sharedData, identity.idNumber) : null,
    phone: phone ? await vault.open(db, `phones/${phone.hash}`, phone.sealed) : null,
  }
}
