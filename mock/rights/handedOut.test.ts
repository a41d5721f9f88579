import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eq, getTableName, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { signedIn } from '@bff/cases/testing/story'
import * as schema from '@bff/db/schema'
import { demoAnybodyById } from '@bff/scenarios/people'
import { fillsEveryTable, STARTS_AT } from '@bff/testing/everyTable'
import { startKit, type Kit } from '@bff/testing/kit'
import { PersonalData } from '@contract/personalData'

/** Between them they have something in every table. */
const WHO = ['wangJianguo', 'zhouTieshan', 'hanYulan', 'sunLi', 'wangMin', 'maQiang'] as const

type Part = (data: PersonalData) => readonly unknown[]
const ofApplications =
  (part: (one: PersonalData['applications'][number]) => readonly unknown[]): Part =>
  ({ applications }) =>
    applications.flatMap(part)

/** Where in the copy stands what a table holds of whom its column names. */
const HANDED_OUT: Readonly<Record<string, Part>> = {
  'phones.account_id': ({ phones }) => phones,
  'sessions.account_id': ({ sessions }) => sessions,
  'persons.account_id': ({ person }) => [person.idNumber],
  'consents.account_id': ({ consents }) => consents,
  'shared_records.account_id': ({ records }) => records?.values ?? [],
  'cases.account_id': ({ applications }) => applications,
  'case_events.case_id': ofApplications(({ events }) => events),
  'case_values.case_id': ofApplications((one) => one.case.fields),
  'case_notes.case_id': ofApplications(({ progress }) => progress?.notes ?? []),
  'case_documents.case_id': ofApplications(({ documents }) => documents),
  'submissions.case_id': ofApplications(({ sent }) => sent),
  'materials.case_id': ofApplications(({ pictures }) => pictures),
  'certificates.account_id': ({ certificate }) => [certificate].filter(Boolean),
  'certificates.case_id': ({ certificate }) => [certificate].filter(Boolean),
  'mandates.case_id': ({ mandates, agencies }) => [...mandates.given, ...agencies.given],
  'mandates.holder_id': ({ mandates, agencies }) => [...mandates.held, ...agencies.held],
  'mandates.giver_id': ({ mandates }) => mandates.given,
  'mandates.clerk_id': ({ askedAsClerk }) => askedAsClerk,
  'agencies.owner_id': ({ agencies }) => agencies.given,
  'clerks.account_id': ({ organisations }) => organisations,
  'case_log.case_id': ({ accessLog }) => accessLog,
  'notices.account_id': ({ notices }) => notices,
  'notice_choices.account_id': ({ calls }) => [calls.chosen],
  'connections.account_id': ({ calls }) => calls.connected,
  'calendar_reminders.account_id': ({ calls }) => calls.days,
  'papers.account_id': ofApplications(({ papers }) => papers),
  'papers.case_id': ofApplications(({ papers }) => papers),
  'notices.case_id': ({ notices }) => notices,
}

/** What is not in it, and why; docs/privacy.md says the same. */
const NOT_HANDED_OUT: Readonly<Record<string, string>> = {
  'person_keys.account_id': 'a key, which says nothing of them, and would open a copy of the database',
  'idempotency.account_id': 'what was answered once, for a day: the same as stands in the rest',
  'calls.account_id': 'that they were called for a notice, which is among the notices, and by what',
  'uploads.account_id': 'pieces of a picture on its way: whole, it is among the pictures',
  'case_log.actor_id': 'what they did in somebody else’s application is in that person’s log',
  'early_log.actor_id': 'the same',
  'case_values.changed_by': 'the same: the cell is that person’s',
  'materials.taken_by': 'the same: the picture is that person’s',
  'unit_seals.clerk_id': 'the confirmation is the retiree’s',
  'unit_seals.case_id':
    'that the unit confirmed, and when, stands among the events; who signed is the clerk’s',
  'filings.case_id': 'results by code, as they stand among the events, and fingerprints of the trail',
  'filed_log_heads.case_id': 'fingerprints of the trail',
  'department_tasks.case_id': 'the department’s: what it was sent is the form and the pictures',
  'odd_answers.case_id': 'the department’s answers that changed nothing, in codes',
}

