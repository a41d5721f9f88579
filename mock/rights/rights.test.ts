import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { PersonalData } from '@contract/personalData'
import { ERASED } from '@/content/people/erased'
import { chainMac } from '../cases/services'
import { readyDraft, settle, signedIn, submitCase, typeIn, WANG_TYPED } from '../cases/testing/story'
import { verifyTrail } from '../cases/trail'
import { tablesInOrder } from '../backup/tables'
import { agentOf, begun, HAN } from '../agency/testing/agency'
import { keepHouse } from '../housekeeping'
import { acceptByCode, approvedViewer, inviteToSee, smsTo, WANG_MIN } from '../people/testing/family'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

const NUMBER = '13800000417'
const ID_NUMBER = '13000019650312001X'

/** Every row of every table as text. */
async function everythingReadable({ database }: Kit): Promise<string> {
  const rows: string[] = []
  for (const table of await tablesInOrder(database.db)) {
    const { rows: all } = await database.db.execute<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(table)} t`,
    )
    rows.push(...all.map(({ row }) => `${table} ${JSON.stringify(row)}`))
  }
  return rows.join('\n')
}

describe('taking one’s data along, and having it erased', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  let back: () => Promise<void>
  before(async () => {
    kit = await startKit()
    father = await signedIn(kit)
    caseId = await readyDraft(father)
    back = await kit.bookmark()
  })
  after(() => kit.close())
  beforeEach(() => back())

  const db = () => kit.database.db
  const rowsOf = async (table: string) => {
    const { rows } = await db().execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    )
    return rows[0]?.n ?? -1
  }

  describe('the copy', () => {
    it('holds what was typed, photographed, signed, sent, agreed to and looked at, by the contract', async () => {
      await submitCase(father, caseId)
      await settle(kit.bff)
      await approvedViewer(kit, father, caseId, WANG_MIN)
      const data = await father.do('exportMe', {})
      assert.deepEqual(PersonalData.parse(data), data)
      assert.equal(data.person.idNumber, ID_NUMBER)
      assert.deepEqual(
        data.phones.map(({ number }) => number),
        [NUMBER],
      )
      const [one] = data.applications
      assert.ok(one && data.applications.length === 1)
      const typed = Object.fromEntries(one.case.fields.map(({ field, value }) => [field, value]))
      for (const [field, value] of Object.entries(WANG_TYPED)) assert.equal(typed[field], value, field)
      assert.equal(one.sent[0]?.form.accountNumber, WANG_TYPED.accountNumber)
      assert.ok((one.sent[0]?.signature.image?.length ?? 0) > 100)
      assert.equal(one.pictures.length, 5)
      for (const { id, image } of one.pictures) {
        const shown = await father.send('getMaterial', { params: { id: caseId, mid: id } })
        assert.equal(Buffer.from(await shown.arrayBuffer()).toString('base64'), image)
      }
      assert.equal(one.progress?.progress.status, 'inReview')
      assert.ok(one.events.length > 2)
      assert.ok(data.consents.some(({ granted, receivers }) => granted && receivers.includes('hrss')))
      assert.equal(data.mandates.given[0]?.holder?.name, '王敏')
      assert.ok(data.accessLog.some(({ what, name }) => what === 'asked' && name === '王敏'))
    })

    it('is a page for people too: every value in words, every picture in it, and nothing that runs', async () => {
      await typeIn(father, caseId, { contactAddress: '<script>alert(1)</script>"1号楼' })
      await submitCase(father, caseId)
      const answer = await father.send('exportMeReadable', {})
      assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8')
      assert.match(
        answer.headers.get('content-disposition') ?? '',
        /^attachment; filename\*=UTF-8''%E6%88%91/,
      )
      const page = await answer.text()
      for (const value of [
        '王建国',
        ID_NUMBER,
        NUMBER,
        WANG_TYPED.accountNumber,
        '联系地址',
        '是本人的Ⅰ类储蓄卡',
      ])
        assert.ok(page.includes(value), value)
      assert.equal(page.match(/<img /g)?.length, 6)
      assert.equal(page.includes('<script'), false)
      assert.ok(page.includes('&lt;script&gt;'))
      assert.equal(/https?:\/\//.test(page), false)
    })

    it('is nobody else’s, not a phone’s alone, said by text message, and not made again and again', async () => {
      kit.advance({ minutes: 2 })
      const lost = kit.client()
      await lost.signIn(NUMBER)
      assert.equal((await lost.refused('exportMe', {})).code, 'realNameRequired')
      const other = await signedIn(kit, 'liXiulan', '13800000155')
      assert.equal(JSON.stringify(await other.do('exportMe', {})).includes(ID_NUMBER), false)
      for (let time = 0; time < 10; time += 1) await father.do('exportMe', {})
      assert.equal((await father.refused('exportMe', {})).code, 'tooManyRequests')
      const told = await smsTo(kit, father, NUMBER)
      assert.equal(told.filter((text) => text.includes('下载了您的全部资料')).length, 10)
    })

    it('leaves unread what was not read', async () => {
      const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      await client.do('followCase', { params: { id: mandateId } })
      await father.do('exportMe', {})
      const { given } = await father.do('listMandates', { query: {} })
      assert.equal(given[0]?.news?.firstLook, true)
    })
  })

  describe('erasing', () => {
    it('takes a draft whole, and every value with its key; the number begins anew', async () => {
      await father.do('eraseMe', {})
      await settle(kit.bff)
      for (const table of [
        'cases',
        'case_events',
        'case_values',
        'materials',
        'material_files',
        'person_keys',
        'phones',
        'persons',
        'sessions',
      ])
        assert.equal(await rowsOf(table), 0, table)
      assert.equal((await father.refused('listCases', {})).code, 'signInRequired')
      kit.advance({ minutes: 2 })
      const anew = kit.client()
      await anew.signIn(NUMBER)
      assert.deepEqual((await anew.do('listCases', {})).cases, [])
      await anew.prove('wangJianguo')
      assert.equal((await anew.do('getMe', {}))?.person?.name, '王建国')
    })

    it('waits for an application that runs, and says what to do', async () => {
      await submitCase(father, caseId)
      const { code } = await father.refused('eraseMe', {})
      assert.equal(code, 'caseRuns')
      await father.do('getCase', { params: { id: caseId } })
      // Taken back to be changed it still has its number: departments know of it.
      await father.do('recallCase', { params: { id: caseId } })
      assert.equal((await father.refused('eraseMe', {})).code, 'caseRuns')
      await father.do('withdrawCase', { params: { id: caseId } })
      await father.do('eraseMe', {})
    })

    it('of what was sent leaves the trail, whole and without a value; nothing that is left opens', async () => {
      await submitCase(father, caseId)
      await settle(kit.bff)
      await father.do('withdrawCase', { params: { id: caseId } })
      await settle(kit.bff)
      const events = await rowsOf('case_events')
      await father.do('eraseMe', {})
      await settle(kit.bff)
      await keepHouse(kit.bff.services)
      assert.equal(await rowsOf('case_events'), events)
      assert.deepEqual((await verifyTrail(db(), chainMac(kit.bff.services.vault))).faults, [])
      for (const table of [
        'case_values',
        'materials',
        'material_files',
        'submissions',
        'department_tasks',
        'person_keys',
        'shared_records',
        'idempotency',
      ])
        assert.equal(await rowsOf(table), 0, table)
      const left = await everythingReadable(kit)
      for (const value of ['王建国', ID_NUMBER, NUMBER, WANG_TYPED.accountNumber, WANG_TYPED.contactAddress])
        assert.equal(left.includes(value), false, value)
      const { rows } = await db().execute<{ n: number }>(
        sql`select count(*)::int as n from jobs where dead_at is not null`,
      )
      assert.equal(rows[0]?.n, 0)
    })

    it('is for the proved name alone where there is one, and for a phone that never proved any', async () => {
      kit.advance({ minutes: 2 })
      const lost = kit.client()
      await lost.signIn(NUMBER)
      assert.equal((await lost.refused('eraseMe', {})).code, 'realNameRequired')
      const visitor = kit.client()
      await visitor.signIn('13200000419')
      await visitor.do('eraseMe', {})
      assert.equal((await visitor.refused('listCases', {})).code, 'signInRequired')
    })

    it('ends other phones, invitations and whom they let in; each hears of it, and reads no name any more', async () => {
      kit.advance({ minutes: 2 })
      const tablet = await signedIn(kit)
      const { client: daughter, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      const { code } = await inviteToSee(father, caseId)
      await daughter.do('followCase', { params: { id: mandateId } })
      await father.do('eraseMe', {})
      await settle(kit.bff)
      assert.equal((await tablet.refused('listCases', {})).code, 'sessionEndedElsewhere')
      assert.equal((await daughter.refused('followCase', { params: { id: mandateId } })).code, 'notFound')
      assert.deepEqual((await daughter.do('listMandates', { query: {} })).held, [])
      const son = await signedIn(kit, 'liXiulan', '13800000155')
      await assert.rejects(acceptByCode(son, code))
      const said = await smsTo(kit, daughter, NUMBER)
      assert.ok(said.some((text) => text.includes('已经删除')))
    })

    it('of a helper ends what they were let; the retiree reads what they did, and of whom no name', async () => {
      const { client: daughter, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
      await daughter.do('followCase', { params: { id: mandateId } })
      await daughter.do('eraseMe', {})
      await settle(kit.bff)
      const { given } = await father.do('listMandates', { query: {} })
      assert.deepEqual(
        given.map(({ state, holder }) => [state, holder]),
        [['ended', null]],
      )
      const { entries } = await father.do('getAccessLog', {})
      assert.deepEqual(
        entries.filter(({ what }) => what === 'sawProgress' || what === 'ended').map(({ name }) => name),
        [ERASED, ERASED],
      )
      assert.equal(JSON.stringify(entries).includes('王敏'), false)
    })

    it('of an agent ends what they act by; the person still reads who acted, without a name, and their own case goes on', async () => {
      const han = await signedIn(kit, HAN.id, HAN.phone)
      const agent = await agentOf(kit)
      const mandateId = await begun(kit, agent, { until: '2026-12-31' })
      await agent.do('eraseMe', {})
      await settle(kit.bff)
      const { given } = await han.do('listAgencies', {})
      assert.deepEqual(
        given.map(({ id, state, agentName, agentPhoneMasked }) => [id, state, agentName, agentPhoneMasked]),
        [[mandateId, 'ended', ERASED, '']],
      )
      await han.do('exportMe', {})
    })
  })
})
