import { z } from '@hono/zod-openapi'
import { DEPARTMENTS, ITEMS, MATERIALS, SCENARIOS } from '@/domain/scheme/ids'

/** UTC instant, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime().openapi({ description: 'UTC instant, ISO 8601' })

// Template literals, so that what they infer is `domain`'s own type and needs no cast on either side.
const day = z.iso.date()
/** A day in China, `YYYY-MM-DD`. */
export const LocalDate = z
  .templateLiteral([z.number(), '-', z.number(), '-', z.number()])
  .refine((text) => day.safeParse(text).success)
  .openapi('LocalDate', { type: 'string', format: 'date', description: 'A day in China' })
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
/** `YYYY-MM`. */
export const YearMonth = z
  .templateLiteral([z.number(), '-', z.number()])
  .refine((text) => MONTH.test(text))
  .openapi('YearMonth', { type: 'string', pattern: MONTH.source, description: 'A month in China' })
export const Id = z.uuid()

export const Department = z.enum(DEPARTMENTS)
export const Scenario = z.enum(SCENARIOS)
export const Item = z.enum(ITEMS)
export const MaterialKind = z.enum(MATERIALS)

export const CaseId = z.object({ id: Id })
/** An empty answer (204). */
export const Nothing = z.null()
