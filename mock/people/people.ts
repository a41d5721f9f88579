import { and, eq } from 'drizzle-orm'
import { mandateState, type Logged } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Mac } from '@bff/cases/chain'
import type { Db } from '@bff/db/database'
import { cases, mandates, phones } from '@bff/db/schema'
import type { Relation, Side } from '@bff/http/access'
import { enqueue } from '@bff/outbox/jobs'
import { writeLog, wroteLately } from './log'
import { TELL_RETIREE } from './telling'

/** What the gate asks of mandates. */
export interface People {
  /** How an account stands to a case: its owner, or under which mandate that is in force; `null`: not at all. */
  standingTo(caseId: string, accountId: string, today: LocalDate): Promise<Standing | null>
  /** Which side of a mandate an account is on; `null`: neither. */
  sideOf(mandateId: string, accountId: string): Promise<Side | null>
  /** Writes a look down, and tells the retiree of the first. */
  noteLook(look: Look): Promise<void>
  /** Its holder has read how the case stood after so many events. */
  noteSeen(mandateId: string, seq: number): Promise<void>
}

export type Standing =
  | { readonly relation: 'retiree'; readonly mandateId: null }
  | { readonly relation: Exclude<Relation, 'retiree'>; readonly mandateId: string }

export interface Look {
  readonly caseId: string
  readonly mandateId: string
  readonly actorId: string
  readonly what: Logged
  readonly now: Date
}

export function createPeople({
  db,
  mac,
  kick,
}: {
  readonly db: Db
  readonly mac: Mac
  readonly kick: () => void
}): People {
  return {
    async standingTo(caseId, accountId, today) {
      const [row] = await db
        .select({ ownerId: cases.accountId, open: cases.open })
        .from(cases)
        .where(eq(cases.id, caseId))
      if (!row) return null
      if (row.ownerId === accountId) return { relation: 'retiree', mandateId: null }
      const held = await db
        .select({ id: mandates.id, kept: mandates.kept, until: mandates.until })
        .from(mandates)
        .where(and(eq(mandates.caseId, caseId), eq(mandates.holderId, accountId)))
      const inForce = held.find(({ kept, until }) => {
        const facts = { kept, until: until as LocalDate | null, caseOpen: row.open, codeOver: true }
        return mandateState(facts, today) === 'active'
      })
      return inForce ? { relation: 'viewer', mandateId: inForce.id } : null
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

    async noteSeen(mandateId, seq) {
      await db.update(mandates).set({ seenSeq: seq }).where(eq(mandates.id, mandateId))
    },

    async noteLook({ now, ...look }) {
      const at = now.toISOString()
      await db.transaction(async (tx) => {
        const [held] = await tx.select().from(mandates).where(eq(mandates.id, look.mandateId)).for('update')
        if (!held) return
        if (!(await wroteLately(tx, { ...look, at }))) await writeLog(tx, mac, { ...look, at })
        await tx.update(mandates).set({ lastLookAt: at }).where(eq(mandates.id, look.mandateId))
        if (held.lastLookAt === null) {
          await enqueue(tx, {
            kind: TELL_RETIREE,
            dedupeKey: `${look.mandateId}/firstLook`,
            payload: { mandateId: look.mandateId, news: 'firstLook' },
          })
        }
      })
      kick()
    },
  }
}
