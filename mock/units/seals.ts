import { and, desc, eq } from 'drizzle-orm'
import type { UnitSeal } from '@contract/unitSeal'
import type { Vault } from '@bff/crypto/vault'
import type { Db, Tx } from '@bff/db/database'
import { mandates, unitSeals } from '@bff/db/schema'

/**
 * 单位签章 (ruling 3): the unit's mandate, the clerk's name, time and the version of the text stand for it. Names are sealed
 * under the retiree's key, as they were that day; the event of the case holds none.
 */
export interface Sealed extends UnitSeal {
  readonly creditCode: string
}

const contextOf = (caseId: string, round: number) => `unit_seals/${caseId}/${round}`

export async function keepSeal(
  tx: Tx,
  vault: Pick<Vault, 'sealerOf'>,
  of: {
    readonly caseId: string
    readonly ownerId: string
    readonly round: number
    readonly mandateId: string
    readonly clerkId: string
    readonly textVersion: string
  },
  seal: Sealed,
): Promise<void> {
  const { ownerId, ...row } = of
  const sealer = await vault.sealerOf(tx, ownerId)
  const sealed = sealer.seal(contextOf(of.caseId, of.round), JSON.stringify(seal))
  await tx.insert(unitSeals).values({ ...row, sealed, at: seal.at })
}

/** Who of the unit answered in a round, or in the last that was answered; `null` where nobody did by name. */
export async function sealOf(
  { db, vault }: { readonly db: Db | Tx; readonly vault: Pick<Vault, 'open'> },
  caseId: string,
  round?: number,
): Promise<UnitSeal | null> {
  const ofRound = round === undefined ? undefined : eq(unitSeals.round, round)
  const [row] = await db
    .select()
    .from(unitSeals)
    .where(and(eq(unitSeals.caseId, caseId), ofRound))
    .orderBy(desc(unitSeals.round))
    .limit(1)
  if (!row) return null
  const { clerk, organisation, outcome, at }: Sealed = JSON.parse(
    await vault.open(db, contextOf(caseId, row.round), row.sealed),
  )
  return { clerk, organisation, outcome, at }
}

/** The organisation whose clerk answered in a round; `null` where nobody did by name. */
export async function sealedBy(db: Db | Tx, caseId: string, round: number): Promise<string | null> {
  const [row] = await db
    .select({ organisationId: mandates.organisationId })
    .from(unitSeals)
    .innerJoin(mandates, eq(mandates.id, unitSeals.mandateId))
    .where(and(eq(unitSeals.caseId, caseId), eq(unitSeals.round, round)))
  return row?.organisationId ?? null
}
