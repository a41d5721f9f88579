import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { accounts, caseEvents, cases, mandates, persons } from '@bff/db/schema'
import { sealPerson } from '@bff/identity/persons'
import type { Kit } from '@bff/testing/kit'

const SURNAMES = '王李张刘陈杨赵黄周吴'
const GIVEN = '建国秀兰志强桂芳国庆丽华福生铁山'

/** Somebody else with a case that went the same way and is held alike, under a key of their own. */
export async function alike(
  { bff, now }: Pick<Kit, 'bff' | 'now'>,
  { caseId: like, mandateId }: { readonly caseId: string; readonly mandateId: string },
  count: number,
): Promise<void> {
  const { vault, database } = bff.services
  await database.db.transaction(async (tx) => {
    const [row] = await tx.select().from(cases).where(eq(cases.id, like))
    const [held] = await tx.select().from(mandates).where(eq(mandates.id, mandateId))
    if (!row || !held) throw new Error('there is nothing to be like')
    const events = await tx.select().from(caseEvents).where(eq(caseEvents.caseId, like))
    const [accountId, caseId] = [randomUUID(), randomUUID()]
    await tx.insert(accounts).values({ id: accountId, createdAt: now() })
    await vault.createPersonKey(tx, accountId, now())
    const sealer = await vault.sealerOf(tx, accountId)
    const name = `${SURNAMES.charAt(count % 10)}${GIVEN.charAt(count % 16)}${GIVEN.charAt((count * 7) % 16)}`
    const sealed = sealPerson(sealer, accountId, {
      name,
      sex: 'male',
      birthDate: '1965-03-12',
      idNumber: caseId,
    })
    await tx.insert(persons).values({ accountId, idNumberHash: caseId, sealed, provedAt: now() })
    await tx.insert(cases).values({ ...row, id: caseId, accountId, number: String(count) })
    await tx.insert(caseEvents).values(events.map((event) => ({ ...event, caseId })))
    await tx.insert(mandates).values({ ...held, id: randomUUID(), caseId })
  })
}
