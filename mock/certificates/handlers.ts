import { allowedActions } from '@/domain/case'
import type { CertificateState } from '@contract/certificate'
import { answeringRefusals } from '@bff/cases/refusals'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import type { Handlers } from '@bff/http/exchange'
import { onceOnly } from '@bff/http/onceOnly'
import { ProblemError } from '@bff/http/problems'
import type { CaseDesk } from '@bff/materials/caseDesk'
import { caseIdsOf, certificateOf, claim } from './certificates'

export function certificateHandlers(
  services: CaseServices,
  caseDesk: Pick<CaseDesk, 'ownerOf'>,
): Pick<Handlers, 'claimCertificate' | 'getCertificate'> {
  const { db } = services

  return {
    async claimCertificate({ caller, body, idempotencyKey, caseNow, now }) {
      const { caseId } = body
      const { accountId } = caller
      if ((await caseDesk.ownerOf(db, caseId)) !== accountId) throw new ProblemError('notFound')
      const attempt = {
        accountId,
        operation: 'claimCertificate',
        key: idempotencyKey,
        wish: caseId,
        now,
      } as const
      return answeringRefusals(() =>
        onceOnly(services, attempt, (tx) => claim(services, tx, { caseId, now: caseNow })),
      )
    },

    async getCertificate({ caller, caseNow }): Promise<CertificateState> {
      const certificate = await certificateOf(services, db, caller.accountId, caseNow)
      for (const id of await caseIdsOf(db, caller.accountId)) {
        // What is older than the certificate is over with it.
        if (id === certificate?.caseId) break
        const found = await readCase(db, id)
        if (found && allowedActions(found.state).includes('claimCertificate'))
          return { certificate, claimable: id }
      }
      return { certificate, claimable: null }
    },
  }
}
