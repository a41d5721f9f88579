import { randomInt, randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, or } from 'drizzle-orm'
import {
  INVITATION_HOURS,
  mandateState,
  mayLastUntil,
  type Kinship,
  type Logged,
  type MandateState,
  type Scope,
} from '@/domain/people'
import { chinaDate } from '@/domain/calendar'
import { maskMobile } from '@/domain/identity/masks'
import type { LocalDate } from '@/domain/scheme/ids'
import type { GivenMandate, HeldMandate, Invitation, LogEntry } from '@contract/mandate'
import type { Mac } from '@bff/cases/chain'
import { shownProgress } from '@bff/cases/shownProgress'
import { readCase } from '@bff/cases/store'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { cases, mandates, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import { enqueue } from '@bff/outbox/jobs'
import type { Services } from '@bff/services'
import { countAttempt } from '@bff/sessions/attempts'
import { phoneHash } from '@bff/sessions/codes'
import { phoneOf } from '@bff/sessions/sessions'
import { readLog, writeLog } from './log'
import { TELL_RETIREE } from './telling'

type Row = typeof mandates.$inferSelect
type Needs = Pick<Services, 'database' | 'vault'> & { readonly mac: Mac; readonly kick: () => void }

/** Whose doing it is, and when: by the case clock, and really. */
export interface Doing {
  readonly accountId: string
  readonly phoneHash: string
  readonly caseNow: string
  readonly now: Date
}

/** A family, and a few more: nobody needs as many, and whoever was tricked into one is not tricked into a hundred. */
const MOST_IN_FORCE = 10
const HOUR = 3600
/** A code has a million values, opens nothing by itself, and is asked for by somebody whose name is proved. */
const GUESSES = {
  account: [{ seconds: HOUR, most: 10 }],
  address: [{ seconds: HOUR, most: 30 }],
  everybody: [{ seconds: HOUR, most: 1000 }],
}
const REQUESTS_PER_ACCOUNT = [{ seconds: 24 * HOUR, most: 5 }]

const isOver = (row: Row, now: Date) =>
  row.codeExpiresAt !== null && Date.parse(row.codeExpiresAt) <= now.getTime()

function stateOf(
  row: Row,
  caseOpen: boolean | null,
  { caseNow, now }: Pick<Doing, 'caseNow' | 'now'>,
): MandateState {
  const until = row.until as LocalDate | null
  return mandateState({ kept: row.kept, until, caseOpen, codeOver: isOver(row, now) }, chinaDate(caseNow))
}

async function locked(tx: Tx, id: string): Promise<Row> {
  const [row] = await tx.select().from(mandates).where(eq(mandates.id, id)).for('update')
  if (!row) throw new ProblemError('notFound')
  return row
}

const isOpen = async (tx: Db | Tx, caseId: string | null): Promise<boolean | null> => {
  if (caseId === null) return null
  const [row] = await tx.select({ open: cases.open }).from(cases).where(eq(cases.id, caseId))
  return row?.open ?? false
}

async function assertRoom(tx: Tx, caseId: string, at: Pick<Doing, 'caseNow' | 'now'>): Promise<void> {
  const rows = await tx.select().from(mandates).where(eq(mandates.caseId, caseId))
  const live = rows.filter((row) => ['invited', 'waiting', 'active'].includes(stateOf(row, true, at)))
  if (live.length >= MOST_IN_FORCE) throw new ProblemError('tooManyMandates')
}

function assertUntil(until: LocalDate, caseNow: string): void {
  const field = { field: 'until', code: 'untilTooFar' }
  if (!mayLastUntil(until, chinaDate(caseNow))) throw new ProblemError('untilTooFar', { fields: [field] })
}

const codeHashOf = ({ vault }: Needs, code: string) => vault.hash('invitation', code)

/**
 * Makes an invitation for one member of the family, and the code that uses it.
 * @throws ProblemError `notAllowedNow` where the case has ended, `untilTooFar`, `tooManyMandates`
 */
export async function invite(
  services: Needs,
  by: Doing,
  wish: { readonly caseId: string; readonly scope: Scope; readonly until: LocalDate },
): Promise<Invitation> {
  assertUntil(wish.until, by.caseNow)
  const at = by.now.toISOString()
  const codeExpiresAt = new Date(by.now.getTime() + INVITATION_HOURS * HOUR * 1000).toISOString()
  return services.database.db.transaction(async (tx) => {
    await lockNames(tx, 'invitation codes')
    if (!(await isOpen(tx, wish.caseId))) throw new ProblemError('notAllowedNow')
    await assertRoom(tx, wish.caseId, by)
    const code = await freeCode(services, tx)
    const row = {
      ...wish,
      id: randomUUID(),
      kept: 'invited' as const,
      codeHash: codeHashOf(services, code),
      codeExpiresAt,
      changedAt: at,
    }
    const [made] = await tx.insert(mandates).values(row).returning()
    if (!made) throw new Error('an invitation that was not written')
    await note(services, tx, made, 'invited', by)
    return { mandate: await given(services, tx, made, true, by), code }
  })
}

/** One that no invitation has, not even one that is over: its code would lead to it. */
async function freeCode(services: Needs, tx: Tx): Promise<string> {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if ((await tx.$count(mandates, eq(mandates.codeHash, codeHashOf(services, code)))) === 0) return code
  }
}

