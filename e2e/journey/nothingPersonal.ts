import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { FieldId } from '@/domain/form/ids'
import type { DemoPersonRecord } from '@bff/scenarios/people'
import { cachedBy, leftBy } from '../browser/traces'
import { foundIn, foundInRow, ofPerson, type Personal } from '../personal'
import type { Server } from '../server'
import { PLAYED, type Desk } from './desk'

/** Cells of the joint form that say who somebody is, where they live, and where their money goes. */
const PERSONAL_CELLS: readonly FieldId[] = [
  'name',
  'idNumber',
  'birthDate',
  'phone',
  'accountNumber',
  'contactAddress',
  'householdAddress',
  'pensionNumber',
]

/**
 * After somebody has retired: of all that was typed, read and photographed on the way nothing stands in the server's
 * log, in an address, a referrer, a title, the history or a cache of the browser, in a text message, or in the clear in
 * the database with its outbox (RULINGS 35, 37, 39).
 */
export async function assertNothingPersonal({
  desk,
  page,
  server,
  who,
}: {
  readonly desk: Desk
  readonly page: Page
  readonly server: Pick<Server, 'log' | 'rows'>
  readonly who: DemoPersonRecord
}): Promise<void> {
  const personal = [...ofPerson(who), { what: 'the name behind the surname', value: who.name.slice(1) }]
  personal.push(...(await wentToDepartments(desk)))

  const rows = await server.rows()
  assert.ok(
    rows.some((row) => row.includes('certificate')) && rows.some((row) => row.includes('\\\\x')),
    'the database holds the case and its photos',
  )
  const traces = [...leftBy(page.context()), ...(await cachedBy(page))]
  for (const kind of ['an address', 'a title', 'the history', 'a cache'])
    assert.ok(
      traces.some(({ where }) => where === kind),
      `the browser left ${kind}`,
    )
  assert.match(server.log(), /submitCase/)
  const texts = await desk.readsAllTexts()
  assert.ok(texts.length > 0)
  assert.ok(texts.every((text) => !/https?:|www\./.test(text)))

  const found = [
    ...foundIn(server.log(), personal).map((what) => `the log: ${what}`),
    ...traces.flatMap(({ where, said }) => foundIn(said, personal).map((what) => `${where}: ${what}`)),
    ...texts.flatMap((text) => foundIn(text, personal).map((what) => `a text message: ${what}`)),
    ...rows.flatMap((row) => foundInRow(row, personal).map((what) => `the database: ${what}`)),
  ]
  assert.deepEqual([...new Set(found)], [])
}

/** What arrived there was really used: each of these cells did. */
async function wentToDepartments(desk: Desk): Promise<Personal[]> {
  const tasks = (await Promise.all(PLAYED.map((department) => desk.tasks(department)))).flat()
  const cells = tasks.flatMap(({ fields }) => fields)
  return PERSONAL_CELLS.map((field) => {
    const value = cells.find((one) => one.field === field)?.value
    assert.ok(value, `${field} went to no department`)
    return { what: field, value }
  })
}
