import { z } from '@hono/zod-openapi'
import { CERTIFICATE_ENDS } from '@/domain/case'
import { PaperKind } from './paper'
import { plainText } from './plainText'
import { Id, Instant, LocalDate, YearMonth } from './scalars'

/** 电子退休证: what stands on the card. What the demonstration issues is marked as a sample without legal effect. */
export const Certificate = z
  .object({
    number: z.string(),
    /** 1 as it was claimed, one more with every correction; the ones before count no more. */
    version: z.int().min(1),
    caseId: Id,
    status: z.enum(['valid', 'void']),
    /** Of one that has ended: since when, and why. Its holder alone is told. */
    ended: z.object({ on: LocalDate, reason: z.enum(CERTIFICATE_ENDS) }).optional(),
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

/** What the holder lets others scan: for two minutes at most, and for nothing but to check the certificate. */
export const CertificateToken = z
  .object({
    /** ES256, compact; its keys are at `/.well-known/jwks.json`. */
    token: z.string(),
    /** For how long from now. */
    validSeconds: z.int().positive(),
    /** Where it is checked: `PUBLIC_URL`, or where this was asked. The code opens `/verify#<token>` there. */
    origin: z.string(),
    /** How often the certificate has been checked until now. */
    checked: z.int().nonnegative(),
  })
  .openapi('CertificateToken')
export type CertificateToken = z.infer<typeof CertificateToken>

/** A token is some 300 characters; what is longer is none. */
export const VerifyCertificate = z.object({ token: plainText().max(2_000) }).openapi('VerifyCertificate')

/** As much of a certificate as whoever checks it is shown. */
export const CheckedCertificate = z
  .object({ number: z.string(), nameMasked: z.string(), issuer: z.string(), sample: z.boolean() })
  .openapi('CheckedCertificate')
export type CheckedCertificate = z.infer<typeof CheckedCertificate>

/** As much of a paper as whoever scans its code is shown. */
export const CheckedPaper = z
  .object({
    kind: PaperKind,
    /** Of the application, of the document, or of the certificate. */
    number: z.string(),
    nameMasked: z.string(),
    /** Who issued what it shows; null of what its person sent, which nobody issued. */
    issuer: z.string().nullable(),
    /** When what it shows was sent or issued. */
    on: LocalDate,
    sample: z.boolean(),
  })
  .openapi('CheckedPaper')
export type CheckedPaper = z.infer<typeof CheckedPaper>

const onPaper = { paper: CheckedPaper, checkedAt: Instant }

/**
 * What a code turns out to be. `superseded`: corrected since, so that its holder has a newer one to show. `ended`: it counts
 * no more and no other comes; why is not told, and nothing more where its person has been erased. `expired`: the holder shows it again. `forged`: not made here, or not whole. Of a paper: `paperRevoked`: its person has taken it back, and
 * nothing more is told; `paperSuperseded`: there is a newer one; `paperEnded`: what it shows counts no more;
 * `paperErased`: its person has had everything deleted; `paperExpired`: printed too long ago.
 */
export const Verification = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('valid'), certificate: CheckedCertificate, checkedAt: Instant }),
    z.object({ outcome: z.literal('superseded'), certificate: CheckedCertificate, checkedAt: Instant }),
    z.object({ outcome: z.literal('ended'), certificate: CheckedCertificate.nullable(), checkedAt: Instant }),
    z.object({ outcome: z.literal('expired') }),
    z.object({ outcome: z.literal('forged') }),
    z.object({ outcome: z.literal('paperValid'), ...onPaper }),
    z.object({ outcome: z.literal('paperSuperseded'), ...onPaper }),
    z.object({ outcome: z.literal('paperEnded'), ...onPaper }),
    z.object({ outcome: z.literal('paperRevoked') }),
    z.object({ outcome: z.literal('paperErased') }),
    z.object({ outcome: z.literal('paperExpired') }),
  ])
  .openapi('Verification')
export type Verification = z.infer<typeof Verification>
