import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { draftIn } from '@bff/cases/testing/scenarios'
import { submitCase, takeOver } from '@bff/cases/testing/story'
import { accounts, caseEvents, cases, clerks, mandates, persons } from '@bff/db/schema'
import { findUnitCases } from '@bff/units/desk'
import { clerkAtWork, handedOver } from '@bff/units/testing/clerks'
import type { Kit } from '@bff/testing/kit'
import { eq } from 'drizzle-orm'
import type { Measure } from './measure'

const RETIREES = 300
const TIMES = 15
const SURNAMES = '王李张刘陈杨赵黄周吴'
const GIVEN = '建国秀兰志强桂芳国庆丽华福生铁山'

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
    for (let count = 1; count < RETIREES; count++) await another(kit, id, mandateId, count)
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

/** Somebody else with a case that went the same way, under a key of their own. */
async function another({ bff, now }: Kit, like: string, mandateLike: string, count: number): Promise<void> {
  const { vault, database } = bff.services
  await database.db.transaction(async (tx) => {
    const [row] = await tx.select().from(cases).where(eq(cases.id, like))
    const [held] = await tx.select().from(mandates).where(eq(mandates.id, mandateLike))
    if (!row || !held) throw new Error('there is nothing to be like')
    const events = await tx.select().from(caseEvents).where(eq(caseEvents.caseId, like))
    const [accountId, caseId] = [randomUUID(), randomUUID()]
    await tx.insert(accounts).values({ id: accountId, createdAt: now() })
    await vault.createPersonKey(tx, accountId, now())
    const sealer = await vault.sealerOf(tx, accountId)
    const name = `${SURNAMES.charAt(count % 10)}${GIVEN.charAt(count % 16)}${GIVEN.charAt((count * 7) % 16)}`
    const sealed = sealer.seal('persons', JSON.stringify({ name }))
    await tx.insert(persons).values({ accountId, idNumberHash: caseId, sealed, provedAt: now() })
    await tx.insert(cases).values({ ...row, id: caseId, accountId, number: String(count) })
    await tx.insert(caseEvents).values(events.map((event) => ({ ...event, caseId })))
    await tx.insert(mandates).values({ ...held, id: randomUUID(), caseId })
  })
}
