import { certificateHandlers } from '@bff/certificates/handlers'
import { createDemonstrationDepartments } from '@bff/departments/demonstration'
import { simulatorJobs } from '@bff/departments/simulator'
import { unitJobs } from '@bff/departments/units'
import type { JobHandler } from '@bff/outbox/worker'
import { paperHandlers } from '@bff/papers/handlers'
import type { Services } from '@bff/services'
import { unitDeskJobs } from '@bff/units/reminding'
import { caseHandlers } from './handlers'
import { caseJobs } from './jobs'
import { chainMac, type CaseServices } from './services'

/** Puts together what deals with cases: the citizens' operations, and what follows from them in the outbox. */
export function composeCases(services: Services, kick: () => void) {
  const { config, database, vault } = services
  const { db } = database
  const simulated = config.console !== null
  const cases: CaseServices = {
    ...services,
    db,
    departments: createDemonstrationDepartments({ db, vault, simulated }),
    mac: chainMac(vault),
    kick,
  }
  const jobs: Readonly<Record<string, JobHandler>> = {
    ...caseJobs(cases),
    ...unitDeskJobs(cases),
    ...(simulated && { ...simulatorJobs(cases), ...unitJobs(cases) }),
  }
  return {
    services: cases,
    handlers: {
      ...caseHandlers(cases),
      ...certificateHandlers({ ...cases, config }, services.caseDesk),
      ...paperHandlers({ ...cases, config }),
    },
    jobs,
  }
}
