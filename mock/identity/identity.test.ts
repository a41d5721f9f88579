import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { DEMO_PEOPLE } from '../scenarios/people'
import { CONSENTS, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

const [sensitiveData, sharedData] = CONSENTS
assert.ok(sensitiveData && sharedData)

describe('proving the real name', () => {
  let kit: Kit
  let phone: TestClient
  let people = 0

  before(async () => {
    kit = await startKit()
  })
  after(() => kit.close())

  /** A phone that was never seen before, signed in. */
  const newPhone = async (kind: 'h5' | 'weapp' = 'h5') => {
    kit.advance({ days: 1 })
    people += 1
    const client = kit.client(kind)
    await client.signIn(`1380001${String(people).padStart(4, '0')}`)
    return client
  }
  const begin = async (personId: string, client = phone) => {
    const { requestId, provider } = await client.do('startIdentity', {})
    assert.equal(provider, 'demonstration')
    const { code } = await client.play('authorizeIdentity', { body: { requestId, personId } })
    return { requestId, code, consents: CONSENTS }
  }

  beforeEach(async () => {
    phone = await newPhone()
  })

  it('shows the person, the ID number masked, once the provider has vouched', async () => {
    const me = await phone.prove('wangJianguo')
    assert.equal(me.level, 'realName')
    assert.deepEqual(me.person, {
      name: '王建国',
      sex: 'male',
      birthDate: '1965-03-12',
      idNumberMasked: '130************01X',
    })
    assert.deepEqual(await phone.do('getMe', {}), me)
  })

  it('opens nothing to a code the provider never gave, even with a right ID number typed in', async () => {
    const { requestId } = await phone.do('startIdentity', {})
    for (const code of ['13000019650312001X', 'wangJianguo-0000000000']) {
      const refused = await phone.refused('proveIdentity', { body: { requestId, code, consents: CONSENTS } })
      assert.equal(refused.code, 'identityCodeInvalid')
    }
    assert.equal((await phone.refused('getPrefill', {})).code, 'realNameRequired')
  })

  for (const kind of ['h5', 'weapp'] as const) {
    it(`renews the session on ${kind}: a token from before opens nothing any more`, async () => {
      const before = await newPhone(kind)
      const stolen = kit.client(kind)
      Object.assign(stolen, { cookie: before.cookie, token: before.token })
      assert.equal((await stolen.do('getMe', {}))?.level, 'phone')
      await before.prove('liXiulan')
      assert.notDeepEqual([before.cookie, before.token], [stolen.cookie, stolen.token])
      assert.equal((await before.do('getMe', {}))?.level, 'realName')
      assert.equal(await stolen.do('getMe', {}), null)
      assert.equal((await stolen.refused('listCases', {})).code, 'signInRequired')
    })
  }

  it('gives the renewed session no longer life than the one that was signed in with', async () => {
    await phone.prove('liXiulan')
    for (let day = 1; day < 30; day++) {
      kit.advance({ days: 1 })
      assert.equal((await phone.do('getMe', {}))?.level, 'realName', `day ${day}`)
      if (day === 15) await phone.prove('liXiulan')
    }
    kit.advance({ days: 1 })
    assert.equal(await phone.do('getMe', {}), null)
  })

  it('takes a code once', async () => {
    const body = await begin('liXiulan')
    await phone.do('proveIdentity', { body })
    assert.equal((await phone.refused('proveIdentity', { body })).code, 'identityCodeInvalid')

    const unused = await begin('liXiulan')
    const { identityProvider } = kit.bff.services
    const redeem = () => identityProvider?.redeem(unused.code, unused.requestId, kit.now())
    assert.equal((await redeem())?.name, '李秀兰')
    assert.equal(await redeem(), null)
  })

  it('takes a code within five minutes', async () => {
    const late = await begin('liXiulan')
    kit.advance({ minutes: 5 })
    assert.equal((await phone.refused('proveIdentity', { body: late })).code, 'identityCodeInvalid')
    const inTime = await begin('liXiulan')
    kit.advance({ minutes: 4, seconds: 59 })
    await phone.do('proveIdentity', { body: inTime })
  })

  it('takes a code only in the session that asked for it', async () => {
    const thief = await newPhone()
    const body = await begin('liXiulan')
    assert.equal((await thief.refused('proveIdentity', { body })).code, 'identityCodeInvalid')
    const own = await thief.do('startIdentity', {})
    const swapped = { ...body, requestId: own.requestId }
    assert.equal((await thief.refused('proveIdentity', { body: swapped })).code, 'identityCodeInvalid')
    await phone.do('proveIdentity', { body })
  })

  it('lets nobody agree for a request that does not exist, or as a person who does not', async () => {
    const { requestId } = await phone.do('startIdentity', {})
    const nobody = { body: { requestId, personId: 'nobody' } }
    assert.equal((await phone.playRefused('authorizeIdentity', nobody)).code, 'notFound')
    const noRequest = {
      body: { requestId: '00000000-0000-4000-8000-000000000000', personId: 'wangJianguo' },
    }
    assert.equal((await phone.playRefused('authorizeIdentity', noRequest)).code, 'notFound')
  })

  it('fetches nobody without consent to sensitive data, and the code is still good with it', async () => {
    const body = await begin('zhangGuifang')
    const without = { ...body, consents: [{ ...sensitiveData, granted: false }, sharedData] }
    assert.equal((await phone.refused('proveIdentity', { body: without })).code, 'consentRequired')
    assert.deepEqual(await phone.do('getConsents', {}), { consents: [] })
    assert.equal((await phone.do('getMe', {}))?.level, 'phone')
    await phone.do('proveIdentity', { body })
  })

  it('records each consent with its text and time, and its withdrawal', async () => {
    await phone.prove('zhangGuifang', [sensitiveData, { ...sharedData, granted: false }])
    const at = kit.now().toISOString()
    assert.deepEqual((await phone.do('getConsents', {})).consents, [
      { ...sensitiveData, at },
      { ...sharedData, granted: false, at },
    ])
    assert.equal((await phone.refused('getPrefill', {})).code, 'consentRequired')

    kit.advance({ minutes: 1 })
    const given = await phone.do('putConsent', { body: sharedData })
    assert.equal(given.consents[1]?.granted, true)
    await phone.do('getPrefill', {})

    await phone.do('putConsent', { body: { ...sharedData, granted: false } })
    assert.equal((await phone.refused('getPrefill', {})).code, 'consentRequired')
    const { rows } = await kit.database.db.execute(`select recipients from consents order by id desc limit 1`)
    assert.deepEqual(rows, [
      { recipients: ['socialInsurance', 'medicalInsurance', 'housingFund', 'publicSecurity'] },
    ])
  })

  it('records no consent to a text that is not today’s; withdrawing is always possible', async () => {
    await phone.prove('liuZhiqiang', [sensitiveData])
    const older = { ...sharedData, textVersion: 'older' }
    assert.equal((await phone.refused('putConsent', { body: older })).code, 'consentOutdated')
    await phone.do('putConsent', { body: { ...older, granted: false } })
  })

  it('makes one account of a person on two phones', async () => {
    await phone.prove('zhaoGuoqing', [sensitiveData, sharedData])
    const second = await newPhone('weapp')
    await second.prove('zhaoGuoqing', [sensitiveData])
    await second.do('putConsent', { body: { ...sharedData, granted: false, textVersion: 'later' } })
    assert.equal((await phone.do('getConsents', {})).consents[1]?.textVersion, 'later')
    const accounts = await kit.database.db.execute(`select count(distinct account_id)::int as n from persons`)
    const persons = await kit.database.db.execute(`select count(*)::int as n from persons`)
    assert.deepEqual(accounts.rows, persons.rows)
  })

  it('asks each session for the proof: a phone alone does not show the person again', async () => {
    await phone.prove('sunLihua')
    kit.advance({ days: 1 })
    const again = kit.client()
    const me = await again.signIn(`1380001${String(people).padStart(4, '0')}`)
    assert.deepEqual([me.level, me.person], ['phone', null])
    assert.equal((await again.refused('getPrefill', {})).code, 'realNameRequired')
  })

  it('gives no second person to a phone that is already somebody’s', async () => {
    await phone.prove('chenFusheng')
    const other = await begin('liuZhiqiang')
    assert.equal((await phone.refused('proveIdentity', { body: other })).code, 'identityBelongsToOther')
    assert.equal((await phone.do('getMe', {}))?.person?.name, '陈福生')
  })

  it('asks for signing in first', async () => {
    const stranger = kit.client()
    assert.equal((await stranger.refused('startIdentity', {})).code, 'signInRequired')
  })

  it('keeps no name and no number in the clear', async () => {
    await phone.prove('wangJianguo')
    const { rows } = await kit.database.db.execute(`select * from persons`)
    const text = JSON.stringify(rows) + kit.logged.join()
    for (const { name, idNumber } of DEMO_PEOPLE) {
      assert.ok(!text.includes(name) && !text.includes(idNumber))
    }
  })
})

describe('what the departments already have', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  it('names the source and date of every value', async () => {
    await phone.prove('wangJianguo')
    const { sources, values, facts } = await phone.do('getPrefill', {})
    assert.deepEqual(
      sources.map(({ department, state }) => [department, state]),
      [
        ['socialInsurance', 'ok'],
        ['medicalInsurance', 'ok'],
        ['housingFund', 'ok'],
        ['publicSecurity', 'ok'],
      ],
    )
    const unit = values.find(({ field }) => field === 'unitName')
    assert.deepEqual(unit, {
      field: 'unitName',
      value: '廊坊市第一机械厂',
      department: 'socialInsurance',
      asOf: '2026-04-30',
    })
    assert.equal(facts.startOfWork, '1984-07')
    assert.deepEqual(facts.housingFund, { account: true, sealed: true, paidInFull: true, loan: false })
  })

  it('names a department that is down, and has the rest', async () => {
    kit.advance({ days: 1 })
    const other = kit.client()
    await other.signIn('13800000467')
    await other.prove('liuZhiqiang')
    const { sources, values, facts } = await other.do('getPrefill', {})
    assert.deepEqual(sources[1], { department: 'medicalInsurance', state: 'down', asOf: null })
    assert.equal(facts.medical, undefined)
    assert.ok(values.some(({ field }) => field === 'unitName'))
    assert.equal(facts.housingFund?.account, true)
  })
})
