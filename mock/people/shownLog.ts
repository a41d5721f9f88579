import { eq, inArray } from 'drizzle-orm'
import { ERASED } from '@/content/people/erased'
import { isField } from '@/domain/form'
import { isPaper } from '@/domain/papers'
import { DEPARTMENTS, MATERIALS } from '@/domain/scheme/ids'
import type { LogEntry } from '@contract/mandate'
import { checksOf } from '@bff/certificates/checks'
import type { Db, Tx } from '@bff/db/database'
import { agencies, cases, mandates, organisations } from '@bff/db/schema'
import { namesOf } from '@bff/identity/persons'
import { readEarly, type EarlyLine } from './earlyLog'
import { SITTING_MS } from './helping'
import { readLog } from './log'
import { markRead } from './news'
import { paperChecksOf } from '@bff/papers/store'
import type { Needs } from './row'

type Line = Omit<Awaited<ReturnType<typeof readLog>>[number], 'caseId' | 'seq' | 'mac'>

/** Those that wait for an application among those that stand in the log of one; the newest first. */
const withEarly = (lines: readonly Line[], early: readonly EarlyLine[]): Line[] =>
  [...early.map((line) => ({ ...line, about: null })), ...lines].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at),
  )

/** As of one moment: a line that goes from the early ones to the application's meanwhile stands in one of both. */
const ofOneMoment = <T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' })

/** Whoever was never approved reads of their own doing alone: who else is in it they are not to learn. */
async function readableLog(db: Tx, { mandateId, reader }: { mandateId: string; reader: string }) {
  const lines = withEarly(await readLog(db, { mandateId }), await readEarly(db, { mandateId }))
  const [row] = await db
    .select({ ownerId: cases.accountId, principalId: agencies.ownerId })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .leftJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(eq(mandates.id, mandateId))
  const isOpen =
    row?.ownerId === reader ||
    row?.principalId === reader ||
    lines.some(({ what }) => what === 'approved' || what === 'authorizedFund' || what === 'beganActing')
  return isOpen ? lines : lines.filter(({ actorId }) => actorId === reader)
}

/** What was done under a mandate; whoever was never approved reads of their own doing alone. */
export const logOfMandate = async (
  services: Needs,
  of: { readonly mandateId: string; readonly reader: string },
): Promise<LogEntry[]> =>
  entriesOf(services, await ofOneMoment(services.database.db, (tx) => readableLog(tx, of)))

/** What anybody did in the applications of a person, who has read it by now: what stands there is no news any more. */
export async function logOfOwner(services: Needs, accountId: string): Promise<LogEntry[]> {
  const lines = await linesOfOwner(services, accountId)
  await markRead(services.database.db, lines.inCases)
  return withChecks(services, accountId, await entriesOf(services, lines.all))
}

/** The same where nobody has read it yet. */
export const logToTakeAlong = async (services: Needs, accountId: string): Promise<LogEntry[]> =>
  withChecks(services, accountId, await entriesOf(services, (await linesOfOwner(services, accountId)).all))

