import { z } from '@hono/zod-openapi'
import type { Progress as DomainProgress } from '@/domain/case'
import {
  ACTORS,
  CITIZEN_ACTIONS,
  CLOSING_REASONS,
  LANE_ACTIONS,
  LANE_MEANINGS,
  LANE_STATES,
  PROGRESS_STATUSES,
  TIMELINE_CODES,
  WAITING_REASONS,
} from '@/domain/case'
import { DOCUMENTS } from '@/domain/scheme/ids'
import { REASON_CODES } from '@/domain/scheme/reasons'
import { SUPPLEMENT_REASON_CODES } from '@/domain/scheme/supplementReasons'
import { UNIT_REASON_CODES } from '@/domain/scheme/unitReasons'
import type { LocalDate as Day, YearMonth as Month } from '@/domain/scheme/ids'
import { Department, Id, Instant, Item, LocalDate, MaterialKind, Scenario, YearMonth } from './scalars'
import { UnitSeal } from './unitSeal'

/** 办件进度 on the wire: the domain's `Progress` as it is, with the clerks' own words beside it. */

const Reason = z.enum(REASON_CODES)
const UnitReason = z.enum(UNIT_REASON_CODES)
const Document = z.enum(DOCUMENTS)
const Closing = z.enum(CLOSING_REASONS)

/**
 * Something of this is kept from a session that has not proved its name: reasons that are not safe for everybody in
 * the family, and clerks' own words.
 */
const withholdable = { withheld: z.literal(true).optional() }

export const Want = z
  .object({
    material: MaterialKind,
    reason: z.enum(SUPPLEMENT_REASON_CODES).optional(),
    materialId: z.string().optional(),
    noteId: z.string().optional(),
    ...withholdable,
  })
  .openapi('Want')

/** A day on which a department would receive something, and the last day of the promise that this would start. */
export const PromiseFrom = z
  .object({ on: LocalDate, due: LocalDate.nullable(), provisional: z.boolean() })
  .openapi('PromiseFrom')

export const Lane = z
  .object({
    department: Department,
    items: z.array(Item),
    state: z.enum(LANE_STATES),
    holder: z.union([Department, z.literal('citizen')]).nullable(),
    receivedOn: LocalDate.nullable(),
    since: LocalDate.nullable(),
    due: LocalDate.nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    promiseWorkingDays: z.int().nullable(),
    ifAnswered: PromiseFrom.nullable(),
    ifReceived: PromiseFrom.nullable(),
    meaning: z.enum(LANE_MEANINGS),
    action: z.enum(LANE_ACTIONS),
    wants: z.array(Want),
    waitingFor: z.enum(WAITING_REASONS).nullable(),
    reasons: z.array(Reason),
    noteId: z.string().nullable(),
    documents: z.array(Document),
    unreachableSince: Instant.nullable(),
    ...withholdable,
  })
  .openapi('Lane')

export const ProgressStep = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('submitted'), on: LocalDate, round: z.int() }),
    z.object({
      kind: z.literal('confirmation'),
      state: z.enum(['notYet', 'asked', 'confirmed', 'declined']),
      askedOn: LocalDate.nullable(),
      since: LocalDate.nullable(),
      due: LocalDate.nullable(),
      late: z.boolean(),
      reasons: z.array(UnitReason),
      noteId: z.string().nullable(),
      ...withholdable,
    }),
    z.object({
      kind: z.literal('retirementMonth'),
      state: z.enum(['notYet', 'waiting', 'over']),
      month: YearMonth,
      from: LocalDate.nullable(),
      until: LocalDate.nullable(),
    }),
    z.object({
      kind: z.literal('departments'),
      opens: z.enum(['atOnce', 'retirementMonth']),
      state: z.enum(['notYet', 'open', 'done']),
      lanes: z.array(Lane),
    }),
    z.object({
      kind: z.literal('certificate'),
      state: z.enum(['notYet', 'claimable', 'claimed', 'ended', 'none']),
      certificateNumber: z.string().nullable(),
    }),
  ])
  .openapi('ProgressStep')

