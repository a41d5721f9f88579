import { addDays, promisedDeadline } from '@/domain/calendar'
import {
  dayOfAlarm,
  dayOfReminder,
  dayOfUnitReminder,
  isDecided,
  SUPPLEMENT_REMINDERS,
  UNIT_REMINDERS,
  type CaseEvent,
  type CaseState,
} from '@/domain/case'
import { flowOf } from '@/domain/scheme/flow'
import type { Department, LocalDate, Scenario, YearMonth } from '@/domain/scheme/ids'
import type { Job } from '@bff/outbox/jobs'

/** Everything the outbox does for cases. */
export const CASE_JOBS = {
  /** Hands a department its share. */
  deliverPackage: 'deliverPackage',
  /** Hands a department the pictures it asked for. */
  deliverSupplement: 'deliverSupplement',
  /** Asks the unit to confirm. */
  askUnit: 'askUnit',
  /** Tells a department that the application was taken back. */
  takeBack: 'takeBack',
  /** 备案 with `governmentService`. */
  fileResult: 'fileResult',
  fileLogHead: 'fileLogHead',
  /** Asks who did not answer when the application was begun: it comes into the draft, whoever opens the app or not. */
  askSilent: 'askSilent',
  /** The retirement month has begun. */
  advance: 'advance',
  /** A day has come on which a supplement is called to mind, if it is still missing (RULINGS 26). */
  remindSupplement: 'remindSupplement',
  /** A draft that nobody goes on with, or its pictures, end soon: its owner is told. */
  tellEnding: 'tellEnding',
  /** 催办: the stricter clock has run out, if the department has still not decided. */
  remindDepartment: 'remindDepartment',
  /** The unit has not answered for so many working days. */
  remindUnit: 'remindUnit',
} as const

/** The text message to who speaks for a unit that was reminded: the units' desk sends it. */
export const TEXT_UNIT = 'textUnit'

/** 00:00 China time on the first of a month. */
export function beginningOf(month: YearMonth): string {
  return new Date(`${month}-01T00:00:00+08:00`).toISOString()
}

/** When offices and people can be reached: 09:00 China time on a day. */
export function morningOf(day: LocalDate): string {
  return new Date(`${day}T09:00:00+08:00`).toISOString()
}

/** Who was handed something in the round that has just been taken back. */
function holders(before: CaseState, event: CaseEvent): Department[] {
  // 公安's answer outlives a round: another month does not ask anew.
  const asked: Department[] =
    before.household?.confirmed === null && event.type !== 'monthChanged' ? ['publicSecurity'] : []
  // What others have decided stands, though one of them ends the case.
  const theirs =
    event.type === 'closed' ? before.tasks.filter((task) => !isDecided(before, task)) : before.tasks
  return [...theirs.map((task) => task.department), ...asked]
}

interface HappenedAt {
  readonly caseId: string
  readonly seq: number
  /** Under which mandate somebody did it for the citizen; `null`: nobody did. */
  readonly mandateId: string | null
}

/**
 * What must follow outside the record from an event, as jobs of the outbox. Each has a key of its own,
 * so that an event that is looked at twice leads to nothing twice.
 * @param before the case as it stood before the event.
 */
