import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { PersonalData } from '@contract/personalData'
import { openPaper } from '@bff/agency/papers'
import { agencies, agencyPapers, clerks, mandates, organisations } from '@bff/db/schema'
import type { Services } from '@bff/services'

type Needs = Pick<Services, 'database' | 'vault'>

/**
 * The pictures of 代办: to whom it was given, all of them; to the agent the authorisation and their own card, and the
 * person's card only while nothing has begun: from then on it is that person's, who has it in their own copy.
 */
export async function paperPictures(
  services: Needs,
  accountId: string,
): Promise<PersonalData['agencyPapers']> {
  const { db } = services.database
  const own = eq(agencies.ownerId, accountId)
  const agents = and(
    eq(mandates.holderId, accountId),
    or(
      isNull(agencies.begunAt),
      inArray(agencyPapers.kind, ['authorisation', 'agentCardFront', 'agentCardBack']),
    ),
  )
  const rows = await db
    .select({ mandateId: agencyPapers.mandateId, kind: agencyPapers.kind, owner: agencies.ownerId })
    .from(agencyPapers)
    .innerJoin(agencies, eq(agencies.mandateId, agencyPapers.mandateId))
    .innerJoin(mandates, eq(mandates.id, agencyPapers.mandateId))
    .where(or(own, agents))
    .orderBy(asc(agencyPapers.receivedAt), asc(agencyPapers.kind))
  const pictures: PersonalData['agencyPapers'] = []
  for (const { mandateId, kind, owner } of rows) {
    const image = await openPaper(services, db, mandateId, kind)
    if (image)
      pictures.push({ mandateId, kind, asAgent: owner !== accountId, image: image.toString('base64') })
  }
  return pictures
}

/** For whom somebody speaks or spoke, as long as it is kept; the provider is not asked for it. */
export async function desksKept(
  { database }: Needs,
  accountId: string,
): Promise<PersonalData['organisations']> {
  return database.db
    .select({
      kind: organisations.kind,
      name: organisations.name,
      creditCode: organisations.creditCode,
      provedAt: clerks.provedAt,
      until: clerks.until,
      withdrawnAt: clerks.withdrawnAt,
    })
    .from(clerks)
    .innerJoin(organisations, eq(organisations.id, clerks.organisationId))
    .where(eq(clerks.accountId, accountId))
    .orderBy(asc(clerks.provedAt))
}

/** What they asked as a clerk, without whom: that is the retiree's. */
export async function askedAsClerk(
  { database }: Needs,
  accountId: string,
): Promise<PersonalData['askedAsClerk']> {
  const rows = await database.db
    .select({ organisation: organisations.name, month: mandates.month, at: mandates.changedAt })
    .from(mandates)
    .innerJoin(organisations, eq(organisations.id, mandates.organisationId))
    .where(and(eq(mandates.clerkId, accountId), isNotNull(mandates.organisationId)))
    .orderBy(asc(mandates.changedAt))
  return rows.map(({ organisation, month, at }) => ({ organisation, month, changedAt: at }))
}