/** Counted whether or not the code is right, and outside what it is for: a wrong one must count. */
async function countGuess({ database, vault }: Needs, by: Doing, address: string): Promise<void> {
  const limits = [
    { bucket: `invitation/account/${by.accountId}`, within: GUESSES.account },
    { bucket: `invitation/address/${vault.hash('address', address)}`, within: GUESSES.address },
    { bucket: 'invitation/everybody', within: GUESSES.everybody },
  ]
  const wait = await database.db.transaction((tx) => countAttempt(tx, limits, by.now))
  if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
}

/**
 * Uses an invitation up: its owner is asked to approve who used it. Nothing is seen before.
 * @throws ProblemError `invitationInvalid` (wrong, used, over: all alike), `invitationOwn`, `tooManyRequests`
 */
export async function accept(
  services: Needs,
  by: Doing,
  wish: {
    readonly by:
      | { readonly kind: 'code'; readonly code: string }
      | { readonly kind: 'link'; readonly invitation: string }
    readonly kinship: Kinship
    readonly address: string
  },
): Promise<HeldMandate> {
  await countGuess(services, by, wish.address)
  const held = await services.database.db.transaction(async (tx) => {
    const { by: means } = wish
    const [found] = await tx
      .select()
      .from(mandates)
      .where(
        means.kind === 'code'
          ? eq(mandates.codeHash, codeHashOf(services, means.code))
          : eq(mandates.id, means.invitation),
      )
      .for('update')
    if (!found || stateOf(found, await isOpen(tx, found.caseId), by) !== 'invited')
      throw new ProblemError('invitationInvalid')
    if ((await ownerOf(tx, found)) === by.accountId) throw new ProblemError('invitationOwn')
    const row = await change(tx, found, by, {
      kept: 'waiting',
      holderId: by.accountId,
      holderPhoneHash: by.phoneHash,
      kinship: wish.kinship,
      codeHash: null,
      codeExpiresAt: null,
    })
    await note(services, tx, row, 'asked', by)
    await tellOfRequest(tx, row)
    return heldView(tx, row, by)
  })
  services.kick()
  return held
}

/**
 * Asks the owner of a phone. Whether anybody has that number is neither answered nor to be felt.
 * @throws ProblemError `tooManyRequests`, `invitationOwn`
 */
export async function request(
  services: Needs,
  by: Doing,
  wish: { readonly phone: string; readonly scope: Scope; readonly kinship: Kinship },
): Promise<HeldMandate> {
  const askedPhoneHash = phoneHash(services, wish.phone)
  const limit = { bucket: `mandateRequest/${by.accountId}`, within: REQUESTS_PER_ACCOUNT }
  const held = await services.database.db.transaction(async (tx) => {
    const own = and(eq(phones.hash, askedPhoneHash), eq(phones.accountId, by.accountId))
    if ((await tx.$count(phones, own)) > 0) throw new ProblemError('invitationOwn')
    // Asking again is the same request, not a second one.
    const [already] = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.holderId, by.accountId),
          eq(mandates.askedPhoneHash, askedPhoneHash),
          eq(mandates.kept, 'waiting'),
        ),
      )
    if (already) return heldView(tx, already, by)
    const wait = await countAttempt(tx, [limit], by.now)
    if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
    const [row] = await tx
      .insert(mandates)
      .values({
        id: randomUUID(),
        kept: 'waiting',
        scope: wish.scope,
        kinship: wish.kinship,
        holderId: by.accountId,
        holderPhoneHash: by.phoneHash,
        askedPhoneHash,
        changedAt: by.now.toISOString(),
      })
      .returning()
    if (!row) throw new Error('a request that was not written')
    await tellOfRequest(tx, row)
    return heldView(tx, row, by)
  })
  services.kick()
  return held
}

