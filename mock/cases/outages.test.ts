import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { and, eq, isNull } from 'drizzle-orm'
import { keyIdOf, fromText } from '@bff/crypto/sealing'
import { jobs, personKeys, sharedRecords } from '@bff/db/schema'
import { hasten } from '@bff/outbox/jobs'
import { keepHouse } from '@bff/housekeeping'
import type { CaseView } from '@contract/case'
import type { TestClient } from '@bff/testing/client'
import { CONSENTS } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { approvedHelper } from '@bff/people/testing/helping'
import { WANG_MIN } from '@bff/people/testing/family'
import { CASE_JOBS } from './consequences'
import { readyDraft, settle, signedIn, submitCase, typeIn, WANG_TYPED } from './testing/story'

const ASKED = ['socialInsurance', 'medicalInsurance', 'housingFund', 'publicSecurity'] as const
/** 孙丽华 has no fund account; her application may be sent from the autumn of 2026 on. */
const SUN_ANSWERS = { ...wangOwnAnswers, retiree: 'womanFlexible', retirementMonth: '2027-08' } as const
const AUTUMN = '2026-11-23T02:00:00.000Z'

const [, withdrawn] = CONSENTS.map((one) => ({ ...one, granted: false }))

/** What a draft holds of the guide and the departments. */
const heldBy = ({ scenario, items, fields }: CaseView) => ({
  scenario,
  items,
  fields: fields.map(({ field, value, department }) => [field, value, department]),
})

