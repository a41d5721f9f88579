import { z } from '@hono/zod-openapi'
import { PURPOSES } from '@/domain/people'
import { Instant } from './scalars'
import { plainText } from './plainText'

export const ConsentGiven = z
  .object({ purpose: z.enum(PURPOSES), granted: z.boolean(), textVersion: plainText().min(1).max(40) })
  .openapi('ConsentGiven')
export type ConsentGiven = z.infer<typeof ConsentGiven>

export const Consent = ConsentGiven.extend({ at: Instant }).openapi('Consent')
export type Consent = z.infer<typeof Consent>
export const Consents = z.object({ consents: z.array(Consent) }).openapi('Consents')

export const IdentityRequest = z
  .object({
    requestId: z.uuid(),
    /** Who proves identities here: the province's own service, or the demonstration's page. */
    provider: z.enum(['demonstration']),
  })
  .openapi('IdentityRequest')
export type IdentityRequest = z.infer<typeof IdentityRequest>

export const ProveIdentity = z
  .object({
    requestId: z.uuid(),
    code: plainText().min(16).max(200),
    consents: z.array(ConsentGiven),
  })
  .openapi('ProveIdentity')
