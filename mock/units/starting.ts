import { randomUUID } from 'node:crypto'
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { START_DAYS } from '@/domain/people'
import { maskMobile } from '@/domain/identity/masks'
import type { Start, StartedCases, StartLine } from '@contract/unit'
import type { CaseServices } from '@bff/cases/services'
import type { Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { cases, mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { openStart, organisationById, sealStart } from '@bff/people/organisations'
import { byCaseClock, changedOn, stateOf, type Row } from '@bff/people/row'
import { tellOfRequest } from '@bff/people/telling'
import { phoneHash } from '@bff/sessions/codes'

/** 单位发起: each line asks the owner of a number. Whether anybody has it here is neither answered nor to be felt. */

const DAY_MS = 24 * 3_600_000
/** Twice a year's retirees of a large unit. */
const MOST_A_DAY = 1_000
const PAGE = 100

interface Starting {
  readonly organisationId: string
  readonly clerkId: string
  readonly caseNow: string
  readonly now: Date
}

/** How long a unit to which somebody said 「不是我」 does not ask them again. */
const NOT_AGAIN_MS = 30 * DAY_MS

/**
 * Whom an organisation has asked, by their number: `open`: it waits, or was said yes to and that holds; else who said no,
 * and when.
 */
async function askedBefore(
  tx: Tx,
  organisationId: string,
  at: { readonly caseNow: string; readonly now: Date },
): Promise<ReadonlyMap<string, 'open' | { readonly saidNo: string }>> {
  const rows = await tx
    .select({ row: mandates, open: cases.open })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .where(
      and(
        eq(mandates.organisationId, organisationId),
        isNotNull(mandates.month),
        inArray(mandates.kept, ['waiting', 'active', 'declined']),
      ),
    )
    .orderBy(asc(mandates.changedAt))
  const before = new Map<string, 'open' | { readonly saidNo: string }>()
  for (const { row, open } of rows) {
    const { askedPhoneHash: phone, kept, changedAt } = row
    if (phone === null) continue
    const state = stateOf(row, open, at)
    if (state === 'active' || state === 'waiting') before.set(phone, 'open')
    const isFresh = Date.parse(changedAt) + NOT_AGAIN_MS > at.now.getTime()
    if (kept === 'declined' && isFresh && before.get(phone) !== 'open')
      before.set(phone, { saidNo: changedAt })
  }
  return before
}

async function madeToday(tx: Tx, organisationId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() + (START_DAYS - 1) * DAY_MS).toISOString()
  const [made] = await tx
    .select({ count: count() })
    .from(mandates)
    .where(
      and(
        eq(mandates.organisationId, organisationId),
        isNotNull(mandates.month),
        gt(mandates.codeExpiresAt, since),
      ),
    )
  return made?.count ?? 0
}

/**
 * Asks whoever was not asked before, and has not said 「不是我」 of late: that the unit has heard already, it stands in its
 * list. All of them or none.
 * @throws ProblemError `tooManyStarts`
 */
export async function startCases(
  services: CaseServices,
  { organisationId, clerkId, caseNow, now }: Starting,
  lines: readonly StartLine[],
): Promise<StartedCases> {
  const at = now.toISOString()
  const codeExpiresAt = new Date(now.getTime() + START_DAYS * DAY_MS).toISOString()
  const started = await services.db.transaction(async (tx): Promise<StartedCases> => {
    await lockNames(tx, `starts/${organisationId}`)
    const { kind } = await organisationById(tx, organisationId)
    const before = await askedBefore(tx, organisationId, { caseNow, now })
    const rows = new Map<string, typeof mandates.$inferInsert>()
    const refused: StartedCases['refused'] = []
    for (const [index, { name, phone, month }] of lines.entries()) {
      const askedPhoneHash = phoneHash(services, phone)
      const earlier = before.get(askedPhoneHash)
      if (typeof earlier === 'object') {
        const again = new Date(Date.parse(earlier.saidNo) + NOT_AGAIN_MS).toISOString()
        refused.push({ index, from: chinaDate(byCaseClock(again, { caseNow, now })) })
      }
      if (earlier !== undefined || rows.has(askedPhoneHash)) continue
      const id = randomUUID()
      rows.set(askedPhoneHash, {
        id,
        role: kind,
        scope: 'confirm',
        kept: 'waiting',
        organisationId,
        clerkId,
        askedPhoneHash,
        month,
        startSealed: sealStart(services, id, { name: name.replace(/\s/g, ''), phone }),
        codeExpiresAt,
        changedAt: at,
        changedCaseAt: caseNow,
      })
    }
    if ((await madeToday(tx, organisationId, now)) + rows.size > MOST_A_DAY)
      throw new ProblemError('tooManyStarts')
    const made = [...rows.values()]
    if (made.length > 0) await tx.insert(mandates).values(made)
    for (const { id } of made) await tellOfRequest(tx, { id })
    return { asked: made.length, before: lines.length - made.length - refused.length, refused }
  })
  services.kick()
  return started
}

function stateIn(row: Row, open: boolean | null, at: { caseNow: string; now: Date }): Start['state'] {
  const state = stateOf(row, open, at)
  switch (state) {
    case 'waiting':
      return 'waiting'
    case 'active':
      return 'confirmed'
    case 'declined':
      return 'notMe'
    case 'expired':
      return 'expired'
    case 'invited':
    case 'ended':
    case 'caseOver':
      return 'ended'
  }
}

const cursorOf = ({ changedAt, id }: Row) => Buffer.from(`${changedAt} ${id}`).toString('base64url')

function after(cursor: string | undefined) {
  if (cursor === undefined) return undefined
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (Number.isNaN(Date.parse(at)) || !/^[\w-]{36}$/.test(id)) throw new ProblemError('invalidInput')
  return or(lt(mandates.changedAt, at), and(eq(mandates.changedAt, at), lt(mandates.id, id)))
}

/** Whom an organisation has asked, those that changed last first. */
export async function listStarts(
  services: CaseServices,
  organisationId: string,
  cursor: string | undefined,
  at: { readonly caseNow: string; readonly now: Date },
): Promise<{ starts: Start[]; next: string | null }> {
  const rows = await services.db
    .select({ row: mandates, open: cases.open })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .where(and(eq(mandates.organisationId, organisationId), isNotNull(mandates.month), after(cursor)))
    .orderBy(desc(mandates.changedAt), desc(mandates.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page[page.length - 1]
  return {
    starts: page.flatMap(({ row, open }): Start[] => {
      const written = openStart(services, row)
      if (written === null || row.month === null) return []
      const { name, phone } = written
      const state = stateIn(row, open, at)
      return [
        {
          id: row.id,
          name,
          phoneMasked: maskMobile(phone),
          month: row.month,
          state,
          changedAt: changedOn(row, at),
        },
      ]
    }),
    next: rows.length > PAGE && last ? cursorOf(last.row) : null,
  }
}
