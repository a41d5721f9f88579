import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { eq, type SQL } from 'drizzle-orm'
import { INVITATION_HOURS, isOfOrganisation, type Kinship, type Role, type Scope } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { In } from '@contract/contract'
import type { HeldMandate, Invitation } from '@contract/mandate'
import type { Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { countAttempt } from '@bff/sessions/attempts'
import { assertRoom, assertUntil, change, note, USED_UP } from './changing'
import { organisationById } from './organisations'
import { HOUR_SECONDS, lockCaseOf, locked, stateOf, type Doing, type Needs, type Row } from './row'
import { waitingView } from './held'
import { given } from './shown'
import { tellOfRequest } from './telling'

/** A code has a million values, opens nothing by itself, and is asked for by somebody whose name is proved. */
const GUESSES = {
  account: [{ seconds: HOUR_SECONDS, most: 10 }],
  address: [{ seconds: HOUR_SECONDS, most: 30 }],
  everybody: [{ seconds: HOUR_SECONDS, most: 1000 }],
}

const codeHashOf = ({ vault }: Needs, code: string) => vault.hash('invitation', code)
const linkHashOf = ({ vault }: Needs, token: string) => vault.hash('invitationLink', token)
const cardHashOf = ({ vault }: Needs, card: string) => vault.hash('invitationCard', card)

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
      changedCaseAt: by.caseNow,
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
  return waitingView(services, services.database.db, row, by)
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
    usedCode: code,
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