/** 扫码核对 among the rest, by the case clock as they are shown; who it was is not known. */
async function withChecks(
  { database }: Pick<Needs, 'database'>,
  accountId: string,
  entries: readonly LogEntry[],
): Promise<LogEntry[]> {
  const checks = await checksOf(database.db, accountId)
  const onPaper = await paperChecksOf(database.db, accountId)
  const told = [
    ...checks.map(({ caseAt, times }) => ({ ...BY_NOBODY_KNOWN, at: caseAt, times })),
    ...onPaper.map(({ kind, caseAt, times }) => ({
      ...PAPER_BY_NOBODY_KNOWN,
      about: [kind],
      at: caseAt,
      times,
    })),
  ]
  return [...told, ...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

const BY_NOBODY_KNOWN = {
  what: 'certificateChecked',
  name: '',
  department: null,
  kinship: null,
  role: null,
  organisation: null,
  scope: null,
  own: false,
  holder: null,
  about: null,
} as const

const PAPER_BY_NOBODY_KNOWN = { ...BY_NOBODY_KNOWN, what: 'paperChecked' } as const

async function linesOfOwner({ database }: Pick<Needs, 'database'>, accountId: string) {
  const { db } = database
  const { lines, early } = await ofOneMoment(db, async (tx) => {
    const own = await tx.select({ id: cases.id }).from(cases).where(eq(cases.accountId, accountId))
    return {
      lines: await readLog(tx, { caseIds: own.map(({ id }) => id) }),
      early: await readEarly(tx, { ownerId: accountId }),
    }
  })
  return { inCases: lines, all: withEarly(lines, early) }
}

/** The log in words' stead: who did what, under which mandate, when. */
async function entriesOf(services: Needs, lines: readonly Line[]): Promise<LogEntry[]> {
  const { db } = services.database
  const held = await db
    .select({
      id: mandates.id,
      holderId: mandates.holderId,
      kinship: mandates.kinship,
      organisation: organisations.name,
      caseOwnerId: cases.accountId,
      principalId: agencies.ownerId,
      role: mandates.role,
      scope: mandates.scope,
    })
    .from(mandates)
    .leftJoin(organisations, eq(organisations.id, mandates.organisationId))
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .leftJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(
      inArray(
        mandates.id,
        lines.flatMap(({ mandateId }) => mandateId ?? []),
      ),
    )
  const ids = new Set([
    ...lines.map(({ actorId }) => actorId),
    ...held.flatMap(({ holderId }) => holderId ?? []),
  ])
  const names = await namesOf(services, db, [...ids])
  const nameOf = (id: string) => names.get(id) ?? ERASED
  return sittings(lines).map(({ what, actorId, mandateId, at, caseAt, about }) => {
    const mandate = held.find(({ id }) => id === mandateId)
    // Whose desk it was is kept, and no clerk's name: the line stands under whose papers they are.
    const department = isByDepartment(what) ? (DEPARTMENTS.find((one) => one === about?.[0]) ?? null) : null
    const isHolder = mandate?.holderId === actorId && department === null
    const ownerId = mandate?.caseOwnerId ?? mandate?.principalId
    // What is under nobody's mandate only its owner did.
    const isOwn = mandateId === null || (ownerId === actorId && department === null)
    return {
      what,
      name: department === null ? nameOf(actorId) : '',
      department,
      kinship: isHolder && mandate.role === 'family' ? (mandate.kinship ?? 'other') : null,
      role: isHolder ? mandate.role : null,
      organisation: mandate?.organisation ?? null,
      scope: mandate?.scope ?? null,
      own: isOwn,
      holder: isOwn && mandate?.holderId ? nameOf(mandate.holderId) : null,
      at: caseAt ?? at,
      about: about && department === null ? about.filter(isNamed) : null,
      times: null,
    }
  })
}

const isByDepartment = (what: Line['what']) => what === 'departmentOpenedPapers'

/** A cell of the form, a slot of the pictures or a paper, which has its words; which picture of a slot it was has none. */
const isNamed = (one: string) => isField(one) || isPaper(one) || MATERIALS.some((kind) => kind === one)

/** What was done again and again within an hour is one entry, as late as the last of it: each line names what is new in it. */
function sittings(newestFirst: readonly Line[]): Line[] {
  const entries: (Line & { readonly began: number })[] = []
  for (const line of [...newestFirst].reverse()) {
    const began = Date.parse(line.at)
    const place = entries.findIndex(
      (one) =>
        line.about !== null &&
        !isByDepartment(line.what) &&
        one.about !== null &&
        one.what === line.what &&
        one.mandateId === line.mandateId &&
        one.actorId === line.actorId &&
        began - one.began < SITTING_MS,
    )
    const [same] = place < 0 ? [] : entries.splice(place, 1)
    const about = same ? [...(same.about ?? []), ...(line.about ?? [])] : line.about
    entries.push({ ...line, about, began: same?.began ?? began })
  }
  return entries.reverse()
}
