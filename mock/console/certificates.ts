import { desc } from 'drizzle-orm'
import type { CertificateChange, DemoCertificates } from '@contract/demonstration'
import { correct, end, type CertificateAt } from '@bff/certificates/byIssuer'
import { contentIn, standingOf } from '@bff/certificates/certificates'
import type { CaseServices } from '@bff/cases/services'
import { certificates } from '@bff/db/schema'

/** As many as a screen can hold. */
const SHOWN = 30

/** Every certificate that was issued, the newest first, for the social insurance office's desk. */
export async function shownCertificates(services: CaseServices): Promise<DemoCertificates> {
  const { db } = services
  const rows = await db.select().from(certificates).orderBy(desc(certificates.number)).limit(SHOWN)
  const shown = rows.map(async (row): Promise<DemoCertificates['certificates'][number]> => {
    const { name, number, formerUnit, workStart } = await contentIn(services, db, row)
    const { version, ended } = await standingOf(db, row.caseId)
    return { caseId: row.caseId, number, name, version, ended: ended?.reason ?? null, formerUnit, workStart }
  })
  return { certificates: await Promise.all(shown) }
}

/** What the office does with one. */
export function changeAsIssuer(
  services: CaseServices,
  at: CertificateAt,
  change: CertificateChange,
): Promise<void> {
  if (change.kind === 'end') return end(services, at, change.reason)
  const { version, formerUnit, workStart } = change
  return correct(services, at, { version, formerUnit, workStart })
}