describe('a department that is down', () => {
  let kit: Kit
  let phone: TestClient
  /** Which departments were asked. */
  let asked: string[] = []

  before(async () => {
    kit = await startKit({ startsAt: AUTUMN })
    phone = await signedIn(kit, 'sunLihua', '13800000672')
    const { sharedData } = kit.bff.services
    const read = sharedData.read.bind(sharedData)
    sharedData.read = (department, idNumber) => {
      asked.push(department)
      return read(department, idNumber)
    }
  })
  after(() => kit.close())
  beforeEach(() => {
    asked = []
  })

  const setDown = (id: string, down: boolean) =>
    phone.play('putDepartment', { params: { id }, body: { down } })
  const during = async <T>(department: string, work: () => Promise<T>): Promise<T> => {
    await setDown(department, true)
    try {
      return await work()
    } finally {
      await setDown(department, false)
    }
  }
  /** Minutes until it is asked by itself again; `null` where it is not. */
  const againIn = async () => {
    const [job] = await kit.database.db
      .select({ runAt: jobs.runAt })
      .from(jobs)
      .where(and(eq(jobs.kind, CASE_JOBS.askSilent), isNull(jobs.doneAt)))
    return job ? Math.round((Date.parse(job.runAt) - Date.now()) / 60_000) : null
  }
  const begun = () => phone.do('createCase', { body: { answers: { ...SUN_ANSWERS } } })

  for (const department of ASKED) {
    it(`changes nothing of a draft, from its beginning to its submission: ${department}`, async () => {
      const params = { id: await readyDraft(phone, SUN_ANSWERS, { ...WANG_TYPED }) }
      const up = await phone.do('getCase', { params })
      assert.ok(!up.items.includes('housingFundWithdrawal'), 'she has no fund account')
      await during(department, async () => {
        assert.deepEqual(heldBy(await phone.do('getCase', { params })), heldBy(up))
        const answered = await phone.do('putAnswers', { params, body: { answers: { ...SUN_ANSWERS } } })
        assert.deepEqual(heldBy(answered), heldBy(up))
        asked = []
        const sent = await submitCase(phone, params.id)
        assert.deepEqual(asked, [])
        assert.deepEqual([sent.status, sent.items], ['inReview', up.items])
      })
      await phone.do('withdrawCase', { params })
    })

    it(`changes nothing of an application that is begun after the guide was read: ${department}`, async () => {
      const usual = await begun()
      await phone.do('withdrawCase', { params: { id: usual.id } })
      const shared = await phone.do('getPrefill', {})
      await during(department, async () => {
        const { sources, values, facts } = await phone.do('getPrefill', {})
        assert.deepEqual({ values, facts }, { values: shared.values, facts: shared.facts })
        assert.deepEqual(
          sources.map(({ state }) => state),
          ASKED.map((one) => (one === department ? 'down' : 'ok')),
        )
        const draft = await begun()
        assert.deepEqual(heldBy(draft), heldBy(usual))
        await phone.do('withdrawCase', { params: { id: draft.id } })
      })
    })
  }

  it('is as last known, with its own date, while the others move on', async () => {
    const before = await phone.do('getPrefill', {})
    await phone.play('putClock', { body: { now: '2027-01-11T02:00:00.000Z' } })
    const { sources } = await during('housingFund', () => phone.do('getPrefill', {}))
    const dates = Object.fromEntries(sources.map(({ department, asOf }) => [department, asOf]))
    const earlier = before.sources.find(({ department }) => department === 'housingFund')?.asOf
    assert.deepEqual([dates.housingFund, dates.socialInsurance], [earlier, '2026-12-31'])
  })

  it('is asked by opening a draft, and never by saving one', async () => {
    const { id } = await begun()
    assert.deepEqual(asked, ASKED)
    await phone.do('getCase', { params: { id } })
    assert.equal(asked.length, 2 * ASKED.length)
    asked = []
    const change = { field: 'postcode', value: '065001', basedOn: 0 }
    await phone.do('putFields', { params: { id }, body: { changes: [change] } })
    await phone.do('putAnswers', { params: { id }, body: { answers: { ...SUN_ANSWERS } } })
    assert.deepEqual(asked, [])
    await phone.do('withdrawCase', { params: { id } })
  })

  it('is not asked by a look of whoever helps: they are given what it said last', async () => {
    const { id } = await begun()
    const { client } = await approvedHelper(kit, phone, id, WANG_MIN)
    const params = { id }
    asked = []
    const seen = await client.do('getCase', { params })
    await client.do('getFields', { params })
    assert.deepEqual(asked, [])
    const mine = await phone.do('getCase', { params })
    assert.deepEqual(asked, ASKED)
    assert.deepEqual(seen.items, mine.items)
    await phone.do('withdrawCase', { params })
  })

  it('comes into a draft that was begun without it as soon as it is up, though nobody opens the app', async () => {
    await kit.database.db.delete(sharedRecords)
    const draft = await during('socialInsurance', async () => {
      const made = await begun()
      await settle(kit.bff)
      return made
    })
    const params = { id: draft.id }
    const from = ({ fields }: Pick<CaseView, 'fields'>) =>
      fields.filter(({ department }) => department === 'socialInsurance').map(({ field }) => field)
    assert.deepEqual(from(draft), [])
    asked = []
    await settle(kit.bff)
    assert.deepEqual(asked, ['socialInsurance'], 'the others were heard')
    assert.ok(from(await phone.do('getFields', { params })).includes('workStart'))
    // Nothing is left to be asked.
    asked = []
    await settle(kit.bff)
    assert.deepEqual(asked, [])
    await phone.do('withdrawCase', { params })
  })

  it('is asked again less and less often, it alone, for a week: nobody looks', async () => {
    await kit.database.db.delete(sharedRecords)
    const { id } = await during('socialInsurance', async () => {
      const made = await begun()
      asked = []
      await settle(kit.bff)
      assert.deepEqual(asked, [], 'it has just been silent')
      const waits: (number | null)[] = [await againIn()]
      for (const minutes of [10, 60, 3 * 1440, 3 * 1440]) {
        kit.advance({ minutes })
        await hasten(kit.database.db, CASE_JOBS.askSilent)
        await settle(kit.bff)
        waits.push(await againIn())
      }
      assert.deepEqual(waits, [10, 60, 1440, 1440, 1440])
      assert.deepEqual(asked, Array(4).fill('socialInsurance'))
      kit.advance({ days: 1 })
      asked = []
      await hasten(kit.database.db, CASE_JOBS.askSilent)
      await settle(kit.bff)
      assert.deepEqual([asked, await againIn()], [[], null])
      return made
    })
    phone = await signedIn(kit, 'sunLihua', '13800000672')
    await phone.do('withdrawCase', { params: { id } })
  })

  it('is not asked by itself once it has answered a look', async () => {
    await kit.database.db.delete(sharedRecords)
    const { id } = await during('socialInsurance', begun)
    kit.advance({ minutes: 1 })
    await phone.do('getPrefill', {})
    asked = []
    await hasten(kit.database.db, CASE_JOBS.askSilent)
    await settle(kit.bff)
    assert.deepEqual(asked, [])
    const { fields } = await phone.do('getFields', { params: { id } })
    assert.ok(fields.some(({ department }) => department === 'socialInsurance'))
    await phone.do('withdrawCase', { params: { id } })
  })

  it('and not once that is agreed to no longer', async () => {
    await kit.database.db.delete(sharedRecords)
    assert.ok(withdrawn)
    const { id } = await during('socialInsurance', begun)
    await phone.do('putConsent', { body: withdrawn })
    asked = []
    await settle(kit.bff)
    assert.deepEqual(asked, [])
    await phone.do('putConsent', { body: { ...withdrawn, granted: true } })
    await phone.do('withdrawCase', { params: { id } })
  })

  it('is not asked any more once the consent is withdrawn: what is filled in stays, and a new application begins without', async () => {
    const { id } = await begun()
    const up = await phone.do('getCase', { params: { id } })
    assert.ok(withdrawn)
    await phone.do('putConsent', { body: withdrawn })
    asked = []
    assert.deepEqual(heldBy(await phone.do('getCase', { params: { id } })), heldBy(up))
    await phone.do('withdrawCase', { params: { id } })
    const anew = await begun()
    assert.deepEqual(
      anew.fields.filter(({ origin }) => origin === 'sharedData'),
      [],
    )
    assert.deepEqual(await kit.database.db.select().from(sharedRecords), [])
    assert.deepEqual(asked, [])
  })
})

