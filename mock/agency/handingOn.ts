import { eq } from 'drizzle-orm'
import { PAPERS_HANDED_ON } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import { signedBy } from '@bff/cases/submissions'
import type { Db } from '@bff/db/database'
import { agencies, mandates } from '@bff/db/schema'
import type { PackagedAgency } from '@bff/departments/port'
import { personOf } from '@bff/identity/persons'
import type { Services } from '@bff/services'
import { papersOf } from './papers'

type Needs = Pick<Services, 'vault'>

/**
 * By which paper a round was signed in the person's name, for who decides what all else rests on (人社, in every
 * scenario): nobody else has to look at it. `null` where the person signed themselves.
 */
export async function agencyOf(
  services: Needs,
  db: Db,
  caseId: string,
  round: number,
): Promise<PackagedAgency | null> {
  const by = await signedBy(db, services.vault, caseId, round)
  return by && packaged(services, db, by.mandateId)
}

/**
 * By which paper a supplement was answered in the person's name, for the department that asked for it: nobody has judged
 * that paper where the person signed themselves, or by another one. `null` where the round was signed by the same.
 * @param mandateId under which the answer was given
 */
export async function agencyAnswering(
  services: Needs,
  db: Db,
  {
    caseId,
    round,
    mandateId,
  }: { readonly caseId: string; readonly round: number; readonly mandateId: string },
): Promise<PackagedAgency | null> {
  const by = await signedBy(db, services.vault, caseId, round)
  return by?.mandateId === mandateId ? null : packaged(services, db, mandateId)
}

async function packaged({ vault }: Needs, db: Db, mandateId: string): Promise<PackagedAgency | null> {
  const [row] = await db
    .select({ powers: agencies.powers, until: mandates.until, holderId: mandates.holderId })
    .from(mandates)
    .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(eq(mandates.id, mandateId))
  const agent = row?.holderId ? await personOf({ vault }, db, row.holderId) : null
  if (!row?.until || !agent) return null
  const papers = await papersOf(db, mandateId)
  return {
    mandateId,
    name: agent.name,
    idNumber: agent.idNumber,
    powers: row.powers,
    until: row.until as LocalDate,
    papers: PAPERS_HANDED_ON.filter((kind) => papers.includes(kind)),
  }
}
