import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { hasRoom } from './changing'
import { isInForce } from './inForce'
import { writeLog } from './log'

/**
 * A unit was said yes to before there was an application: it holds the one that is begun now (ruling 1). For whom there is
 * no room, theirs has ended, and both read that.
 */
export async function attachStarts(
  tx: Tx,
  mac: Mac,
  begun: { readonly caseId: string; readonly accountId: string; readonly caseNow: string },
  now: Date,
): Promise<void> {
  const { caseId, accountId, caseNow } = begun
  const confirmed = await tx
    .select()
    .from(mandates)
    .where(and(eq(mandates.giverId, accountId), isNull(mandates.caseId), eq(mandates.kept, 'active')))
    .orderBy(asc(mandates.changedAt))
  for (const start of confirmed) {
    if (!isInForce(start, caseNow)) continue
    const { id, clerkId } = start
    const fits = await hasRoom(tx, caseId, { caseNow, now })
    await tx
      .update(mandates)
      .set({ caseId, ...(!fits && { kept: 'ended' }) })
      .where(eq(mandates.id, id))
    const times = { at: now.toISOString(), caseAt: caseNow }
    if (clerkId !== null)
      await writeLog(tx, mac, { caseId, what: 'asked', actorId: clerkId, mandateId: id, ...times })
    await writeLog(tx, mac, { caseId, what: 'approved', actorId: accountId, mandateId: id, ...times })
    if (!fits) await writeLog(tx, mac, { caseId, what: 'ended', actorId: accountId, mandateId: id, ...times })
  }
}
