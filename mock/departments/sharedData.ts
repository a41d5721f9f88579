import { chinaDate } from '@/domain/calendar'
import type { CaseClock } from '@bff/clock/clocks'
import type { Db } from '@bff/db/database'
import { Unreachable } from '@bff/outbox/worker'
import type { SharedData } from '@bff/prefill/sharedData'
import { demoPersonByIdNumber } from '@bff/scenarios/people'
import { sharedRecord } from '@bff/scenarios/records'
import { behaviourOf, RETRY_SECONDS } from './settings'

/** The shared data of the demonstration's people, as they stand by the case clock. */
export function createDemonstrationSharedData(services: {
  readonly db: Db
  readonly caseClock: Pick<CaseClock, 'now'>
}): SharedData {
  return {
    async read(department, idNumber) {
      const person = demoPersonByIdNumber(idNumber)
      const { downSince } = await behaviourOf(services.db, department)
      if (downSince !== null || person?.unreachable.includes(department)) {
        throw new Unreachable(department, RETRY_SECONDS)
      }
      return person && sharedRecord(person, department, chinaDate(await services.caseClock.now()))
    },
  }
}
