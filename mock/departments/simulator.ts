import { leastContribution } from '@/domain/retirement/calculator'
import { contributionsAt } from '@/domain/retirement/contributions'
import { parseYearMonth } from '@/domain/retirement/months'
import { chinaDate } from '@/domain/calendar'
import { MEDICAL_MINIMUM } from '@/domain/scheme/conditions'
import type { TaskDecision } from '@contract/demonstration'
import { CommandRefused } from '@bff/cases/change'
import type { CaseServices } from '@bff/cases/services'
import type { departmentTasks } from '@bff/db/schema'
import { Unreachable, type JobHandler } from '@bff/outbox/worker'
import { demoPersonByIdNumber, type DemoPersonRecord } from '@bff/scenarios/people'
import { sharedRecord } from '@bff/scenarios/records'
import type { LocalDate } from '@/domain/scheme/ids'
import { taskById } from './decisions'
import { answerBadly } from './faults'
import { openPackage, SIMULATE_DECISION } from './demonstration'
import type { DepartmentPackage } from './port'
import { behaviourOf, RETRY_SECONDS } from './settings'

type Department = (typeof departmentTasks.$inferSelect)['department']

type Refusals = Extract<TaskDecision, { kind: 'refuse' }>['reasons']

/** What a department finds in its own records against granting, on this day. */
function objections(
  department: Department,
  person: DemoPersonRecord,
  { fields }: DepartmentPackage,
  today: LocalDate,
): Refusals {
  const { facts } = sharedRecord(person, department, today)
  switch (department) {
    case 'socialInsurance': {
      const month = parseYearMonth(fields.retirementMonth ?? '')
      const birth = parseYearMonth((fields.archiveBirthMonth || fields.birthDate || '').slice(0, 7))
      const minimum = month && birth && leastContribution(person.sex, birth, month)
      const { contributions, pensionArrears } = facts
      if (pensionArrears) return ['pensionArrears']
      const short = contributions && month && minimum && contributionsAt(contributions, month) < minimum
      return short ? ['contributionYearsShort'] : []
    }
    case 'medicalInsurance': {
      const record = facts.medical?.record
      if (!record) return []
      if (record.months < MEDICAL_MINIMUM[person.sex]) return ['medicalYearsShort']
      return record.localMonths < MEDICAL_MINIMUM.local ? ['medicalLocalYearsShort'] : []
    }
    case 'housingFund':
      return facts.housingFund?.account && facts.housingFund.sealed === false ? ['fundNotSealed'] : []
    default:
      return []
  }
}

/** What a simulated department decides: as its records say, and in the person's favour where they say nothing. */
function decisionOn(department: Department, content: DepartmentPackage, today: LocalDate): TaskDecision {
  const person = demoPersonByIdNumber(content.fields.idNumber ?? '')
  const reasons = person ? objections(department, person, content, today) : []
  return reasons.length === 0 ? { kind: 'approve' } : { kind: 'refuse', reasons }
}

/** The simulated departments' decisions. Exists with the console alone: without it nothing decides (RULINGS 34). */
export function simulatorJobs(services: CaseServices): Readonly<Record<string, JobHandler>> {
  return {
    async [SIMULATE_DECISION](payload) {
      const { db, vault, caseClock } = services
      const task = await taskById(services, String(payload.taskId))
      if (task?.status !== 'open') return
      const { downSince, decidesItself } = await behaviourOf(db, task.department)
      if (!decidesItself) return
      if (downSince !== null) throw new Unreachable(task.department, RETRY_SECONDS)
      const now = await caseClock.now()
      const decision = decisionOn(task.department, await openPackage(db, vault, task), chinaDate(now))
      await answerBadly(services, task, decision, now).catch((error: unknown) => {
        // Taken back, or decided by hand, in the meantime.
        if (!(error instanceof CommandRefused)) throw error
      })
    },
  }
}
