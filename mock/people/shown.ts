import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { lanesOf } from '@/domain/case'
import { leftToRetiree } from '@/domain/people'
import { maskMobile } from '@/domain/identity/masks'
import type { FollowedCase, GivenMandate } from '@contract/mandate'
import { shownProgress } from '@bff/cases/shownProgress'
import { isEditable } from '@bff/cases/caseDesk'
import { readCase, type LoadedCase } from '@bff/cases/store'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, cases, mandates, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import { phoneOf } from '@bff/sessions/sessions'
import { noteDoing } from './doing'
import { helpingOf } from './held'
import { powersInForce } from './inForce'
import { newsOf } from './news'
import { organisationOf } from './organisations'
import { openIn, unfinishedIn } from './unfinished'
import {
  byCaseClock,
  changedOn,
  LISTED,
  lockedById,
  MOST_LISTED,
  stateOf,
  type Doing,
  type Locked,
  type Needs,
  type Row,
} from './row'

/**
 * Every mandate that somebody has given or was asked for; one they said no to, one that was taken back and one whose time to
 * answer ran out are there as long as they are kept, for their notices lead to them.
 */
export async function listGiven(services: Needs, by: Doing): Promise<GivenMandate[]> {
  const { db } = services.database
  const ofCases = await db
    .select({ row: mandates, open: cases.open })
    .from(mandates)
    .innerJoin(cases, eq(cases.id, mandates.caseId))
    .where(and(eq(cases.accountId, by.accountId), ne(mandates.role, 'agent')))
    .orderBy(...LISTED)
    .limit(MOST_LISTED)
  const asked = await db
    .select({ row: mandates })
    .from(mandates)
    .innerJoin(phones, eq(phones.hash, mandates.askedPhoneHash))
    .where(
      and(
        eq(phones.accountId, by.accountId),
        inArray(mandates.kept, ['waiting', 'declined', 'ended']),
        isNull(mandates.caseId),
      ),
    )
    .orderBy(...LISTED)
    .limit(MOST_LISTED)
  const confirmed = await db
    .select()
    .from(mandates)
    .where(and(eq(mandates.giverId, by.accountId), eq(mandates.kept, 'active'), isNull(mandates.caseId)))
    .limit(MOST_LISTED)
  return Promise.all([
    ...asked.map(({ row }) => given(services, db, row, null, by)),
    ...confirmed.map((row) => given(services, db, row, null, by)),
    ...ofCases.map(({ row, open: caseOpen }) => given(services, db, row, caseOpen, by)),
  ])
}

export async function given(
  services: Needs,
  db: Db | Tx,
  row: Row,
  caseOpen: boolean | null,
  by: Pick<Doing, 'caseNow' | 'now' | 'accountId'>,
): Promise<GivenMandate> {
  const holder = row.holderId === null ? null : await personOf(services, db, row.holderId)
  const state = stateOf(row, caseOpen, by)
  const over = state === 'active' ? await handedOverOf(db, row) : null
  return {
    id: row.id,
    caseId: row.caseId,
    role: row.role,
    scope: row.scope,
    state,
    until: row.until as GivenMandate['until'],
    holder: holder &&
      row.kinship && {
        name: holder.name,
        phoneMasked: maskMobile(await phoneOf(services, db, row.holderPhoneHash ?? '')),
        kinship: row.kinship,
      },
    organisation: await organisationOf(services, db, row, by.accountId),
    codeExpiresAt: state === 'invited' && row.codeExpiresAt ? byCaseClock(row.codeExpiresAt, by) : null,
    changedAt: changedOn(row, by),
    endedBy: row.kept === 'ended' ? await endedBy(db, row, by.accountId) : null,
    lastLookAt: row.lastLookAt,
    handedOver: over !== null,
    unfinished: over && unfinishedIn(await openIn(services, db, over, by)),
    news: await newsOf(db, row),
  }
}

/**
 * The log says who it was. Of what has no application there is none: unanswered it is its asker's to take back, and whoever
 * was asked says no. Nobody is told where it fitted the application no more that was begun.
 */
