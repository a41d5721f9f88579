import { z } from '@hono/zod-openapi'
import { DEPARTMENTS, ITEMS, MATERIALS, SCENARIOS } from '@/domain/scheme/ids'

/** UTC instant, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime().openapi({ description: 'UTC instant, ISO 8601' })
/** A day in China, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date()
/** `YYYY-MM`. */
export const YearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const Id = z.uuid()

export const Department = z.enum(DEPARTMENTS)
export const Scenario = z.enum(SCENARIOS)
export const Item = z.enum(ITEMS)
export const MaterialKind = z.enum(MATERIALS)

export const CaseId = z.object({ id: Id })
/** An empty answer (204). */
export const Nothing = z.null()
