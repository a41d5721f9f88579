import { eq, inArray } from 'drizzle-orm'
import { surnameOf } from '@/content/surname'
import type { Kinship } from '@/domain/people'
import type { Notice } from '@contract/notice'
import type { Mac } from '@bff/cases/chain'
import type { Db } from '@bff/db/database'
import { cases, mandates, organisations } from '@bff/db/schema'
import { namesOf, personOf } from '@bff/identity/persons'
import { noteDoing } from '@bff/people/doing'
import { isInForce } from '@bff/people/inForce'
import { lockedById } from '@bff/people/row'
import type { Services } from '@bff/services'
import type { Reading, Row } from './visible'

export type Needs = Pick<Services, 'database' | 'vault'> & {
  readonly mac: Mac
  readonly kick: () => void
}

interface At extends Reading {
  readonly now: Date
}

/**
 * What is read of somebody else's application for the first time is a look at it, as its page is: it is written down, and
 * the retiree reads it (`people/held.ts`). How many are unread is none.
 * @returns those that could be written down: a mandate that ended on the way tells nothing any more
 */
export async function looked(services: Needs, rows: readonly Row[], at: At): Promise<readonly Row[]> {
  const fresh = rows.filter(
    ({ reader, readAt, kind }) => reader !== 'retiree' && readAt === null && kind !== 'over',
  )
  const gone = new Set<string>()
  // One case locked at a time: nobody waits for another.
  for (const id of new Set(fresh.flatMap(({ mandateId }) => mandateId ?? [])))
    if (!(await noteLook(services, id, at))) gone.add(id)
  if (fresh.length > 0) services.kick()
  return rows.filter(({ mandateId }) => mandateId === null || !gone.has(mandateId))
}

async function noteLook({ database, mac }: Needs, mandateId: string, at: At): Promise<boolean> {
  const { caller, now, caseNow } = at
  return database.db.transaction(async (tx) => {
    const { row } = await lockedById(tx, mandateId)
    if (row.caseId === null || !isInForce(row, caseNow)) return false
    await noteDoing(tx, mac, {
      ...{ caseId: row.caseId, what: 'sawProgress', actorId: caller.accountId, mandateId },
      ...{ at: now.toISOString(), caseAt: caseNow },
    })
    return true
  })
}

type InCodes = Omit<Notice, 'id' | 'mandateId' | 'caseId' | 'owner' | 'asker'>

/** What stands in a notice without anybody's name. */
export const told = ({ kind, at, readAt, settledAt, reader, facts }: Row): InCodes => ({
  ...{ kind, at, read: readAt !== null, settled: settledAt !== null, reader },
  department: facts.department ?? null,
  items: [...(facts.items ?? [])],
  pictures: facts.pictures ?? null,
  due: facts.due ?? null,
  part: facts.part ?? null,
  channel: facts.channel ?? null,
})

/** Notices as they are read, the names in them as they are now. */
export async function shown(
  services: Pick<Services, 'vault'>,
  db: Db,
  rows: readonly Row[],
): Promise<Notice[]> {
  const named = await namedIn(services, db, rows)
  const owners = await ownersOf(db, rows)
  return rows.map((row) => {
    const { id, kind, reader, mandateId, caseId, accountId } = row
    const { owner = null, asker = null } = named.get(mandateId ?? '') ?? {}
    return {
      ...{ id, mandateId, ...told(row) },
      caseId: owners.get(caseId) === accountId ? caseId : null,
      owner: reader === 'retiree' ? null : owner,
      asker: kind === 'asked' ? asker : null,
    }
  })
}

/** Whose each application is at this moment that somebody was told of as their own. */
async function ownersOf(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string | null, string>> {
  const ids = [...new Set(rows.flatMap(({ reader, caseId }) => (reader === 'retiree' ? (caseId ?? []) : [])))]
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: cases.id, ownerId: cases.accountId })
    .from(cases)
    .where(inArray(cases.id, ids))
  return new Map(found.map(({ id, ownerId }) => [id, ownerId]))
}

interface Named {
  readonly owner: Notice['owner']
  readonly asker: Notice['asker']
}

/** Whose application it is by a mandate, and who asks for one. */
async function namedIn(
  services: Pick<Services, 'vault'>,
  db: Db,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Named>> {
  const ids = [...new Set(rows.flatMap(({ mandateId }) => mandateId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ mandate: mandates, ownerId: cases.accountId, organisation: organisations.name })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .leftJoin(organisations, eq(organisations.id, mandates.organisationId))
    .where(inArray(mandates.id, ids))
  const names = await namesOf(
    services,
    db,
    found.flatMap(({ ownerId }) => ownerId ?? []),
  )
  const named = new Map<string, Named>()
  for (const { mandate, ownerId, organisation } of found) {
    const name = names.get(ownerId ?? '')
    named.set(mandate.id, {
      owner: name === undefined ? null : { name, kinship: kinshipOf(mandate) },
      asker: organisation === null ? await askerOf(services, db, mandate.holderId) : { organisation },
    })
  }
  return named
}

const kinshipOf = ({
  role,
  kinship,
}: Pick<typeof mandates.$inferSelect, 'role' | 'kinship'>): Kinship | null =>
  role === 'family' ? (kinship ?? 'other') : null

/** The surname alone (RULINGS 37): the whole name stands where it is answered. */
async function askerOf(
  services: Pick<Services, 'vault'>,
  db: Db,
  holderId: string | null,
): Promise<Notice['asker']> {
  const person = holderId === null ? null : await personOf(services, db, holderId)
  if (person === null) return null
  return { surname: surnameOf(person.name), sex: person.sex }
}
