import { and, eq } from 'drizzle-orm'
import { mandateState } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Db } from '@bff/db/database'
import { cases, mandates, phones } from '@bff/db/schema'
import type { Relation, Side } from '@bff/http/access'

/** What the gate asks of mandates. */
export interface People {
  /** How an account stands to a case: its owner, or by a mandate that is in force; `null`: not at all. */
  standingTo(caseId: string, accountId: string, today: LocalDate): Promise<Relation | null>
  /** Which side of a mandate an account is on; `null`: neither. */
  sideOf(mandateId: string, accountId: string): Promise<Side | null>
}

export function createPeople({ db }: { readonly db: Db }): People {
  return {
    async standingTo(caseId, accountId, today) {
      const [row] = await db
        .select({ ownerId: cases.accountId, open: cases.open })
        .from(cases)
        .where(eq(cases.id, caseId))
      if (!row) return null
      if (row.ownerId === accountId) return 'retiree'
      const held = await db
        .select({ kept: mandates.kept, until: mandates.until })
        .from(mandates)
        .where(and(eq(mandates.caseId, caseId), eq(mandates.holderId, accountId)))
      const isInForce = held.some(({ kept, until }) => {
        const facts = { kept, until: until as LocalDate | null, caseOpen: row.open, codeOver: true }
        return mandateState(facts, today) === 'active'
      })
      return isInForce ? 'viewer' : null
    },

    async sideOf(mandateId, accountId) {
      const [row] = await db
        .select({
          ownerId: cases.accountId,
          holderId: mandates.holderId,
          askedPhone: mandates.askedPhoneHash,
        })
        .from(mandates)
        .leftJoin(cases, eq(cases.id, mandates.caseId))
        .where(eq(mandates.id, mandateId))
      if (!row) return null
      if (row.ownerId === accountId) return 'giver'
      if (row.holderId === accountId) return 'holder'
      if (row.ownerId !== null || row.askedPhone === null) return null
      const asked = and(eq(phones.hash, row.askedPhone), eq(phones.accountId, accountId))
      return (await db.$count(phones, asked)) > 0 ? 'giver' : null
    },
  }
}
