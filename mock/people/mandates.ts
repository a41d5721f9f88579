import { randomInt, randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { INVITATION_HOURS, mayLastUntil, type Kinship, type Logged, type Scope } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { GivenMandate, HeldMandate, Invitation } from '@contract/mandate'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { cases, mandates, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { enqueue } from '@bff/outbox/jobs'
import { countAttempt } from '@bff/sessions/attempts'
import { phoneHash } from '@bff/sessions/codes'
import { writeLog } from './log'
import {
  HOUR_SECONDS,
  lockCaseOf,
  locked,
  lockedById,
  stateOf,
  type Doing,
  type Needs,
  type Row,
} from './row'
import { given, waitingView } from './shown'
import { TELL_RETIREE } from './telling'

/** A family, and a few more: nobody needs as many, and whoever was tricked into one is not tricked into a hundred. */
const MOST_IN_FORCE = 10
/** A code has a million values, opens nothing by itself, and is asked for by somebody whose name is proved. */
const GUESSES = {
  account: [{ seconds: HOUR_SECONDS, most: 10 }],
  address: [{ seconds: HOUR_SECONDS, most: 30 }],
  everybody: [{ seconds: HOUR_SECONDS, most: 1000 }],
}
/** Each is a text message to somebody who did not ask for it. */
const REQUESTS = {
  account: [{ seconds: 24 * HOUR_SECONDS, most: 5 }],
  phone: [{ seconds: 24 * HOUR_SECONDS, most: 3 }],
  address: [{ seconds: 24 * HOUR_SECONDS, most: 20 }],
  everybody: [{ seconds: HOUR_SECONDS, most: 500 }],
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
  const codeExpiresAt = new Date(by.now.getTime() + INVITATION_HOURS * HOUR_SECONDS * 1000).toISOString()
  return services.database.db.transaction(async (tx) => {
    await lockNames(tx, 'invitation codes')
    if (!(await lockCaseOf(tx, wish.caseId)).open) throw new ProblemError('notAllowedNow')
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
    const found = await locked(
      tx,
      means.kind === 'code'
        ? eq(mandates.codeHash, codeHashOf(services, means.code))
        : eq(mandates.id, means.invitation),
    )
    if (!found || stateOf(found.row, found.open, by) !== 'invited')
      throw new ProblemError('invitationInvalid')
    if (found.ownerId === by.accountId) throw new ProblemError('invitationOwn')
    const row = await change(tx, found.row, by, {
      kept: 'waiting',
      holderId: by.accountId,
      holderPhoneHash: by.phoneHash,
      kinship: wish.kinship,
      codeHash: null,
      codeExpiresAt: null,
    })
    await note(services, tx, row, 'asked', by)
    await tellOfRequest(tx, row)
    return waitingView(row, by)
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
  wish: {
    readonly phone: string
    readonly scope: Scope
    readonly kinship: Kinship
    readonly address: string
  },
): Promise<HeldMandate> {
  const askedPhoneHash = phoneHash(services, wish.phone)
  const limits = [
    { bucket: `mandateRequest/account/${by.accountId}`, within: REQUESTS.account },
    { bucket: `mandateRequest/phone/${askedPhoneHash}`, within: REQUESTS.phone },
    {
      bucket: `mandateRequest/address/${services.vault.hash('address', wish.address)}`,
      within: REQUESTS.address,
    },
    { bucket: 'mandateRequest/everybody', within: REQUESTS.everybody },
  ]
  const held = await services.database.db.transaction(async (tx) => {
    await lockNames(tx, `mandateRequest/${by.accountId}`)
    const own = and(eq(phones.hash, askedPhoneHash), eq(phones.accountId, by.accountId))
    if ((await tx.$count(phones, own)) > 0) throw new ProblemError('invitationOwn')
    const ofThem = and(eq(mandates.holderId, by.accountId), eq(mandates.askedPhoneHash, askedPhoneHash))
    const before = await tx.select().from(mandates).where(ofThem)
    // Asking again is the same request, not a second one.
    const already = before.find(({ kept, caseId }) => kept === 'waiting' && caseId === null)
    if (already) return waitingView(already, by)
    const wait = await countAttempt(tx, limits, by.now)
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
    // Whoever said no is not asked by text message once more; it waits for them where they look.
    if (!before.some(({ kept }) => kept === 'declined')) await tellOfRequest(tx, row)
    return waitingView(row, by)
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
    const { row: asked, open } = await lockedById(tx, id)
    if (stateOf(asked, open, by) !== 'waiting') throw new ProblemError('notAllowedNow')
    if (!wish.approved) {
      const row = await change(tx, asked, by, { kept: 'declined' })
      if (row.caseId !== null) await note(services, tx, row, 'declined', by)
      return given(services, tx, row, open, by)
    }
    const caseId = asked.caseId ?? (await openCaseOf(tx, by.accountId))
    const until = (wish.until ?? asked.until) as LocalDate | null
    if (caseId === null) throw new ProblemError('noCaseYet')
    if (until === null) throw new ProblemError('notAllowedNow')
    assertUntil(until, by.caseNow)
    if (asked.caseId === null) await assertRoom(tx, caseId, by)
    // One for each person: to stop it is to stop them.
    const others = await tx
      .select()
      .from(mandates)
      .where(
        and(
          eq(mandates.caseId, caseId),
          eq(mandates.holderId, asked.holderId ?? ''),
          eq(mandates.kept, 'active'),
        ),
      )
    for (const other of others)
      await note(services, tx, await change(tx, other, by, { kept: 'ended' }), 'ended', by)
    const row = await change(tx, asked, by, { kept: 'active', until, caseId })
    if (asked.caseId === null) {
      await note(services, tx, row, 'asked', {
        accountId: row.holderId ?? '',
        now: new Date(asked.changedAt),
      })
    }
    await note(services, tx, row, 'approved', by)
    return given(services, tx, row, true, by)
  })
}

/** Ends a mandate, an invitation or a request, from either side. What has ended already stays as it ended. */
export async function end(services: Needs, by: Doing, id: string): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    const { row } = await lockedById(tx, id)
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

async function note(
  { mac }: Needs,
  tx: Tx,
  row: Row,
  what: Logged,
  by: Pick<Doing, 'accountId' | 'now'>,
): Promise<void> {
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

async function openCaseOf(tx: Tx, accountId: string): Promise<string | null> {
  const mine = and(eq(cases.accountId, accountId), eq(cases.open, true))
  const [row] = await tx.select({ id: cases.id }).from(cases).where(mine).for('update')
  return row?.id ?? null
}

/** Codes that are over and requests that nobody answered: neither they nor the numbers in them are kept. */
export async function forgetOldRequests(db: Db, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  await db
    .update(mandates)
    .set({ codeHash: null })
    .where(and(isNotNull(mandates.codeHash), lt(mandates.codeExpiresAt, before(HOUR_SECONDS * 1000))))
  await db.delete(mandates).where(and(isNull(mandates.caseId), lt(mandates.changedAt, before(REQUEST_MS))))
}
const REQUEST_MS = 14 * 24 * HOUR_SECONDS * 1000
