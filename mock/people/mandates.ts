import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import {
  INVITATION_HOURS,
  isOfOrganisation,
  latestUntil,
  mayGrant,
  mayLastUntil,
  type Kinship,
  type Logged,
  type Role,
  type Scope,
} from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { In } from '@contract/contract'
import type { GivenMandate, HeldMandate, Invitation } from '@contract/mandate'
import { isEditable } from '@bff/cases/caseDesk'
import { readCase } from '@bff/cases/store'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { cases, mandates, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { enqueue } from '@bff/outbox/jobs'
import { countAttempt } from '@bff/sessions/attempts'
import { phoneHash } from '@bff/sessions/codes'
import { afterEnd } from '@bff/agency/ends'
import { writeLog } from './log'
import { answeredStart, isNamed, organisationById } from './organisations'
import {
  byCaseClock,
  HOUR_SECONDS,
  lockCaseOf,
  locked,
  lockedById,
  stateOf,
  type Doing,
  type Needs,
  type Row,
} from './row'
import { given, heldView, waitingView } from './shown'
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
const linkHashOf = ({ vault }: Needs, token: string) => vault.hash('invitationLink', token)
const cardHashOf = ({ vault }: Needs, card: string) => vault.hash('invitationCard', card)

/** Used or taken back: neither the code nor the link nor the card leads anywhere any more. */
const USED_UP = { codeHash: null, linkHash: null, cardHash: null, codeExpiresAt: null } as const

/** By what somebody comes with an invitation. */
type Means = In<'acceptInvitation'>['body']['by']

function invitationBy(services: Needs, means: Means): SQL {
  switch (means.kind) {
    case 'code':
      return eq(mandates.codeHash, codeHashOf(services, means.code))
    case 'link':
      return eq(mandates.linkHash, linkHashOf(services, means.token))
    case 'card':
      return eq(mandates.cardHash, cardHashOf(services, means.card))
  }
}

/**
 * Makes an invitation for one member of the family, or for the unit or archive keeper: the code, and for the family the
 * link's token and the card's id, that each use it.
 * @throws ProblemError `notAllowedNow` where the case has ended, `untilTooFar`, `tooManyMandates`
 */
export async function invite(
  services: Needs,
  by: Doing,
  wish: { readonly caseId: string; readonly role: Role; readonly scope: Scope; readonly until: LocalDate },
): Promise<Omit<Invitation, 'publicUrl'>> {
  assertUntil(wish.until, by.caseNow)
  const at = by.now.toISOString()
  const codeExpiresAt = new Date(by.now.getTime() + INVITATION_HOURS * HOUR_SECONDS * 1000).toISOString()
  return services.database.db.transaction(async (tx) => {
    await lockNames(tx, 'invitation codes')
    if (!(await lockCaseOf(tx, wish.caseId)).open) throw new ProblemError('notAllowedNow')
    await assertRoom(tx, wish.caseId, by)
    const code = await freeCode(services, tx)
    const token = randomBytes(32).toString('base64url')
    const card = randomUUID()
    const row = {
      ...wish,
      id: randomUUID(),
      kept: 'invited' as const,
      codeHash: codeHashOf(services, code),
      linkHash: linkHashOf(services, token),
      cardHash: cardHashOf(services, card),
      codeExpiresAt,
      changedAt: at,
    }
    const [made] = await tx.insert(mandates).values(row).returning()
    if (!made) throw new Error('an invitation that was not written')
    await note(services, tx, made, 'invited', by)
    return { mandate: await given(services, tx, made, true, by), code, token, card }
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
  wish: { readonly by: Means; readonly kinship: Kinship; readonly address: string },
): Promise<HeldMandate> {
  const { by: means, kinship, address } = wish
  const found = invitationBy(services, means)
  const row = await useUp(
    services,
    by,
    { found, address, isMeant: (role) => role === 'family' },
    async () => ({
      holderId: by.accountId,
      holderPhoneHash: by.phoneHash,
      kinship,
    }),
  )
  return waitingView(row, by)
}

/**
 * The same by who speaks for a unit or archive keeper: it is the organisation that will hold it, and its kind that says
 * as what. The code of either opens to both, because the retiree approves a name.
 * @throws ProblemError as `accept`
 */
export async function acceptForOrganisation(
  services: Needs,
  by: Doing,
  wish: { readonly code: string; readonly organisationId: string; readonly address: string },
): Promise<string> {
  const { code, organisationId, address } = wish
  const found = eq(mandates.codeHash, codeHashOf(services, code))
  const { id } = await useUp(services, by, { found, address, isMeant: isOfOrganisation }, async (tx) => ({
    role: (await organisationById(tx, organisationId)).kind,
    organisationId,
    clerkId: by.accountId,
  }))
  return id
}

interface Used {
  readonly found: SQL
  readonly address: string
  readonly isMeant: (role: Role) => boolean
}

async function useUp(
  services: Needs,
  by: Doing,
  { found, address, isMeant }: Used,
  holder: (tx: Tx) => Promise<Partial<Row>>,
): Promise<Row> {
  await countGuess(services, by, address)
  const used = await services.database.db.transaction(async (tx) => {
    const one = await locked(tx, found)
    if (!one || !isMeant(one.row.role) || stateOf(one.row, one.open, by) !== 'invited')
      throw new ProblemError('invitationInvalid')
    if (one.ownerId === by.accountId) throw new ProblemError('invitationOwn')
    const row = await change(tx, one.row, by, {
      kept: 'waiting',
      ...USED_UP,
      ...(await holder(tx)),
    })
    await note(services, tx, row, 'asked', by)
    await tellOfRequest(tx, row)
    return row
  })
  services.kick()
  return used
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
  wish:
    | {
        readonly approved: true
        readonly until?: LocalDate | undefined
        /** Less than was asked. */
        readonly scope?: Scope | undefined
      }
    | { readonly approved: false },
): Promise<GivenMandate> {
  return services.database.db.transaction(async (tx) => {
    const { row: asked, open } = await lockedById(tx, id)
    // An agent is let by paper alone.
    if (asked.role === 'agent' || stateOf(asked, open, by) !== 'waiting')
      throw new ProblemError('notAllowedNow')
    const isStart = asked.startSealed !== null
    const answered = isStart ? { giverId: by.accountId, ...answeredStart(services, asked) } : {}
    if (!wish.approved) {
      const row = await change(tx, asked, by, { kept: 'declined', ...answered })
      if (row.caseId !== null) await note(services, tx, row, 'declined', by)
      return given(services, tx, row, open, by)
    }
    const scope = wish.scope ?? asked.scope
    if (!mayGrant(asked.scope, scope))
      throw new ProblemError('invalidInput', { fields: [{ field: 'scope', code: 'moreThanAsked' }] })
    const caseId = asked.caseId ?? (await openCaseOf(tx, by.accountId))
    const ofUnit = asked.organisationId === null ? null : latestUntil(chinaDate(by.caseNow))
    const until = (ofUnit ?? wish.until ?? asked.until) as LocalDate | null
    // A number that was written for somebody else opens nothing of whoever has it.
    if (isStart && !(await isNamed(services, tx, asked, by.accountId))) throw new ProblemError('nameDiffers')
    if (until === null) throw new ProblemError('notAllowedNow')
    assertUntil(until, by.caseNow)
    if (caseId === null) {
      if (!isStart) throw new ProblemError('noCaseYet')
      return given(
        services,
        tx,
        await change(tx, asked, by, { kept: 'active', until, ...answered }),
        null,
        by,
      )
    }
    if (asked.caseId === null) await assertRoom(tx, caseId, by)
    // One for each person, or organisation: to stop it is to stop them.
    const same =
      asked.organisationId === null
        ? eq(mandates.holderId, asked.holderId ?? '')
        : and(eq(mandates.organisationId, asked.organisationId), eq(mandates.scope, asked.scope))
    const others = await tx
      .select()
      .from(mandates)
      .where(and(eq(mandates.caseId, caseId), same, eq(mandates.kept, 'active')))
    for (const other of others)
      await note(services, tx, await change(tx, other, by, { kept: 'ended' }), 'ended', by)
    const row = await change(tx, asked, by, { kept: 'active', until, caseId, scope, ...answered })
    if (asked.caseId === null) {
      await note(services, tx, row, 'asked', {
        accountId: row.holderId ?? row.clerkId ?? '',
        now: new Date(asked.changedAt),
        caseNow: byCaseClock(asked.changedAt, by),
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
    const ended = await change(tx, row, by, { kept: 'ended', ...USED_UP })
    if (ended.role === 'agent') await afterEnd(tx, id, by.now)
    if (ended.caseId === null) return
    await note(services, tx, ended, 'ended', by)
    if (ended.organisationId !== null && ended.scope === 'confirm') await endFund(services, tx, ended, by)
  })
  services.kick()
}

/** Who has nothing to do with the application any more fills in nothing of it either. */
async function endFund(services: Needs, tx: Tx, { caseId, organisationId }: Row, by: Doing): Promise<void> {
  if (caseId === null || organisationId === null) return
  const fund = and(
    eq(mandates.caseId, caseId),
    eq(mandates.organisationId, organisationId),
    eq(mandates.scope, 'housingFund'),
    eq(mandates.kept, 'active'),
  )
  for (const one of await tx.select().from(mandates).where(fund))
    await note(services, tx, await change(tx, one, by, { kept: 'ended' }), 'ended', by)
}

/**
 * 公积金由单位代办 (ruling 5): lets the unit that holds a mandate fill in the housing fund's column as well, until a day
 * of its own.
 * @throws ProblemError `notFound` where the mandate is none of this application's unit's, in force; `untilTooFar`
 */
export async function authorizeFund(
  services: Needs,
  by: Doing,
  wish: { readonly caseId: string; readonly mandateId: string; readonly until: LocalDate },
): Promise<GivenMandate> {
  assertUntil(wish.until, by.caseNow)
  return services.database.db.transaction(async (tx) => {
    const { row, open } = await lockedById(tx, wish.mandateId)
    const isUnits = row.role === 'employer' && row.scope === 'confirm' && row.caseId === wish.caseId
    if (!isUnits || stateOf(row, open, by) !== 'active') throw new ProblemError('notFound')
    await endFund(services, tx, row, by)
    const [made] = await tx
      .insert(mandates)
      .values({
        id: randomUUID(),
        caseId: wish.caseId,
        role: 'employer',
        scope: 'housingFund',
        organisationId: row.organisationId,
        clerkId: row.clerkId,
        kept: 'active',
        until: wish.until,
        changedAt: by.now.toISOString(),
      })
      .returning()
    if (!made) throw new Error('an authorisation that was not written')
    await note(services, tx, made, 'authorizedFund', by)
    return given(services, tx, made, open, by)
  })
}

/**
 * The helper says that it is filled in: it stands on the retiree's home until something becomes of the case. Nothing
 * else happens by it.
 * @throws ProblemError `notFound` where the mandate is not in force, `notAllowedNow` where there is nothing to fill in
 */
export async function handOver(services: Needs, by: Doing, id: string): Promise<HeldMandate> {
  await services.database.db.transaction(async (tx) => {
    const { row, open } = await lockedById(tx, id)
    if (row.caseId === null || stateOf(row, open, by) !== 'active') throw new ProblemError('notFound')
    const found = await readCase(tx, row.caseId)
    if (row.scope !== 'fill' || !found || !isEditable(found.state)) throw new ProblemError('notAllowedNow')
    if (row.handedOverSeq === found.row.seq) return
    await note(services, tx, await change(tx, row, by, { handedOverSeq: found.row.seq }), 'saidReady', by)
  })
  return heldView(services, by, id)
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
  by: Pick<Doing, 'accountId' | 'now' | 'caseNow'>,
): Promise<void> {
  if (row.caseId === null) throw new Error('a log of no case')
  const line = {
    caseId: row.caseId,
    what,
    actorId: by.accountId,
    mandateId: row.id,
    at: by.now.toISOString(),
    caseAt: by.caseNow,
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
    .set({ codeHash: null, linkHash: null, cardHash: null })
    .where(and(isNotNull(mandates.codeHash), lt(mandates.codeExpiresAt, before(HOUR_SECONDS * 1000))))
  // A unit's request that was never answered: for 30 days more the unit sees that, and then it is gone, with name and number.
  const ofFamily = and(eq(mandates.role, 'family'), lt(mandates.changedAt, before(REQUEST_MS)))
  const unanswered = and(
    inArray(mandates.kept, ['waiting', 'declined']),
    lt(mandates.codeExpiresAt, before(UNANSWERED_KEPT_MS)),
  )
  const unused = lt(mandates.codeExpiresAt, before(UNUSED_KEPT_MS))
  await db.delete(mandates).where(and(isNull(mandates.caseId), or(ofFamily, unanswered, unused)))
}
const DAY_MS = 24 * HOUR_SECONDS * 1000
const REQUEST_MS = 14 * DAY_MS
const UNANSWERED_KEPT_MS = 30 * DAY_MS
/** A yes without an application: as old as any mandate can become. */
const UNUSED_KEPT_MS = 365 * DAY_MS