const NAMING = Object.values<unknown>(schema).flatMap((table) =>
  is(table, PgTable)
    ? getTableConfig(table).foreignKeys.flatMap((key) => {
        const { columns, foreignTable } = key.reference()
        const of =
          foreignTable === schema.accounts ? 'account' : foreignTable === schema.cases ? 'case' : null
        return of === null
          ? []
          : columns.map(({ name }) => ({ table: getTableName(table), column: name, of }))
      })
    : [],
)

describe('the copy of all that is kept of somebody', () => {
  let kit: Kit
  const copies: { accountId: string; data: PersonalData; page: string }[] = []
  before(async () => {
    kit = await startKit({ startsAt: STARTS_AT })
    await fillsEveryTable(kit)
    for (const id of WHO) {
      kit.advance({ minutes: 2 })
      const { phone, idNumber } = demoAnybodyById(id) ?? assert.fail()
      const client = await signedIn(kit, id, phone)
      const hash = kit.bff.services.vault.hash('idNumber', idNumber)
      const found = await kit.database.db
        .select()
        .from(schema.persons)
        .where(eq(schema.persons.idNumberHash, hash))
      copies.push({
        accountId: found[0]?.accountId ?? assert.fail(),
        data: await client.do('exportMe', {}),
        page: await (await client.send('exportMeReadable', {})).text(),
      })
    }
  })
  after(() => kit.close())

  it('has every table in it that names an account or an application, or says why not', () => {
    const said = [...Object.keys(HANDED_OUT), ...Object.keys(NOT_HANDED_OUT)]
    assert.deepEqual(said.sort(), NAMING.map(({ table, column }) => `${table}.${column}`).sort())
  })

  for (const { table, column, of } of NAMING) {
    const part = HANDED_OUT[`${table}.${column}`]
    if (part === undefined) continue
    it(`holds what ${table} has by ${column}`, async () => {
      let rows = 0
      for (const { accountId, data } of copies) {
        const ids = of === 'account' ? [accountId] : data.applications.map((one) => one.case.id)
        for (const id of ids) {
          const found = await kit.database.db.execute<{ n: number }>(
            sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`,
          )
          const n = found.rows[0]?.n ?? 0
          rows += n
          if (n > 0) assert.ok(part(data).length > 0, `${data.person.name} has ${String(n)}`)
        }
      }
      if (column !== 'giver_id') assert.ok(rows > 0, 'the story fills it')
    })
  }

  it('is by the contract', () => {
    for (const { data } of copies) assert.deepEqual(PersonalData.parse(data), data)
  })

  it('has the papers of 代办, for the person and for the agent; the person’s card only until it has begun', () => {
    const [han, ma] = ['韩玉兰', '马强'].map((name) => copies.find(({ data }) => data.person.name === name))
    assert.ok(han && ma)
    const kinds = (data: PersonalData, asAgent: boolean) =>
      data.agencyPapers.filter((one) => one.asAgent === asAgent).map(({ kind }) => kind)
    assert.equal(kinds(han.data, false).length, 5)
    assert.deepEqual(kinds(ma.data, true).sort(), ['agentCardBack', 'agentCardFront', 'authorisation'])
    for (const { data, page } of [han, ma])
      for (const { image } of data.agencyPapers) assert.ok(page.includes(image))
    assert.ok(han.page.includes('授权委托书'))
  })

  it('says for whom somebody speaks and what they asked, without whom', () => {
    const sun = copies.find(({ data }) => data.person.name === '孙丽') ?? assert.fail()
    const [desk] = sun.data.organisations
    assert.ok(desk && sun.page.includes(desk.name) && sun.page.includes(desk.creditCode))
    assert.deepEqual(
      sun.data.askedAsClerk.map(({ organisation, month }) => [organisation, month]),
      [
        [desk.name, '2027-11'],
        [desk.name, '2027-11'],
      ],
    )
    assert.equal(JSON.stringify(sun.data).includes('1390000999'), false)
  })
})