const tellOfRequest = (tx: Tx, { id }: Row) =>
  enqueue(tx, { kind: TELL_RETIREE, dedupeKey: `${id}/asked`, payload: { mandateId: id, news: 'asked' } })

/**
 * The retiree says yes or no to who asks.
 * @throws ProblemError `notAllowedNow` where nobody asks (any more) or there is no application to be seen, `untilTooFar`
 */
export async function answer(
  services: Needs,
  by: Doing,
  id: string,
  wish: { readonly approved: true; readonly until?: LocalDate | undefined } | { readonly approved: false },
): Promise<GivenMandate> {
  return services.database.db.transaction(async (tx) => {
    const asked = await locked(tx, id)
    if (stateOf(asked, await isOpen(tx, asked.caseId), by) !== 'waiting')
      throw new ProblemError('notAllowedNow')
    if (!wish.approved) {
      const row = await change(tx, asked, by, { kept: 'declined' })
      if (row.caseId !== null) await note(services, tx, row, 'declined', by)
      return given(services, tx, row, await isOpen(tx, row.caseId), by)
    }
    const caseId = asked.caseId ?? (await openCaseOf(tx, by.accountId))
    const until = (wish.until ?? asked.until) as LocalDate | null
    if (caseId === null || until === null) throw new ProblemError('notAllowedNow')
    assertUntil(until, by.caseNow)
    if (asked.caseId === null) await assertRoom(tx, caseId, by)
    const row = await change(tx, asked, by, { kept: 'active', until, caseId })
    if (asked.caseId === null)
      await note(services, tx, row, 'asked', { ...by, accountId: row.holderId ?? '' })
    await note(services, tx, row, 'approved', by)
    return given(services, tx, row, true, by)
  })
}

/** Ends a mandate, an invitation or a request, from either side. What has ended already stays as it ended. */
export async function end(services: Needs, by: Doing, id: string): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    const row = await locked(tx, id)
    if (row.kept === 'ended' || row.kept === 'declined') return
    const ended = await change(tx, row, by, { kept: 'ended', codeHash: null, codeExpiresAt: null })
    if (ended.caseId !== null) await note(services, tx, ended, 'ended', by)
  })
}

async function change(tx: Tx, { id }: Row, { now }: Doing, to: Partial<Row>): Promise<Row> {
  const [row] = await tx
    .update(mandates)
    .set({ ...to, changedAt: now.toISOString() })
    .where(eq(mandates.id, id))
    .returning()
  if (!row) throw new Error('a mandate that has gone')
  return row
}

async function note({ mac }: Needs, tx: Tx, row: Row, what: Logged, by: Doing): Promise<void> {
  if (row.caseId === null) throw new Error('a log of no case')
  const line = {
    caseId: row.caseId,
    what,
    actorId: by.accountId,
    mandateId: row.id,
    at: by.now.toISOString(),
  }
  await writeLog(tx, mac, line)
}

async function ownerOf(tx: Db | Tx, { caseId }: Row): Promise<string | null> {
  if (caseId === null) return null
  const [row] = await tx.select({ id: cases.accountId }).from(cases).where(eq(cases.id, caseId))
  return row?.id ?? null
}

async function openCaseOf(tx: Tx, accountId: string): Promise<string | null> {
  const mine = and(eq(cases.accountId, accountId), eq(cases.open, true))
  const [row] = await tx.select({ id: cases.id }).from(cases).where(mine)
  return row?.id ?? null
}