async function endedBy(
  db: Db | Tx,
  { id, caseId, until, replaced }: Row,
  ownerId: string,
): Promise<GivenMandate['endedBy']> {
  if (replaced) return 'later'
  if (caseId === null) return until === null ? 'holder' : null
  const [line] = await db
    .select({ actorId: caseLog.actorId, at: caseLog.at })
    .from(caseLog)
    .where(and(eq(caseLog.mandateId, id), eq(caseLog.what, 'ended')))
    .limit(1)
  if (!line) return null
  // Said yes to, and in that moment there was no room for it: nobody ended it.
  const [agreed] = await db
    .select({ at: caseLog.at })
    .from(caseLog)
    .where(and(eq(caseLog.mandateId, id), eq(caseLog.what, 'approved'), eq(caseLog.at, line.at)))
    .limit(1)
  if (agreed) return null
  return line.actorId === ownerId ? 'owner' : 'holder'
}

/** The case of which it was said that it is filled in, and of which nothing has become since. */
async function handedOverOf(db: Db | Tx, { caseId, handedOverSeq }: Row): Promise<LoadedCase | null> {
  if (caseId === null || handedOverSeq === null) return null
  const found = await readCase(db, caseId)
  return found?.row.seq === handedOverSeq ? found : null
}

interface InForce {
  readonly row: Row
  readonly found: LoadedCase
  readonly ownerName: string
}

/**
 * What a mandate in force opens, under the lock that its end waits for: the look is written down with it. `null` where it is not in force (any more).
 */
async function look(services: Needs, tx: Tx, by: Doing, { row, open }: Locked): Promise<InForce | null> {
  const isViewer = row.role === 'family' && row.holderId === by.accountId
  const isInForce = isViewer && stateOf(row, open, by) === 'active'
  const found = isInForce && row.caseId !== null ? await readCase(tx, row.caseId) : null
  if (!found) return null
  const owner = await personOf(services, tx, found.row.accountId)
  if (!owner) throw new Error('a case was seen whose owner never proved a name')
  const line = {
    caseId: found.row.id,
    what: 'sawProgress',
    actorId: by.accountId,
    mandateId: row.id,
    at: by.now.toISOString(),
    caseAt: by.caseNow,
  } as const
  await noteDoing(tx, services.mac, line)
  return { row, found, ownerName: owner.name }
}

/**
 * The case of a mandate as the family may know it: a list of what is told, so that nothing else ever is (ruling 41).
 * @throws ProblemError `notFound` where it is not in force
 */
export async function follow(services: Needs, by: Doing, id: string): Promise<FollowedCase> {
  const told = await services.database.db.transaction(async (tx): Promise<FollowedCase> => {
    const seen = await look(services, tx, by, await lockedById(tx, id))
    if (!seen) throw new ProblemError('notFound')
    const { row, found, ownerName } = seen
    await tx.update(mandates).set({ seenSeq: found.row.seq }).where(eq(mandates.id, id))
    const { status, steps, mustAct } = shownProgress(found.events, {
      eyes: 'phone',
      today: chinaDate(by.caseNow),
    })
    const helping = helpingOf(row, found)
    const open = isEditable(found.state) ? await openIn(services, tx, found, by) : null
    return {
      mandateId: id,
      ownerName,
      helping,
      unfinished: helping && open && unfinishedIn(open),
      until: row.until as FollowedCase['until'],
      status,
      waits: mustAct.map((act) => ({
        code: act.code,
        department: 'department' in act ? act.department : null,
        item: 'item' in act ? act.item : null,
        pictures: 'wants' in act ? act.wants.length : 0,
      })),
      // Where something waits on the retiree, that is what there is to do.
      left:
        open && mustAct.length === 0
          ? leftToRetiree(
              open.values,
              open.draft?.items ?? [],
              await powersInForce(tx, found.row.id, by.caseNow),
            )
          : [],
      lanes: lanesOf(steps)
        .filter(({ state }) => state !== 'notYet')
        .map(({ department, state, receivedOn, since, due, reasons, withheld }) => ({
          department,
          state,
          receivedOn,
          since,
          due,
          reasons: [...reasons],
          withheld: withheld ?? false,
        })),
      asOf: by.caseNow,
    }
  })
  services.kick()
  return told
}
