import { eq } from 'drizzle-orm'
import type { Command } from '@/domain/case'
import { changeCase, CommandRefused } from '@bff/cases/change'
import type { CaseServices } from '@bff/cases/services'
import type { Tx } from '@bff/db/database'
import { certificates } from '@bff/db/schema'
import { contentIn, rewrite, type Content } from './certificates'

const ISSUER = 'socialInsurance'

/** What may turn out to be wrong on a certificate, though the person's identity is right. */
export type Corrected = Pick<Content, 'formerUnit' | 'workStart'>

export interface CertificateAt {
  readonly caseId: string
  /** The case clock. */
  readonly now: string
}

/**
 * 更正: other words in a new version; who holds the one before is told 已失效 by its code.
 * @param wish which version is corrected; said again it changes nothing
 * @throws CommandRefused `noSuchCertificate`, `certificateEnded`
 */
export function correct(
  services: CaseServices,
  at: CertificateAt,
  { version, ...corrected }: Corrected & { readonly version: number },
): Promise<void> {
  const command: Command = { type: 'correctCertificate', department: ISSUER, version }
  return changeCase(services, at, async ({ apply, tx }) => {
    const events = await apply(command)
    if (events.length === 0) return
    const row = await rowOf(tx, at.caseId)
    await rewrite(services, tx, row, { ...(await contentIn(services, tx, row)), ...corrected })
  })
}

/**
 * 失效: by death, or because the benefit has ended.
 * @throws CommandRefused `noSuchCertificate`, `certificateEnded` where it has ended for another reason
 */
export function end(
  services: CaseServices,
  at: CertificateAt,
  reason: Extract<Command, { type: 'endCertificate' }>['reason'],
): Promise<void> {
  return changeCase(services, at, async ({ apply }) => {
    await apply({ type: 'endCertificate', department: ISSUER, reason })
  })
}

async function rowOf(tx: Tx, caseId: string) {
  const [row] = await tx.select().from(certificates).where(eq(certificates.caseId, caseId))
  // Erased after the case was locked and read: nobody's certificate is left to be corrected.
  if (!row) throw new CommandRefused('noSuchCertificate')
  return row
}
