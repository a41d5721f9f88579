import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { FIELD_IDS, fields, isRetireesOwn, type FieldId } from '@/domain/form'
import { chainMac } from '@bff/cases/services'
import { decideBy, photo, settle, submitCase, takeOver } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { mandates } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { noteHelp } from './helping'
import { approvedViewer, askingViewer, FATHERS, fatherWithDraft, LI, smsTo, WANG_MIN } from './testing/family'
import { approvedHelper } from './testing/helping'

const story = toldOnce(async () => {
  const told = await fatherWithDraft()()
  told.kit.advance({ minutes: 2 })
  const { client: daughter, mandateId } = await approvedHelper(told.kit, told.father, told.caseId, WANG_MIN)
  return { ...told, daughter, mandateId }
})

describe('a member of the family who helps to fill in', () => {
  let kit: Kit
  let father: TestClient
  let daughter: TestClient
  let caseId: string
  let mandateId: string

  beforeEach(async () => {
    ;({ kit, father, caseId, daughter, mandateId } = await story())
  })
  after(() => kit.close())

  const view = (client: TestClient) => client.do('getCase', { params: { id: caseId } })
  const cell = async (client: TestClient, field: string) =>
    (await view(client)).fields.find((one) => one.field === field)
  const versionOf = async (field: string) => (await cell(father, field))?.version ?? 0
  const put = async (client: TestClient, field: string, value: string, basedOn?: number) =>
    client.do('putFields', {
      params: { id: caseId },
      body: { changes: [{ field, value, basedOn: basedOn ?? (await versionOf(field)) }] },
    })
  const log = async () =>
    (await father.do('getMandateLog', { params: { id: mandateId } })).entries.map(
      ({ what, about }) => [what, about] as const,
    )
  const smsToFather = () => smsTo(kit, father, FATHERS)

  describe('is let by the retiree, who chooses how far', () => {
    it('as far as was asked, or less', async () => {
      const asking = await askingViewer(kit, father, caseId, { personId: 'liXiulan', phone: '13800000155' })
      const more = { params: { id: asking.mandateId }, body: { approved: true, scope: 'fill' } } as const
      assert.equal((await father.refused('answerMandate', more)).code, 'invalidInput')
      await daughter.do('requestMandate', { body: { phone: FATHERS, scope: 'fill', kinship: 'daughter' } })
      const { given } = await father.do('listMandates', { query: {} })
      const asked = given.find(({ state, holder }) => state === 'waiting' && holder?.name === '王敏')
      assert.equal(asked?.scope, 'fill')
      await father.do('answerMandate', {
        params: { id: asked?.id ?? '' },
        body: { approved: true, scope: 'see', until: '2026-12-31' },
      })
      assert.equal((await daughter.refused('getCase', { params: { id: caseId } })).code, 'onlyRetiree')
      const { held } = await daughter.do('listMandates', { query: {} })
      assert.deepEqual(held.find(({ state }) => state === 'active')?.case?.helping, null)
    })

    it('and the request that reaches the phone says what is asked', async () => {
      await daughter.do('requestMandate', { body: { phone: FATHERS, scope: 'fill', kinship: 'daughter' } })
      assert.ok((await smsToFather()).some((text) => /王女士想帮您填退休申请表/.test(text)))
    })
  })

  describe('sees the form', () => {
    for (const operation of ['getCase', 'getFields'] as const)
      it(`by ${operation}, which is in the log once a while, and told of the first time`, async () => {
        const reads = () => daughter.do(operation, { params: { id: caseId } })
        const looks = async () => (await log()).filter(([what]) => what === 'sawForm').length
        const told = async () => (await smsToFather()).filter((text) => text.includes('第一次看了')).length
        assert.deepEqual([await looks(), await told()], [0, 0])
        await reads()
        await reads()
        assert.deepEqual([await looks(), await told()], [1, 1])
        kit.advance({ minutes: 31 })
        await reads()
        assert.deepEqual([await looks(), await told()], [2, 1])
      })

    it('but no number, no account, no receipt; what is hidden is told to be filled', async () => {
      await put(father, 'accountNumber', '6217000010012345678')
      const seen = await view(daughter)
      const shown = seen.fields.map(({ field }) => field as FieldId)
      assert.deepEqual(shown.filter(isRetireesOwn), [])
      assert.ok(seen.hidden.includes('idNumber') && seen.hidden.includes('accountNumber'))
      assert.ok(seen.hidden.every((field) => isRetireesOwn(field as FieldId)))
      assert.equal(seen.receipt, null)
      assert.deepEqual([seen.place, seen.number, seen.allowed], [null, null, []])
      const text = JSON.stringify(seen)
      for (const secret of ['6217000010012345678', (await cell(father, 'idNumber'))?.value ?? 'none'])
        assert.ok(!text.includes(secret))
      assert.deepEqual((await view(father)).hidden, [])
    })

    it('and of the answers what the form rests on: nothing of health, arrears or plans', async () => {
      const { answers } = await view(daughter)
      const meant = ['insurance', 'archiveBirth', 'recognition']
      assert.deepEqual(
        Object.keys(answers).filter((answer) => !meant.includes(answer)),
        [],
      )
      assert.equal(answers.insurance, 'employee')
    })

    it('and each side reads whose hand a cell bears, and when', async () => {
      await put(daughter, 'postcode', '065001')
      assert.equal((await cell(father, 'postcode'))?.changedBy, '王敏')
      assert.equal((await cell(daughter, 'postcode'))?.changedBy, null)
      kit.advance({ minutes: 5 })
      await put(father, 'postcode', '065002')
      assert.equal((await cell(father, 'postcode'))?.changedBy, null)
      const theirs = await cell(daughter, 'postcode')
      assert.equal(theirs?.changedBy, '王建国')
      assert.ok(Date.parse(theirs?.changedAt ?? '') > 0)
      // What fills itself was nobody’s hand.
      assert.equal((await cell(daughter, 'name'))?.changedBy, null)
    })

    it('and the retiree’s open form learns who may fill in, and what they changed, without asking departments', async () => {
      assert.deepEqual((await view(father)).helpers, ['王敏'])
      await put(daughter, 'postcode', '065003')
      const now = await father.do('getFields', { params: { id: caseId } })
      assert.equal(now.fields.find(({ field }) => field === 'postcode')?.changedBy, '王敏')
      assert.deepEqual((await daughter.do('getFields', { params: { id: caseId } })).helpers, [])
    })
  })

  describe('fills in', () => {
    it('everything but what is the retiree’s alone, which is named', async () => {
      for (const field of FIELD_IDS.filter((id) => isRetireesOwn(id) && fields[id].editable)) {
        const refusal = await daughter.refused('putFields', {
          params: { id: caseId },
          body: { changes: [{ field, value: 'x', basedOn: await versionOf(field) }] },
        })
        assert.equal(refusal.code, 'onlyRetiree', field)
        assert.deepEqual(refusal.fields, [{ field, code: 'onlyRetiree' }])
      }
    })

    it('not what the retiree declares of their own card, which is named among what is left to them until they have', async () => {
      const left = async () => (await daughter.do('followCase', { params: { id: mandateId } })).left
      const change = async (value: string) => ({
        params: { id: caseId },
        body: { changes: [{ field: 'classOneCard', value, basedOn: await versionOf('classOneCard') }] },
      })
      assert.deepEqual(await left(), ['submission'])
      await father.do('putFields', await change(''))
      assert.deepEqual(await left(), ['cardClass', 'submission'])
      assert.equal((await daughter.refused('putFields', await change('yes'))).code, 'onlyRetiree')
      assert.equal((await cell(father, 'classOneCard'))?.value, '')
    })

    it('nothing of the housing fund’s column, and no promise of the unit: it is the unit’s alone, not the retiree’s either', async () => {
      for (const [field, value] of [
        ['fundOffice', '廊坊市管理部'],
        ['fundBank', '中国农业银行'],
        ['fundAuthorization', 'yes'],
      ] as const)
        for (const who of [daughter, father]) {
          const body = { changes: [{ field, value, basedOn: 0 }] }
          const { code } = await who.refused('putFields', { params: { id: caseId }, body })
          assert.equal(code, 'fieldLocked', field)
        }
    })

    it('and does not move the place where the retiree left off', async () => {
      await father.do('putFields', { params: { id: caseId }, body: { changes: [], place: 'apply/check' } })
      await daughter.do('putFields', {
        params: { id: caseId },
        body: { changes: [], place: 'apply/form?topic=work' },
      })
      assert.equal((await view(father)).place, 'apply/check')
    })

    it('over another’s words only after both were seen side by side with the name, either way round', async () => {
      const before = await versionOf('postcode')
      await put(daughter, 'postcode', '065001', before)
      for (const [late, value, name] of [
        [father, '065002', '王敏'],
        [daughter, '065003', '王建国'],
      ] as const) {
        const stale = {
          params: { id: caseId },
          body: { changes: [{ field: 'postcode', value, basedOn: before }] },
        }
        const { code, conflicts } = await late.refused('putFields', stale)
        assert.equal(code, 'fieldConflict')
        const [conflict] = conflicts ?? []
        assert.deepEqual(
          [conflict?.yours, conflict?.theirBy, typeof conflict?.theirAt],
          [value, name, 'string'],
        )
        await put(late, 'postcode', value, conflict?.theirVersion)
      }
      assert.equal((await cell(father, 'postcode'))?.value, '065003')
    })

    it('which is in the log once a sitting with the cells by name, whole, and told by text message once an hour', async () => {
      await view(daughter)
      await put(daughter, 'postcode', '065001')
      kit.advance({ minutes: 20 })
      await put(daughter, 'postcode', '065002')
      await put(daughter, 'contactAddress', '廊坊市广阳区和平路 1 号')
      const told = async () => (await smsToFather()).filter((text) => /王女士在帮您填/.test(text)).length
      assert.equal(await told(), 1)
      assert.deepEqual((await log()).slice(0, 2), [
        ['filledIn', ['postcode', 'contactAddress']],
        ['sawForm', null],
      ])
      kit.advance({ minutes: 41 })
      await put(daughter, 'postcode', '065004')
      assert.equal(await told(), 2)
      assert.deepEqual((await log()).slice(0, 2), [
        ['filledIn', ['postcode']],
        ['filledIn', ['postcode', 'contactAddress']],
      ])
      assert.equal(await verifyCase(kit.database.db, chainMac(kit.bff.services.vault), caseId), null)
      const texts = await smsToFather()
      assert.ok(texts.every((text) => !/http|www|王敏|0650/.test(text)))
      assert.equal(texts.filter((text) => text.includes('第一次看了')).length, 1)
    })

    it('and photographs, which stands in the log as well; opening what they did not take is refused', async () => {
      const taken = await daughter.upload(caseId, 'idCardBack', await photo())
      assert.deepEqual((await log())[0], ['tookPicture', ['idCardBack']])
      const { materials } = await view(daughter)
      assert.equal(materials.find(({ id }) => id === taken.id)?.opens, true)
      assert.ok(materials.some(({ opens }) => !opens))
    })
  })

  describe('never', () => {
    it('signs, sends, takes back, ends, or asks for the code that signs', async () => {
      for (const operation of [
        'sendSignatureCode',
        'submitCase',
        'recallCase',
        'withdrawCase',
        'cancelCase',
        'answerSupplement',
        'putAnswers',
        'inviteFamily',
        'getProgress',
      ] as const) {
        assert.equal(
          (await daughter.refused(operation, { params: { id: caseId } })).code,
          'onlyRetiree',
          operation,
        )
      }
    })

    it('anything once stopped: at once, whatever is open', async () => {
      await view(daughter)
      const basedOn = await versionOf('postcode')
      await father.do('endMandate', { params: { id: mandateId } })
      for (const operation of ['getCase', 'getFields'] as const)
        assert.equal((await daughter.refused(operation, { params: { id: caseId } })).code, 'notFound')
      const late = { params: { id: caseId }, body: { changes: [{ field: 'postcode', value: '1', basedOn }] } }
      assert.equal((await daughter.refused('putFields', late)).code, 'notFound')
      assert.deepEqual((await view(father)).helpers, [])
    })
  })

  it('does nothing any more where it was stopped while it was on its way', async () => {
    const { db } = kit.database
    const [row] = await db.select().from(mandates).where(eq(mandates.id, mandateId))
    const doing = {
      caller: { accountId: row?.holderId ?? '' },
      standing: { relation: 'helper', ownerId: '', organisationId: null, mandateId } as const,
      ...{ caseId, caseNow: kit.now().toISOString(), now: kit.now() },
    }
    const fillsIn = () =>
      db.transaction((tx) => noteHelp(kit.bff.services, tx, doing, { what: 'filledIn', cells: ['postcode'] }))
    await fillsIn()
    await father.do('endMandate', { params: { id: mandateId } })
    await assert.rejects(fillsIn, { code: 'notFound' })
  })

  describe('says that it is filled in', () => {
    const handOver = () => daughter.do('handOver', { params: { id: mandateId } })
    const isOver = async () =>
      (await father.do('listMandates', { query: { side: 'given' } })).given.find(({ id }) => id === mandateId)
        ?.handedOver

    it('which waits for the retiree until it is sent, once, and sends nothing itself', async () => {
      assert.equal(await isOver(), false)
      assert.equal((await handOver()).case?.helping?.handedOver, true)
      await handOver()
      assert.equal(await isOver(), true)
      assert.equal((await log()).filter(([what]) => what === 'saidReady').length, 1)
      assert.equal((await view(father)).status, 'draft')
      await submitCase(father, caseId)
      assert.equal(await isOver(), false)
      assert.equal((await daughter.refused('handOver', { params: { id: mandateId } })).code, 'notAllowedNow')
      const { held } = await daughter.do('listMandates', { query: {} })
      assert.deepEqual(held[0]?.case?.helping, { canFill: false, handedOver: false })
    })
  })

  describe('says it with something missing', () => {
    const unfinished = async () =>
      (await father.do('listMandates', { query: { side: 'given' } })).given.find(({ id }) => id === mandateId)
        ?.unfinished
    const seen = async () => (await daughter.do('followCase', { params: { id: mandateId } })).unfinished

    it('which both read, and no more once it is there', async () => {
      const { materials } = await view(father)
      for (const { id, kind } of materials)
        if (kind === 'archivePages') await father.do('deleteMaterial', { params: { id: caseId, mid: id } })
      await put(father, 'contactAddress', '')
      assert.equal(await unfinished(), null)
      const missing = { cells: 1, pictures: ['archivePages'] }
      assert.deepEqual(await seen(), missing)
      await daughter.do('handOver', { params: { id: mandateId } })
      assert.deepEqual(await unfinished(), missing)
      await put(daughter, 'contactAddress', '廊坊市广阳区和平路 1 号')
      await father.upload(caseId, 'archivePages', await photo())
      assert.deepEqual(await unfinished(), { cells: 0, pictures: [] })
    })

    it('of which who may only see learns nothing', async () => {
      const { client, mandateId: seeing } = await approvedViewer(kit, father, caseId, LI)
      const { unfinished: told } = await client.do('followCase', { params: { id: seeing } })
      assert.equal(told, null)
    })
  })

  it('says so before having looked: that is the first the retiree is told of, and no look after it goes untold', async () => {
    const told = async () => (await smsToFather()).filter((text) => text.includes('第一次看了')).length
    assert.equal(await told(), 0)
    await daughter.do('handOver', { params: { id: mandateId } })
    assert.equal(await told(), 1)
    await view(daughter)
    await daughter.do('followCase', { params: { id: mandateId } })
    assert.equal(await told(), 1)
  })

  it('photographs what a supplement wants, and nothing else then; sending it is the retiree’s', async () => {
    await takeOver(father)
    await submitCase(father, caseId)
    await settle(kit.bff)
    const refused = async () => (await daughter.uploadRefused(caseId, 'archivePages', await photo())).code
    assert.equal(await refused(), 'notADraft')
    const [page] = (await view(father)).materials.filter(({ kind }) => kind === 'archivePages')
    const want = { reason: 'unreadable', material: 'archivePages', materialId: page?.id } as const
    await decideBy(kit, father, 'hrss', { kind: 'supplement', wants: [want] })
    const helping = async () => (await daughter.do('followCase', { params: { id: mandateId } })).helping
    assert.deepEqual((await helping())?.wanted, ['archivePages'])
    const { id } = await daughter.upload(caseId, 'archivePages', await photo())
    assert.equal((await daughter.uploadRefused(caseId, 'bankCard', await photo())).code, 'notADraft')
    const answer = { params: { id: caseId }, body: { department: 'hrss' as const, materialIds: [id] } }
    assert.equal((await daughter.refused('answerSupplement', answer)).code, 'onlyRetiree')
    await father.do('answerSupplement', answer)
    assert.deepEqual((await helping())?.wanted, [])
  })

  it('two who type at random: nothing that stands is overwritten by whoever had not seen it', async () => {
    const random = sequence(41)
    const first = await cell(father, 'postcode')
    let stands = { value: first?.value, version: first?.version ?? 0 }
    const seen = new Map([father, daughter].map((client) => [client, stands.version]))
    for (let turn = 0; turn < 40; turn += 1) {
      const client = random() < 0.5 ? father : daughter
      if (random() < 0.3) seen.set(client, (await cell(client, 'postcode'))?.version ?? 0)
      const basedOn = seen.get(client) ?? 0
      const value = `0651${String(turn).padStart(2, '0')}`
      const knew = basedOn === stands.version
      const body = { changes: [{ field: 'postcode', value, basedOn }] }
      const { status } = await client.send('putFields', { params: { id: caseId }, body })
      assert.equal(status, knew ? 200 : 409, `turn ${turn}`)
      if (knew) {
        stands = { value, version: stands.version + 1 }
        seen.set(client, stands.version)
      }
      assert.equal((await cell(father, 'postcode'))?.value, stands.value, `turn ${turn}`)
    }
  })
})

/** The same numbers at every run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
