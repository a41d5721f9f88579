import { and, eq } from 'drizzle-orm'
import { decide, type CaseState } from '@/domain/case'
import type { Department, MaterialKind } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { cases, caseValues, certificates, materials } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import type { CaseDesk } from '@bff/materials/caseDesk'
import { settleEnding } from '@bff/notify/inbox'
import { contextAt } from './change'
import type { CaseServices } from './services'
import { appendEvents, lockCase, type LoadedCase } from './store'

/** May the form and the pictures be changed: never submitted, taken back, or returned. */
export function isEditable(state: CaseState): boolean {
  return state.status === 'draft' || state.status === 'recalled' || state.status === 'returned'
}

/** Whether a department has asked for a picture of this kind and waits. */
export function isWanted(state: CaseState, kind: MaterialKind): boolean {
  return state.tasks.some(
    ({ standing }) =>
      standing.kind === 'waitingForCitizen' && standing.wants.some((want) => want.material === kind),
  )
}

/** Whether a department has stopped its clock until the citizen answers. */
export function waitsForCitizen(state: CaseState, department: Department): boolean {
  return state.tasks.some(
    (task) => task.department === department && task.standing.kind === 'waitingForCitizen',
  )
}

/** The pictures that departments have, and that therefore stay; in a draft all can still be changed. */
export function handedIn({ events, state }: LoadedCase): ReadonlySet<string> {
  if (isEditable(state)) return new Set()
  return new Set(
    events.flatMap((event) =>
      event.type === 'submitted' || event.type === 'supplementAnswered' ? event.materialIds : [],
    ),
  )
}

/** How much somebody has put into a case with their own hands: pictures and typed cells. */
async function contentOf(tx: Tx, caseId: string): Promise<number> {
  const pictures = await tx.$count(materials, eq(materials.caseId, caseId))
  const typed = await tx.$count(
    caseValues,
    and(eq(caseValues.caseId, caseId), eq(caseValues.origin, 'typed')),
  )
  return pictures + typed
}

/**
 * Of two open cases, the one that is kept: what a department has, then what one has had (returned, taken back), then
 * the fuller draft, then the later one.
 */
async function furtherOf(tx: Tx, one: LoadedCase, other: LoadedCase): Promise<LoadedCase> {
  const rankOf = async ({ row, state }: LoadedCase) => [
    Number(state.status === 'running'),
    Number(row.number !== null),
    await contentOf(tx, row.id),
    Date.parse(row.updatedAt),
  ]
  const others = await rankOf(other)
  const ranks = await rankOf(one)
  const first = ranks.map((rank, index) => rank - (others[index] ?? 0)).find((difference) => difference !== 0)
  return (first ?? 0) >= 0 ? one : other
}

/** What sessions, identity and materials may ask of cases. */
export function createCaseDesk({ mac }: Pick<CaseServices, 'mac'>): CaseDesk {
  const openCaseOf = async (tx: Tx, accountId: string): Promise<LoadedCase | null> => {
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.accountId, accountId), eq(cases.open, true)))
    return row ? lockCase(tx, row.id) : null
  }

  return {
    async ownerOf(db, caseId) {
      const [row] = await db.select({ accountId: cases.accountId }).from(cases).where(eq(cases.id, caseId))
      return row?.accountId ?? null
    },

    async openForMaterials(tx, caseId, kind, caseNow) {
      const found = await lockCase(tx, caseId)
      if (found === null) throw new ProblemError('notFound')
      if (!isEditable(found.state) && !isWanted(found.state, kind)) throw new ProblemError('notADraft')
      await tx.update(cases).set({ updatedAt: caseNow }).where(eq(cases.id, caseId))
      await settleEnding(tx, caseId, caseNow)
      return handedIn(found)
    },

    async adopt(tx, from, to, caseNow) {
      const moving = await openCaseOf(tx, from)
      const there = moving && (await openCaseOf(tx, to))
      if (moving && there) {
        const ended = (await furtherOf(tx, moving, there)) === moving ? there : moving
        const outcome = decide(ended.state, { type: 'withdraw', by: 'system' }, contextAt(caseNow))
        // Only a person who has proved a name sends a case, and only one account is theirs: two cannot both have been sent.
        if (ended.row.number !== null) throw new Error(`case ${ended.row.id} was sent and would be ended`)
        if (!outcome.ok) throw new Error(`case ${ended.row.id} could not be ended: ${outcome.refusal}`)
        await appendEvents(tx, mac, ended, outcome.events, { now: caseNow })
      }
      await tx.update(cases).set({ accountId: to }).where(eq(cases.accountId, from))
      await tx.update(certificates).set({ accountId: to }).where(eq(certificates.accountId, from))
    },
  }
}
