import { z } from '@hono/zod-openapi'
import type { SharedFacts } from '@/domain/guidance/facts'
import { Department, LocalDate, YearMonth } from './scalars'

/** A department's shared data: there, or named as down while the rest is there. `asOf`: the day of what it last said. */
export const PrefillSource = z
  .object({ department: Department, state: z.enum(['ok', 'down']), asOf: LocalDate.nullable() })
  .openapi('PrefillSource')
export type PrefillSource = z.infer<typeof PrefillSource>

export const PrefillValue = z
  .object({ field: z.string(), value: z.string(), department: Department, asOf: LocalDate })
  .openapi('PrefillValue')
export type PrefillValue = z.infer<typeof PrefillValue>

const Months = z.int().min(0)

/** What the departments' records say to the guide; of one that is down, what it last said. */
export const PrefillFacts = z
  .object({
    insurance: z.enum(['employee', 'flexible', 'institution', 'resident', 'elsewhere']).optional(),
    contributions: z
      .object({
        months: Months,
        deemedMonths: Months.optional(),
        asOf: YearMonth,
        continuing: z.boolean(),
      })
      .optional(),
    pensionArrears: z.boolean().optional(),
    severalPensions: z.boolean().optional(),
    startOfWork: YearMonth.optional(),
    housingFund: z
      .object({
        account: z.boolean(),
        sealed: z.boolean().optional(),
        paidInFull: z.boolean().optional(),
        loan: z.boolean().optional(),
      })
      .optional(),
    medical: z
      .object({
        kind: z.enum(['employee', 'resident', 'none']),
        record: z
          .object({ months: Months, localMonths: Months, asOf: YearMonth, continuing: z.boolean() })
          .optional(),
      })
      .optional(),
  })
  .openapi('PrefillFacts') satisfies z.ZodType<SharedFacts>

export const Prefill = z
  .object({ sources: z.array(PrefillSource), values: z.array(PrefillValue), facts: PrefillFacts })
  .openapi('Prefill')
export type Prefill = z.infer<typeof Prefill>
