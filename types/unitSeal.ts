import { z } from '@hono/zod-openapi'
import { Instant } from './scalars'

/** 单位确认 as it stands for the seal (ruling 3). */
export const UnitSeal = z
  .object({
    clerk: z.string(),
    organisation: z.string(),
    outcome: z.enum(['confirmed', 'declined']),
    at: Instant,
  })
  .openapi('UnitSeal')
export type UnitSeal = z.infer<typeof UnitSeal>
