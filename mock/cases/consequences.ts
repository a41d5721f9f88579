import type { CaseEvent, CaseState } from '@/domain/case'
import { flowOf } from '@/domain/scheme/flow'
import type { Department, YearMonth } from '@/domain/scheme/ids'
import type { Job } from '@bff/outbox/jobs'

/** Everything the outbox does for cases. */
export const CASE_JOBS = {
  /** Hands a department its share. */
  deliverPackage: 'deliverPackage',
  /** Hands a department the pictures it asked for. */
  deliverSupplement: 'deliverSupplement',
  /** Tells a department that the application was taken back. */
  takeBack: 'takeBack',
  /** 备案 with `governmentService`. */
  fileResult: 'fileResult',
  /** The retirement month has begun. */
  advance: 'advance',
} as const

/** 00:00 China time on the first of a month. */
export function beginningOf(month: YearMonth): string {
  return new Date(`${month}-01T00:00:00+08:00`).toISOString()
}

/** Who was handed something in the round that has just been taken back. */
function holders(before: CaseState): Department[] {
  const asked: Department[] = before.household?.confirmed === null ? ['publicSecurity'] : []
  return [...before.tasks.map((task) => task.department), ...asked]
}

/**
 * What must follow outside the record from an event, as jobs of the outbox. Each has a key of its own,
 * so that an event that is looked at twice leads to nothing twice.
 * @param before the case as it stood before the event.
 */
export function jobsAfter(caseId: string, seq: number, event: CaseEvent, before: CaseState | null): Job[] {
  const round = before?.submission?.round ?? 0
  switch (event.type) {
    case 'submitted': {
      const waits = flowOf(event.scenario)?.steps.some((step) => step.opens === 'retirementMonth')
      if (!waits) return []
      return [
        {
          kind: CASE_JOBS.advance,
          dedupeKey: `${caseId}:${event.round}`,
          payload: { caseId },
          notBefore: beginningOf(event.retirementMonth),
        },
      ]
    }
    case 'packageSent':
      return [delivery(caseId, event.round, event.department)]
    case 'householdAsked':
      return [delivery(caseId, event.round, 'publicSecurity')]
    case 'supplementAnswered':
      return [
        {
          kind: CASE_JOBS.deliverSupplement,
          dedupeKey: `${caseId}:${seq}`,
          payload: { caseId, seq, round, department: event.department },
        },
      ]
    case 'recalled':
    case 'withdrawn':
      return before === null
        ? []
        : holders(before).map((department) => ({
            kind: CASE_JOBS.takeBack,
            dedupeKey: `${caseId}:${round}:${department}`,
            payload: { caseId, round, department },
          }))
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

function delivery(caseId: string, round: number, department: Department): Job {
  return {
    kind: CASE_JOBS.deliverPackage,
    dedupeKey: `${caseId}:${round}:${department}`,
    payload: { caseId, round, department },
  }
}
