import { z } from '@hono/zod-openapi'
import { Instant } from './scalars'

/** 单独同意的目的 (个人信息保护法 14, 23, 29): each is asked, recorded and withdrawn by itself. */
export const PURPOSES = [
  'sensitiveData', // 身份证号、银行账号、档案照片, to be decided upon by the departments
  'sharedData', // 读取社保、医保、公积金已有的信息, to prefill the form
] as const
export type Purpose = (typeof PURPOSES)[number]

export const ConsentGiven = z
  .object({ purpose: z.enum(PURPOSES), granted: z.boolean(), textVersion: z.string().min(1).max(40) })
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
    code: z.string().min(16).max(200),
    consents: z.array(ConsentGiven),
  })
  .openapi('ProveIdentity')
