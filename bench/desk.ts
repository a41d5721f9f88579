import { performance } from 'node:perf_hooks'
import { draftIn } from '@bff/cases/testing/scenarios'
import { submitCase, takeOver } from '@bff/cases/testing/story'
import { clerks } from '@bff/db/schema'
import { findUnitCases } from '@bff/units/desk'
import { alike } from '@bff/units/testing/alike'
import { clerkAtWork, handedOver } from '@bff/units/testing/clerks'
import type { Measure } from './measure'

const RETIREES = 300
const TIMES = 15

/** What it takes to search the desk of a unit with a year's retirees, against one with a single retiree. */
export async function* deskBenchmark(): AsyncGenerator<Measure> {
  const { kit, phone, id } = await draftIn('specialWork')
  try {
    await takeOver(phone)
    const clerk = await clerkAtWork(kit, 'ironWorks')
    const mandateId = await handedOver(phone, id, clerk)
    await submitCase(phone, id)
    const [{ accountId: clerkId } = { accountId: '' }] = await kit.database.db.select().from(clerks)
    const search = async (found: number) => {
      const { cases: page } = await findUnitCases(
        kit.bff.cases,
        {
          organisationId: clerk.organisationId,
          caller: { accountId: clerkId },
          caseNow: kit.now().toISOString(),
          now: kit.now(),
        },
        { name: '铁' },
      )
      if (page.length < found) throw new Error(`the desk finds ${page.length}`)
    }
    const one = await median(() => search(1))
    for (let count = 1; count < RETIREES; count++) await alike(kit, { caseId: id, mandateId }, count)
    const all = await median(() => search(1))
    yield { name: `search among ${RETIREES}`, value: all, unit: 'ms' }
    yield { name: `search among ${RETIREES}, times that of one`, value: all / one, unit: '×' }
  } finally {
    await kit.close()
  }
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}
