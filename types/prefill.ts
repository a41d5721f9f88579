import { z } from '@hono/zod-openapi'
import { Department, LocalDate } from './scalars'

/** A department's shared data: there, or named as down while the rest is there. */
export const PrefillSource = z
  .object({ department: Department, state: z.enum(['ok', 'down']), asOf: LocalDate.nullable() })
  .openapi('PrefillSource')
export type PrefillSource = z.infer<typeof PrefillSource>

export const PrefillValue = z
  .object({ field: z.string(), value: z.string(), department: Department, asOf: LocalDate })
  .openapi('PrefillValue')
export type PrefillValue = z.infer<typeof PrefillValue>
