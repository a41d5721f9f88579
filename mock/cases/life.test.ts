import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startKit, type Kit } from '@bff/testing/kit'
import type { TestClient } from '@bff/testing/client'
import { fromText, keyIdOf } from '@bff/crypto/sealing'
import {
  caseValues,
  certificates,
  departmentTasks,
  materialFiles,
  personKeys,
  persons,
  submissions,
} from '@bff/db/schema'
import {
  WANG_TYPED,
  lanes,
  progressOf,
  readyDraft,
  settle,
  signedIn,
  submitCase,
  taskOf,
} from './testing/story'

describe("王建国's whole case, with departments that decide by themselves", () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
  })
  after(() => kit.close())

  it('fills the draft with what identity and departments know, each with its source and date', async () => {
    id = await readyDraft(phone)
    const draft = await phone.do('getCase', { params: { id } })
    const cell = (field: string) => draft.fields.find((one) => one.field === field)
    assert.equal(draft.status, 'draft')
    assert.equal(draft.number, null)
    assert.deepEqual(
      [cell('name')?.value, cell('name')?.origin, cell('unitName')?.value, cell('unitName')?.origin],
      ['王建国', 'identity', '廊坊市第一机械厂', 'sharedData'],
    )
    assert.equal(cell('unitName')?.department, 'socialInsurance')
    assert.equal(cell('unitName')?.asOf, '2026-04-30')
    assert.equal(cell('householdAddress')?.department, 'publicSecurity')
    assert.equal(cell('phone')?.value, '13800000417')
    assert.equal(cell('retirementMonth')?.value, '2026-11')
    assert.equal(cell('retirementCategory')?.value, 'flexibleDelayCompleted')
    assert.equal(cell('benefitStart')?.value, '2026-12')
    assert.equal(cell('accountHolder')?.origin, 'derived')
    assert.deepEqual(draft.allowed, ['edit', 'submit', 'withdraw'])
    assert.equal(draft.draftExpiresOn, '2027-05-06')
  })

  it('gives a receipt with the number of the day, the first department and its last day', async () => {
    kit.advance({ days: 5 })
    const sent = await submitCase(phone, id)
    assert.equal(sent.number, '202605110001')
    assert.equal(sent.status, 'inReview')
    assert.equal(sent.receipt?.confirmationAskedOn, null)
    assert.deepEqual(sent.receipt?.firstSteps, [
      {
        department: 'hrss',
        items: ['benefitQualification'],
        receivedOn: '2026-05-11',
        due: '2026-05-18',
        provisional: false,
      },
    ])
    assert.equal(sent.receipt?.materialCount, 5)
    assert.deepEqual(sent.allowed, ['recall', 'withdraw'])
  })

  it('says in the list of cases who has it, until when, and what waits on the person', async () => {
    const { cases } = await phone.do('listCases', {})
    assert.deepEqual(
      cases.map(({ mustAct, reviewing }) => ({ mustAct, reviewing })),
      [{ mustAct: [], reviewing: [{ department: 'hrss', due: '2026-05-18' }] }],
    )
  })

  it('moves on its own after a few seconds of the case clock', async () => {
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'inReview')
    kit.advance({ seconds: 20 })
    await settle(kit.bff)
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'waitingForMonth')
    assert.equal(lanes(shown).hrss?.state, 'approved')
    assert.equal(lanes(shown).publicSecurity?.meaning, 'householdMatches')
    assert.ok(
      shown.timeline.some((entry) => entry.code === 'resultFiled'),
      'the result is on record',
    )
  })

  it('issues the 认定表 with the conditions that 108 二 lists', async () => {
    const document = await phone.do('getDocument', { params: { id, name: 'recognitionForm' } })
    const value = (label: string) => document.rows.find((row) => row.label === label)?.value
    assert.equal(document.title, '企业养老保险正常退休人员待遇条件认定表')
    assert.equal(value('待遇领取地'), '河北省廊坊市广阳区')
    assert.equal(value('退休时间'), '2026年11月')
    assert.equal(value('其中视同缴费年限'), '8年6个月')
    for (const left of ['核增比例', '符合补缴政策的应保未保和中断年限']) {
      assert.equal(value(left), '样例不载明，以审批机关认定为准')
    }
    assert.equal(value('证件号码'), '130************01X')
    assert.ok(document.sample)
  })

  it('does nothing before the retirement month, then hands the three theirs at 00:00 of its first day', async () => {
    await phone.play('putClock', { body: { now: '2026-10-31T15:59:59.000Z' } })
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'waitingForMonth')
    const { waiting } = await phone.play('getClock')
    assert.deepEqual(waiting, [
      { number: '202605110001', month: '2026-11', opensAt: '2026-10-31T16:00:00.000Z' },
    ])

    await phone.play('putClock', { body: { now: '2026-10-31T16:00:00.000Z' } })
    await settle(kit.bff)
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'inProgress')
    assert.deepEqual(
      ['socialInsurance', 'medicalInsurance', 'housingFund'].map((department) => [
        lanes(shown)[department]?.receivedOn,
        lanes(shown)[department]?.due,
      ]),
      [
        ['2026-11-01', '2026-11-06'],
        ['2026-11-01', '2026-11-06'],
        ['2026-11-01', '2026-11-04'],
      ],
    )
    const task = await taskOf(phone, 'socialInsurance')
    assert.deepEqual(task.documents, ['企业养老保险正常退休人员待遇条件认定表'])
  })

  it('ends when all three have decided, and only then', async () => {
    kit.advance({ seconds: 60 })
    await settle(kit.bff)
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'completed')
    assert.deepEqual(
      Object.values(lanes(shown)).map((lane) => lane.state),
      ['approved', 'confirmed', 'approved', 'approved', 'approved'],
    )
    assert.equal(shown.timeline.filter((entry) => entry.code === 'resultFiled').length, 4)
  })

  it('lets the certificate be claimed, once, with every field of it', async () => {
    assert.equal((await phone.do('getCertificate', {})).claimable, id)
    const certificate = await phone.do('claimCertificate', { body: { caseId: id } })
    const { checkedAt: _, ...card } = certificate
    assert.deepEqual(card, {
      number: '样例202611010001',
      caseId: id,
      version: 1,
      status: 'valid',
      sample: true,
      name: '王建国',
      sex: 'male',
      idNumberMasked: '130************01X',
      birthDate: '1965-03-12',
      workStart: '1984-07',
      retirementMonth: '2026-11',
      category: '弹性延迟期满',
      formerUnit: '廊坊市第一机械厂',
      placeOfBenefits: '河北省廊坊市广阳区',
      issuer: '廊坊市社会保险经办机构',
      issuedOn: '2026-11-01',
    })
    const again = await phone.do('claimCertificate', { body: { caseId: id } })
    assert.equal(again.number, certificate.number)
    assert.equal((await phone.do('getCertificate', {})).certificate?.number, certificate.number)
  })

  it('has left nothing of him in the clear, in any column of any table', async () => {
    const { tables, text } = await wholeDatabase(kit)
    for (const table of [
      'case_events',
      'submissions',
      'department_tasks',
      'certificates',
      'idempotency',
      'jobs',
    ])
      assert.ok((tables.get(table) ?? 0) > 0, `the journey wrote to ${table}`)
    assert.ok(text.includes(id), 'what is in the clear is found')
    const personal = [
      '王建国',
      '13000019650312001X',
      '130************01X',
      '19650312',
      '1965-03',
      '13800000417',
      '138****0417',
      '廊坊市第一机械厂',
      WANG_TYPED.contactAddress,
      WANG_TYPED.accountNumber,
      WANG_TYPED.accountBank,
    ]
    for (const value of personal) {
      for (const written of [value, Buffer.from(value).toString('base64').replace(/=+$/, '')]) {
        assert.ok(!text.includes(written), `${value} stands in the clear`)
      }
    }
  })

  it('has sealed all of him under one key, his own', async () => {
    const { db } = kit.database
    const [own, ...others] = await db.select().from(personKeys)
    assert.equal(others.length, 0)
    const all = [
      ...(await db.select().from(caseValues)).map((row) => row.valueSealed),
      ...(await db.select().from(submissions)).flatMap((row) => [row.formSealed, row.signatureSealed]),
      ...(await db.select().from(departmentTasks)).map((row) => row.packageSealed),
      ...(await db.select().from(materialFiles)).map((row) => row.sealed),
      ...(await db.select().from(certificates)).map((row) => row.contentSealed),
      ...(await db.select().from(persons)).map((row) => row.sealed),
    ]
    const keys = all.map((one) => keyIdOf(typeof one === 'string' ? fromText(one) : one))
    assert.deepEqual(new Set(keys), new Set([own?.id]))
  })
})

/** Every row of every table as text; bytes both as hex and as what a reader would take them for. */
async function wholeDatabase(kit: Kit) {
  const { db } = kit.database
  const tables = new Map<string, number>()
  const text: string[] = []
  const listed = await db.execute<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  )
  for (const { name } of listed.rows) {
    const { rows } = await db.execute(`select * from "${name}"`)
    tables.set(name, rows.length)
    for (const value of rows.flatMap((row) => Object.values(row))) {
      if (value instanceof Uint8Array) text.push(Buffer.from(value).toString())
      else text.push(typeof value === 'string' ? value : JSON.stringify(value))
    }
  }
  return { tables, text: text.join('\n') }
}