export const MustAct = z
  .discriminatedUnion('code', [
    z.object({
      code: z.literal('answerSupplement'),
      department: Department,
      wants: z.array(Want),
      ...withholdable,
    }),
    z.object({
      code: z.literal('correctAndResubmit'),
      department: Department,
      reasons: z.array(Reason),
      ...withholdable,
    }),
    z.object({ code: z.literal('correctForUnit'), reasons: z.array(UnitReason) }),
    z.object({ code: z.literal('finishChanges') }),
    z.object({
      code: z.literal('seeToContribution'),
      department: Department,
      reason: z.enum(WAITING_REASONS).nullable(),
      ...withholdable,
    }),
    z.object({
      code: z.literal('applySeparately'),
      department: Department,
      item: Item,
      reasons: z.array(Reason),
      ...withholdable,
    }),
    z.object({ code: z.literal('claimCertificate') }),
  ])
  .openapi('MustAct')

export const TimelineEntry = z
  .object({
    code: z.enum(TIMELINE_CODES),
    at: Instant,
    on: LocalDate,
    department: Department.nullable(),
    items: z.array(Item),
    document: Document.nullable(),
    reasons: z.array(Reason),
    unitReasons: z.array(UnitReason),
    wants: z.array(Want),
    month: YearMonth.nullable(),
    closing: Closing.nullable(),
    byAgent: z.boolean().optional(),
    ...withholdable,
  })
  .openapi('TimelineEntry')

export const Progress = z
  .object({
    status: z.enum(PROGRESS_STATUSES),
    scenario: Scenario,
    number: z.string().nullable(),
    round: z.int(),
    items: z.array(Item),
    retirementMonth: YearMonth.nullable(),
    steps: z.array(ProgressStep),
    mustAct: z.array(MustAct),
    allowed: z.array(z.enum(CITIZEN_ACTIONS)),
    documents: z.array(
      z.object({ name: Document, department: Department, round: z.int(), at: Instant, isVoid: z.boolean() }),
    ),
    closed: z.object({ department: Department, reason: Closing.nullable(), ...withholdable }).nullable(),
    timeline: z.array(TimelineEntry),
  })
  .openapi('Progress')

export const ProgressView = z
  .object({
    caseId: Id,
    progress: Progress,
    /** The words of clerks that `noteId`s point at; none for a session that has not proved its name. */
    notes: z.array(z.object({ id: Id, text: z.string() })),
    /** 受理机构 of what was not granted and is applied for by itself: the place whose counter it is; left out where there is none. */
    offices: z.array(z.object({ item: Item, place: z.string() })).optional(),
    /** 单位确认 of this round, as it stands for the seal (ruling 3); left out where there is none. */
    unitSeal: UnitSeal.optional(),
    /** Of which kinds the unit or archive keeper has brought papers; left out where there are none. */
    unitPapers: z.array(MaterialKind).optional(),
    /** The unit that is asked to confirm and for which nobody speaks any more; left out where somebody does. */
    unitWithoutClerk: z.string().optional(),
    /** 代办人, by name: whoever acts now, or acted last, in the person's name; left out where nobody ever did. */
    agentName: z.string().optional(),
    /** The moment of the case clock this was so: shown with the last known state when offline. */
    asOf: Instant,
  })
  .openapi('ProgressView')
export type ProgressView = z.infer<typeof ProgressView>

const MOST_EVENTS = 1_000_000
/** Polling for news: all events after the one with this number. */
export const EventsQuery = z.object({ after: z.coerce.number().int().min(0).max(MOST_EVENTS).default(0) })
export const EventList = z
  .object({
    /** `actor`: who did it, in a code; of a citizen nothing more. */
    events: z.array(z.object({ seq: z.int(), type: z.string(), at: Instant, actor: z.enum(ACTORS) })),
    /** The number of the last event there is: the next `after`. */
    last: z.int(),
  })
  .openapi('EventList')
export type EventList = z.infer<typeof EventList>

/** A domain type as JSON carries it: days and months are strings there, and nothing is read-only. */
type OnTheWire<T> = T extends Day | Month
  ? string
  : T extends readonly (infer Element)[]
    ? OnTheWire<Element>[]
    : T extends object
      ? { -readonly [Key in keyof T]: OnTheWire<T[Key]> }
      : T
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : 'the two differ'

/** Fails to compile as soon as the contract and the domain say different things of progress. */
export const PROGRESS_IS_THE_DOMAINS: Same<
  OnTheWire<z.infer<typeof Progress>>,
  OnTheWire<DomainProgress>
> = true
