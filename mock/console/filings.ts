import { and, desc, eq, isNull } from 'drizzle-orm'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Department, Item } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { Filing } from '@contract/demonstration'
import { CASE_JOBS } from '@bff/cases/consequences'
import { readCase } from '@bff/cases/store'
import type { Db } from '@bff/db/database'
import { cases, filings, jobs } from '@bff/db/schema'

/** As many of each as a screen can hold. */
const SHOWN = 60

const named = (department: Department, item: Item) => ({
  departmentName: DEPARTMENT_INFO[department].shortName,
  itemName: ITEM_INFO[item].shortName,
})

/** The results that are not acknowledged: the outbox still has them, or has set them aside. */
async function unfiled(db: Db): Promise<Filing[]> {
  const open = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, CASE_JOBS.fileResult), isNull(jobs.doneAt)))
    .orderBy(desc(jobs.id))
    .limit(SHOWN)
  const shown = open.map(async ({ payload, deadAt, attempts, lastError }): Promise<Filing[]> => {
    const found = await readCase(db, String(payload.caseId))
    const result = found?.state.results.find(
      ({ item, round }) => item === payload.item && round === payload.round,
    )
    if (!found || !result) return []
    return [
      {
        ...named(result.department, result.item),
        number: found.row.number,
        round: result.round,
        outcome: result.decision.outcome,
        state: deadAt === null ? 'waiting' : 'setAside',
        waitingSince: result.at,
        filedAt: null,
        attempts,
        lastError,
      },
    ]
  })
  return (await Promise.all(shown)).flat()
}

/** What the government service platform has acknowledged, the latest first. */
async function filed(db: Db): Promise<Filing[]> {
  const rows = await db
    .select({ filing: filings, number: cases.number })
    .from(filings)
    .innerJoin(cases, eq(cases.id, filings.caseId))
    .orderBy(desc(filings.filedAt))
    .limit(SHOWN)
  return rows.map(({ filing: { department, item, round, outcome, filedAt }, number }) => ({
    ...named(department, item),
    number,
    round,
    outcome: outcome === 'approved' ? 'approved' : 'refused',
    state: 'filed',
    waitingSince: null,
    filedAt,
    attempts: 0,
    lastError: null,
  }))
}

/** 备案: what is not on record yet, and then what is. What the platform has and we have not noted is still to be done. */
export async function shownFilings(db: Db): Promise<{ filings: Filing[] }> {
  const keyOf = ({ number, round, itemName }: Filing) => `${number ?? ''}/${round}/${itemName}`
  const open = await unfiled(db)
  const isOpen = new Set(open.map(keyOf))
  return { filings: [...open, ...(await filed(db)).filter((one) => !isOpen.has(keyOf(one)))] }
}
