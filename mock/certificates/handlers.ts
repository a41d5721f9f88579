import { allowedActions } from '@/domain/case'
import type { CertificateState, CertificateToken } from '@contract/certificate'
import { asAgent, doerOf, type Acting } from '@bff/agency/acting'
import { answeringRefusals } from '@bff/cases/refusals'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import type { Handlers } from '@bff/http/exchange'
import { onceOnly } from '@bff/http/onceOnly'
import { ProblemError } from '@bff/http/problems'
import type { Services } from '@bff/services'
import type { CaseDesk } from '@bff/materials/caseDesk'
import { caseIdsOf, certificateOf, claim, newestOf, standingOf } from './certificates'
import { timesChecked } from './checks'
import { makeToken, VALID_SECONDS } from './tokens'
import { verify } from './verifying'

type CertificateOperation =
  | 'claimCertificate'
  | 'getCertificate'
  | 'createCertificateToken'
  | 'verifyCertificate'
  | 'claimCertificateFor'

/** 电子退休证: one's own by no case's id; of whom one acts for by their case's. */
export function certificateHandlers(
  services: CaseServices & Pick<Services, 'config'>,
  caseDesk: Pick<CaseDesk, 'ownerOf'>,
): Pick<Handlers, CertificateOperation> {
  const { db } = services

  const claimOnce = (acting: Acting, caseId: string, key: string) => {
    const { caller, standing, now, caseNow } = acting
    const operation = standing.relation === 'retiree' ? 'claimCertificate' : 'claimCertificateFor'
    const attempt = { accountId: caller.accountId, operation, key, wish: caseId, now } as const
    return answeringRefusals(() =>
      onceOnly(services, attempt, async (tx) => {
        await asAgent(services, tx, acting, caseId, 'claimedCertificate')
        const { ended, ...claimed } = await claim(services, tx, { caseId, now: caseNow, ...doerOf(standing) })
        // Claimed again once it has ended: why is told to its holder alone.
        return standing.relation === 'retiree' && ended ? { ...claimed, ended } : claimed
      }),
    )
  }

  return {
    async claimCertificate({ caller, body: { caseId }, idempotencyKey, caseNow, now }) {
      const { accountId } = caller
      if ((await caseDesk.ownerOf(db, caseId)) !== accountId) throw new ProblemError('notFound')
      const standing = {
        relation: 'retiree',
        ownerId: accountId,
        mandateId: null,
        organisationId: null,
      } as const
      return claimOnce({ caller, standing, now, caseNow }, caseId, idempotencyKey)
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
    async createCertificateToken({ caller, now, request }): Promise<CertificateToken> {
      const row = await newestOf(db, caller.accountId)
      if (row === null) throw new ProblemError('certificateNotYet')
      const { version, ended } = await standingOf(db, row.caseId)
      if (ended !== null) throw new ProblemError('certificateEnded')
      return {
        token: await makeToken(services, { certificateId: row.id, version }, now),
        validSeconds: VALID_SECONDS,
        origin: services.config.publicUrl ?? new URL(request.url).origin,
        checked: await timesChecked(db, row.id),
      }
    },
    verifyCertificate: ({ body: { token }, address, now, caseNow }) =>
      verify(services, { token, address, now, caseNow }),
    claimCertificateFor: ({ caller, standing, params, idempotencyKey, caseNow, now }) =>
      claimOnce({ caller, standing, now, caseNow }, params.id, idempotencyKey),
  }
}
