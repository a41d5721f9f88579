import { z } from '@hono/zod-openapi'
import { Id, Instant, LocalDate, YearMonth } from './scalars'

/** 电子退休证: what stands on the card. What the demonstration issues is marked as a sample without legal effect. */
export const Certificate = z
  .object({
    number: z.string(),
    caseId: Id,
    status: z.enum(['valid', 'void']),
    sample: z.boolean(),
    name: z.string(),
    sex: z.enum(['male', 'female']),
    idNumberMasked: z.string(),
    birthDate: LocalDate,
    workStart: YearMonth,
    retirementMonth: YearMonth,
    category: z.string(),
    formerUnit: z.string(),
    placeOfBenefits: z.string(),
    issuer: z.string(),
    issuedOn: LocalDate,
    /** When the server said so; the card shows it offline. */
    checkedAt: Instant,
  })
  .openapi('Certificate')
export type Certificate = z.infer<typeof Certificate>

export const CertificateClaim = z.object({ caseId: Id }).openapi('CertificateClaim')
/** The newest that was claimed, and the newest case after it whose own waits to be claimed. */
export const CertificateState = z
  .object({ certificate: Certificate.nullable(), claimable: Id.nullable() })
  .openapi('CertificateState')
export type CertificateState = z.infer<typeof CertificateState>