export function jobsAfter(
  { caseId, seq, mandateId }: HappenedAt,
  event: CaseEvent,
  before: CaseState | null,
): Job[] {
  const round = before?.submission?.round ?? 0
  switch (event.type) {
    case 'monthChanged':
      return [...takenBack(caseId, event, before), ...opening(caseId, event, before?.scenario)]
    case 'submitted':
      return opening(caseId, event, event.scenario)
    case 'confirmationAsked':
      return [
        {
          kind: CASE_JOBS.askUnit,
          dedupeKey: `${caseId}:${event.round}`,
          payload: { caseId, round: event.round },
        },
        ...UNIT_REMINDERS.flatMap((afterDays) => {
          const day = dayOfUnitReminder(event.askedOn, afterDays, promisedDeadline)
          return day === null
            ? []
            : {
                kind: CASE_JOBS.remindUnit,
                dedupeKey: `${caseId}:${seq}:${afterDays}`,
                payload: { caseId, round: event.round },
                notBefore: morningOf(day),
              }
        }),
      ]
    case 'unitReminded':
      return [{ kind: TEXT_UNIT, dedupeKey: `${caseId}:${seq}`, payload: { caseId } }]
    case 'packageSent':
      return [
        delivery(caseId, event.round, event.department),
        ...alarm(caseId, seq, { ...event, scenario: before?.scenario }),
      ]
    case 'householdAsked':
      return [delivery(caseId, event.round, 'publicSecurity')]
    case 'supplementAnswered':
      return [
        {
          kind: CASE_JOBS.deliverSupplement,
          dedupeKey: `${caseId}:${seq}`,
          payload: {
            caseId,
            seq,
            round,
            department: event.department,
            ...(mandateId !== null && { mandateId }),
          },
        },
        ...alarm(caseId, seq, { ...event, round, scenario: before?.scenario }),
      ]
    case 'contributionArrived':
      return alarm(caseId, seq, { ...event, round, scenario: before?.scenario })
    case 'supplementRequested':
      return SUPPLEMENT_REMINDERS.map((afterDays) => ({
        kind: CASE_JOBS.remindSupplement,
        dedupeKey: `${caseId}:${seq}:${afterDays}`,
        payload: { caseId, round, department: event.department },
        notBefore: morningOf(dayOfReminder(event.at, afterDays)),
      }))
    case 'recalled':
    case 'withdrawn':
    case 'cancelled':
    case 'closed':
      return takenBack(caseId, event, before)
    case 'decided':
      return [
        {
          kind: CASE_JOBS.fileResult,
          dedupeKey: `${caseId}:${event.round}:${event.item}`,
          payload: { caseId, round: event.round, item: event.item },
        },
      ]
    default:
      return []
  }
}

/** Where a step waits for the retirement month, its first moment opens it. */
function opening(
  caseId: string,
  { round, retirementMonth }: { readonly round: number; readonly retirementMonth: YearMonth },
  scenario: Scenario | undefined,
): Job[] {
  const waits =
    scenario !== undefined && flowOf(scenario).steps.some((step) => step.opens === 'retirementMonth')
  return waits
    ? [
        {
          kind: CASE_JOBS.advance,
          dedupeKey: `${caseId}:${round}`,
          payload: { caseId },
          notBefore: beginningOf(retirementMonth),
        },
      ]
    : []
}

/** The morning after the stricter clock has run out; none where no alarm is raised. */
function alarm(
  caseId: string,
  seq: number,
  clock: {
    readonly scenario: Scenario | undefined
    readonly round: number
    readonly department: Department
    readonly receivedOn: LocalDate
  },
): Job[] {
  const { scenario, round, department } = clock
  const day = scenario === undefined ? null : dayOfAlarm(scenario, clock)
  if (day === null) return []
  return [
    {
      kind: CASE_JOBS.remindDepartment,
      dedupeKey: `${caseId}:${seq}`,
      payload: { caseId, round, department },
      notBefore: morningOf(addDays(day, 1)),
    },
  ]
}

/** Whoever has it is told that it goes no further with them. */
function takenBack(caseId: string, event: CaseEvent, before: CaseState | null): Job[] {
  if (before === null) return []
  const round = before.submission?.round ?? 0
  return holders(before, event).map((department) => ({
    kind: CASE_JOBS.takeBack,
    dedupeKey: `${caseId}:${round}:${department}`,
    payload: { caseId, round, department },
  }))
}

function delivery(caseId: string, round: number, department: Department): Job {
  return {
    kind: CASE_JOBS.deliverPackage,
    dedupeKey: `${caseId}:${round}:${department}`,
    payload: { caseId, round, department },
  }
}