/** Every mandate that somebody has given or was asked for, and every one they hold or ask for; the newest first. */
export async function list(
  services: Needs,
  by: Doing,
): Promise<{ given: GivenMandate[]; held: HeldMandate[] }> {
  const { db } = services.database
  const mine = await db.select({ hash: phones.hash }).from(phones).where(eq(phones.accountId, by.accountId))
  const ofCases = await db
    .select({ row: mandates, open: cases.open })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .where(
      or(
        eq(cases.accountId, by.accountId),
        and(
          inArray(
            mandates.askedPhoneHash,
            mine.map(({ hash }) => hash),
          ),
          eq(mandates.kept, 'waiting'),
        ),
      ),
    )
    .orderBy(desc(mandates.changedAt))
    .limit(MOST_LISTED)
  const held = await db
    .select()
    .from(mandates)
    .where(eq(mandates.holderId, by.accountId))
    .orderBy(desc(mandates.changedAt))
    .limit(MOST_LISTED)
  return {
    given: await Promise.all(ofCases.map(({ row, open }) => given(services, db, row, open, by))),
    held: await Promise.all(held.map((row) => heldView(db, row, by, services))),
  }
}
const MOST_LISTED = 50

async function given(
  services: Needs,
  db: Db | Tx,
  row: Row,
  caseOpen: boolean | null,
  at: Pick<Doing, 'caseNow' | 'now'>,
): Promise<GivenMandate> {
  const holder = row.holderId === null ? null : await personOf(services, db, row.holderId)
  const state = stateOf(row, caseOpen, at)
  return {
    id: row.id,
    caseId: row.caseId,
    scope: row.scope,
    state,
    until: row.until as GivenMandate['until'],
    holder: holder &&
      row.kinship && {
        name: holder.name,
        phoneMasked: maskMobile(await phoneOf(services, db, row.holderPhoneHash ?? '')),
        kinship: row.kinship,
      },
    codeExpiresAt: state === 'invited' ? row.codeExpiresAt : null,
    changedAt: row.changedAt,
    lastLookAt: row.lastLookAt,
  }
}

/** Of the case and its owner nothing but to who holds a mandate in force. */
async function heldView(
  db: Db | Tx,
  row: Row,
  at: Pick<Doing, 'caseNow' | 'now'>,
  services?: Needs,
): Promise<HeldMandate> {
  const found = row.kept === 'active' && row.caseId !== null ? await readCase(db, row.caseId) : null
  const state = stateOf(row, found ? found.row.open : await isOpen(db, row.caseId), at)
  const owner =
    found && services && state === 'active' ? await personOf(services, db, found.row.accountId) : null
  const shown = found && shownProgress(found.events, { level: 'phone', today: chinaDate(at.caseNow) })
  return {
    id: row.id,
    scope: row.scope,
    state,
    kinship: row.kinship ?? 'other',
    until: row.until as HeldMandate['until'],
    case: found &&
      shown &&
      owner && {
        id: found.row.id,
        ownerName: owner.name,
        status: shown.status,
        news: Math.max(found.row.seq - row.seenSeq, 0),
        waiting: shown.mustAct.length,
      },
    changedAt: row.changedAt,
  }
}

/** The log in words' stead: who did what, when. Of a case that is not theirs, a holder reads their own mandate's. */
export async function logOf(
  services: Needs,
  of: { readonly mandateId: string } | { readonly accountId: string },
): Promise<LogEntry[]> {
  const { db } = services.database
  const lines =
    'mandateId' in of
      ? await readLog(db, of)
      : await readLog(db, {
          caseIds: (
            await db.select({ id: cases.id }).from(cases).where(eq(cases.accountId, of.accountId))
          ).map(({ id }) => id),
        })
  const ids = [...new Set(lines.map(({ actorId }) => actorId))]
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, (await personOf(services, db, id))?.name ?? ''] as const)),
  )
  const held = await db
    .select({ id: mandates.id, holderId: mandates.holderId, kinship: mandates.kinship })
    .from(mandates)
    .where(
      inArray(
        mandates.id,
        lines.map(({ mandateId }) => mandateId),
      ),
    )
  return lines.map(({ what, actorId, mandateId, at }) => {
    const mandate = held.find(({ id }) => id === mandateId)
    const isHolder = mandate?.holderId === actorId
    return {
      what,
      name: names.get(actorId) ?? '',
      kinship: isHolder ? (mandate.kinship ?? 'other') : null,
      at,
    }
  })
}
