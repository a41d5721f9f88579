import { z } from '@hono/zod-openapi'
import { MEASURED, SPANS } from '@/domain/performance'
import { REASON_CODES } from '@/domain/scheme/reasons'
import { Instant, YearMonth } from './scalars'

/** `few`: fewer than five, and not none; `withheld`: with it a smaller group could be worked out. */
export const ToldCount = z.union([z.int(), z.enum(['few', 'withheld'])]).openapi('ToldCount')

export const DepartmentFigures = z
  .object({
    department: z.enum(MEASURED),
    /** How many results it has given. */
    results: ToldCount,
    /** 工作日, on its own desk alone: while a supplement or a payment was waited for none is counted. */
    medianDays: z.number().nullable(),
    onTime: ToldCount,
    /** By the day that was shown to the citizen; rounded down. */
    onTimePercent: z.int().min(0).max(100).nullable(),
    refused: ToldCount,
    /** How often each was given, where it may be told, and all others together; null where none may be. */
    reasons: z
      .object({
        named: z.array(z.object({ reason: z.enum(REASON_CODES), times: z.int() })),
        others: z.int(),
      })
      .nullable(),
  })
  .openapi('DepartmentFigures')

/** 办理情况: how the scheme itself does, for everybody to read. Of months that are over alone; nothing of few. */
export const Performance = z
  .object({
    /** Up to when everything was counted. */
    asOf: Instant,
    /** Nobody of it is real. */
    demonstration: z.boolean(),
    spans: z.array(
      z.object({
        span: z.enum(SPANS),
        /** Its first month; null: from the beginning on. */
        from: YearMonth.nullable(),
        /** Its last month. */
        to: YearMonth,
        applied: ToldCount,
        finished: ToldCount,
        departments: z.array(DepartmentFigures),
      }),
    ),
  })
  .openapi('Performance')
export type Performance = z.infer<typeof Performance>