describe('what departments last said', () => {
  let kit: Kit
  let phone: TestClient
  const kept = () => kit.database.db.select().from(sharedRecords)

  beforeEach(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
  })

  it('is sealed under the key of the person', async () => {
    await phone.do('getPrefill', {})
    const rows = await kept()
    assert.deepEqual(rows.map(({ department }) => department).sort(), [...ASKED].sort())
    const [own] = await kit.database.db.select().from(personKeys)
    for (const { recordSealed } of rows) assert.equal(keyIdOf(fromText(recordSealed)), own?.id)
    await kit.close()
  })

  it('is deleted with a draft that nobody touches, and after 30 days where none was begun', async () => {
    await phone.do('getPrefill', {})
    kit.advance({ days: 29 })
    await keepHouse(kit.bff.services)
    assert.equal((await kept()).length, ASKED.length)
    kit.advance({ days: 2 })
    await keepHouse(kit.bff.services)
    assert.deepEqual(await kept(), [])

    phone = await signedIn(kit)
    const { id } = await phone.do('createCase', { body: { answers: wangOwnAnswers } })
    await typeIn(phone, id, WANG_TYPED)
    kit.advance({ days: 360 })
    await keepHouse(kit.bff.services)
    assert.equal((await kept()).length, ASKED.length, 'the draft is still looked at by it')
    phone = await signedIn(kit)
    await phone.do('getCase', { params: { id } })
    kit.advance({ days: 10 })
    await keepHouse(kit.bff.services)
    assert.deepEqual(await kept(), [])
    await kit.close()
  })
})
