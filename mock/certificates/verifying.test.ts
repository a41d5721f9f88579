import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JSONWebKeySet } from 'jose'
import { decideBy } from '@bff/cases/testing/story'
import { certificates } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { certificateHandlers } from './handlers'
import { rotateNow, signingKey } from './keys'
import { certificateClaimed } from './testing/granted'

type Told = Awaited<ReturnType<typeof certificateClaimed>>

describe('a certificate that is shown to be checked', () => {
  let kit: Kit
  let phone: TestClient
  let caseId: string
  let certificate: Told['certificate']
  /** Whoever checks: nobody is signed in there. */
  let stranger: TestClient

  const claimed = toldOnce(certificateClaimed)
  beforeEach(async () => {
    ;({ kit, phone, id: caseId, certificate } = await claimed())
    stranger = kit.client()
  })
  after(() => kit.close())

  const token = async () => (await phone.do('createCertificateToken', {})).token
  const from = (address: string) => ({ headers: { 'test-address': address } })
  const check = (code: string) => stranger.do('verifyCertificate', { body: { token: code } })
  const outcome = async (code: string) => (await check(code)).outcome
  const change = (body: unknown) => phone.play('changeCertificate', { params: { id: caseId }, body })
  const corrects = (version: number) =>
    change({ kind: 'correct', version, formerUnit: '廊坊市第二机械厂', workStart: '1983-07' })
  const keySet = async () => {
    const response = await stranger.raw('/.well-known/jwks.json')
    return { response, keys: ((await response.json()) as JSONWebKeySet).keys }
  }

  it('shows whoever scanned it a masked name, its number, who issued it and when that was so, and no more', async () => {
    assert.deepEqual(await check(await token()), {
      outcome: 'valid',
      certificate: {
        number: certificate.number,
        nameMasked: '王*国',
        issuer: certificate.issuer,
        sample: true,
      },
      checkedAt: (await phone.play('getClock')).now,
    })
  })

  it('says in its code nothing of its person, and opens at the address that links point at', async () => {
    const { token: code, origin, validSeconds } = await phone.do('createCertificateToken', {})
    const [head = '', body = ''] = code.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    assert.deepEqual(Object.keys(JSON.parse(head) as object).sort(), ['alg', 'kid', 'typ'])
    const said = JSON.parse(body) as { iat: number; exp: number }
    assert.deepEqual(Object.keys(said).sort(), ['exp', 'iat', 'sub', 'v'])
    assert.ok(said.exp - said.iat <= 120)
    assert.equal(validSeconds, said.exp - said.iat)
    assert.ok(code.length < 400, `${code.length} characters are to be scanned`)
    assert.equal(origin, 'http://127.0.0.1:8787')
  })

  it('leads to PUBLIC_URL where one is set', async () => {
    const { bff, database, now } = kit
    const [row] = await database.db.select().from(certificates)
    const config = { ...bff.services.config, publicUrl: 'https://demo.example' }
    const { createCertificateToken } = certificateHandlers({ ...bff.cases, config }, bff.services.caseDesk)
    const request = new Request('http://127.0.0.1:8787/api/v1/certificate/tokens')
    const asked = { caller: { accountId: row?.accountId ?? '' }, now: now(), request }
    const made = await createCertificateToken(asked as Parameters<typeof createCertificateToken>[0])
    assert.equal(made.origin, 'https://demo.example')
  })

  it('has a code that counts for less than two minutes', async () => {
    const code = await token()
    kit.advance({ seconds: 110 })
    assert.equal(await outcome(code), 'valid')
    kit.advance({ seconds: 11 })
    assert.deepEqual(await check(code), { outcome: 'expired' })
  })

  it('is said to have run out, and not to be forged, where the clock that signed it goes before this one', async () => {
    const code = await token()
    kit.advance({ seconds: -30 })
    assert.deepEqual(await check(code), { outcome: 'expired' })
  })

  it('is told from what was made elsewhere', async () => {
    const [head = '', body = '', signature = ''] = (await token()).split('.')
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as { sub: string }
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string }
    const { keys } = await keySet()
    const hmacHead = encoded({ alg: 'HS256', typ: 'certificate+jwt', kid })
    const hmac = createHmac('sha256', JSON.stringify(keys[0]))
      .update(`${hmacHead}.${body}`)
      .digest('base64url')
    const { privateKey } = await generateKeyPair('ES256')
    const another = (header: object) =>
      new SignJWT({ ...said }).setProtectedHeader({ alg: 'ES256', ...header }).sign(privateKey)
    const ours = await signingKey(kit.bff.services, kit.now())
    const otherwise = new SignJWT({ ...said }).setProtectedHeader({ alg: 'ES256', typ: 'other', kid })
    const forged = {
      'another version': `${head}.${encoded({ ...said, v: 2 })}.${signature}`,
      'no signature': `${encoded({ alg: 'none' })}.${body}.`,
      'its public key as a secret': `${hmacHead}.${body}.${hmac}`,
      'another key by our name': await another({ typ: 'certificate+jwt', kid }),
      'a key without a name': await another({ typ: 'certificate+jwt' }),
      'a key that nobody knows': await another({ typ: 'certificate+jwt', kid: 'nobodys' }),
      'ours for another purpose': await otherwise.sign(ours.key),
      'no code at all': 'https://example.org/',
      nothing: '',
    }
    for (const [what, code] of Object.entries(forged)) {
      stranger = kit.client()
      const told = await stranger.do('verifyCertificate', { body: { token: code } })
      assert.deepEqual(told, { outcome: 'forged' }, what)
    }
  })

  it('counts no more in the version before, once it was corrected', async () => {
    const before = await token()
    const { certificates } = await corrects(1)
    assert.equal(certificates[0]?.version, 2)
    assert.equal(await outcome(before), 'superseded')
    assert.equal(await outcome(await token()), 'valid')
    const held = (await phone.do('getCertificate', {})).certificate
    assert.equal(held?.number, certificate.number)
    assert.equal(held.version, 2)
    assert.equal(held.formerUnit, '廊坊市第二机械厂')
    assert.equal(held.workStart, '1983-07')
  })

  it('is corrected once however often it is said', async () => {
    await corrects(1)
    const again = await change({ kind: 'correct', version: 1, formerUnit: '别的厂', workStart: '1983-07' })
    assert.deepEqual(again.certificates[0]?.formerUnit, '廊坊市第二机械厂')
    const refused = await phone.playRefused('changeCertificate', {
      params: { id: caseId },
      body: { kind: 'correct', version: 9, formerUnit: '别的厂', workStart: '1983-07' },
    })
    assert.equal(refused.code, 'notFound')
  })

  for (const reason of ['death', 'benefitEnded'] as const) {
    it(`has ended by ${reason}, which the code does not tell why, and there are no more codes`, async () => {
      const code = await token()
      await change({ kind: 'end', reason })
      const told = await check(code)
      assert.equal(told.outcome, 'ended')
      assert.ok(!JSON.stringify(told).includes(reason))
      assert.equal((await phone.refused('createCertificateToken', {})).code, 'certificateEnded')
      const held = (await phone.do('getCertificate', {})).certificate
      assert.equal(held?.status, 'void')
      assert.deepEqual(held.ended, { on: (await phone.play('getClock')).today, reason })
    })
  }

  it('stands in its holder’s copy as what it is, once it has ended', async () => {
    const copy = async () => (await phone.send('exportMeReadable', {})).text()
    assert.ok(!(await copy()).includes('失效'))
    await change({ kind: 'end', reason: 'benefitEnded' })
    assert.match(await copy(), /养老待遇终止了，这本证从 2026年11月\d+日起失效/)
  })

  it('asks for no newer one of one that was corrected, and has ended since', async () => {
    const code = await token()
    await corrects(1)
    await change({ kind: 'end', reason: 'benefitEnded' })
    assert.equal(await outcome(code), 'ended')
  })

  it('ends with its person, whose case another department closes', async () => {
    const code = await token()
    await decideBy(kit, phone, 'medicalInsurance', { kind: 'close', reason: 'death' })
    assert.equal(await outcome(code), 'ended')
  })

  it('is nobody’s once its person has been erased', async () => {
    const code = await token()
    for (const department of ['medicalInsurance', 'housingFund'])
      await decideBy(kit, phone, department, { kind: 'approve' })
    await check(code)
    await phone.do('eraseMe', {})
    assert.deepEqual(await check(code), {
      outcome: 'ended',
      certificate: null,
      checkedAt: (await phone.play('getClock')).now,
    })
  })

  it('stands in its holder’s log as often as it was checked, and nowhere who did it', async () => {
    const { entries: before } = await phone.do('getAccessLog', {})
    const code = await token()
    await check(code)
    await check(code)
    await outcome('forged')
    kit.advance({ minutes: 11 })
    await check(await token())
    const { entries } = await phone.do('getAccessLog', {})
    const checks = entries.filter(({ what }) => what === 'certificateChecked')
    assert.deepEqual(
      checks.map(({ times, name, own }) => ({ times, name, own })),
      [
        { times: 1, name: '', own: false },
        { times: 2, name: '', own: false },
      ],
    )
    assert.equal(entries.length, before.length + 2)
    assert.equal((await phone.do('createCertificateToken', {})).checked, 3)
    const { rows } = await kit.database.db.execute('select * from certificate_checks')
    assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), ['case_at', 'certificate_id', 'since', 'times'])
  })

  it('is asked for by one address so often and no oftener; another address goes on', async () => {
    const code = await token()
    const ask = (address: string) =>
      stranger.send('verifyCertificate', { body: { token: code } }, from(address))
    for (let nth = 0; nth < 20; nth += 1) assert.equal((await ask('198.51.100.7')).status, 200)
    const refused = await ask('198.51.100.7')
    assert.equal(refused.status, 429)
    assert.ok(Number(refused.headers.get('retry-after')) <= 60)
    assert.equal((await ask('198.51.100.8')).status, 200)
    const { rows } = await kit.database.db.execute("select bucket from attempts where bucket like 'verify/%'")
    assert.ok(!JSON.stringify(rows).includes('198.51'))
  })

  it('is counted sixty times in ten minutes, so that no log is flooded; whoever else checks is answered all the same', async () => {
    const code = await token()
    const ask = (nth: number) =>
      stranger.send('verifyCertificate', { body: { token: code } }, from(`203.0.113.${nth}`))
    for (let nth = 0; nth < 60; nth += 1) assert.equal((await ask(nth)).status, 200)
    assert.equal((await ask(61)).status, 200)
    assert.equal((await phone.do('createCertificateToken', {})).checked, 60)
  })

  it('can be checked by others with the keys that are published, which sign nothing', async () => {
    const code = await token()
    const { response, keys } = await keySet()
    assert.equal(response.headers.get('content-type'), 'application/jwk-set+json')
    assert.equal(response.headers.get('cache-control'), 'public, max-age=300')
    assert.ok(keys.length === 1 && keys.every((key) => !('d' in key) && key.use === 'sig'))
    const { payload } = await jwtVerify(code, createLocalJWKSet({ keys }), { currentDate: kit.now() })
    assert.equal(payload.v, 1)
  })

  it('is signed by another key after ninety days, which others have known before', async () => {
    const kidOf = (code: string) =>
      (JSON.parse(Buffer.from(code.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid
    const first = kidOf(await token())
    kit.advance({ days: 91 })
    await keepHouse(kit.bff.services)
    const last = await fresh()
    assert.equal(kidOf(last), first)
    const { keys } = await keySet()
    assert.equal(keys.length, 2)
    kit.advance({ minutes: 11 })
    const early = await fresh()
    assert.notEqual(kidOf(early), first)
    kit.advance({ seconds: 30 })
    await keepHouse(kit.bff.services)
    assert.equal(await outcome(early), 'valid')
    assert.equal(await outcome(last), 'expired', 'a retired key still tells its own from what is forged')
    const { rows } = await kit.database.db.execute('select id from certificate_keys where sealed is not null')
    assert.equal(rows.length, 1, 'what signs no more is not kept')
    kit.advance({ days: 2 })
    assert.deepEqual(
      (await keySet()).keys.map(({ kid }) => kid),
      [kidOf(early)],
    )
  })

  /** The session of May is over by then: the person signs in anew. */
  const fresh = async () => {
    await phone.signIn('13800000417')
    await phone.prove('wangJianguo')
    return token()
  }

  it('has a key that was stolen disowned: what it signs counts no more, and the next code does', async () => {
    const stolen = await token()
    await rotateNow(kit.bff.services, kit.now(), 'disown')
    assert.equal(await outcome(stolen), 'forged')
    assert.equal(await outcome(await token()), 'valid')
  })

  it('goes on to be checked where the key was changed by hand', async () => {
    const before = await token()
    kit.advance({ seconds: 1 })
    await rotateNow(kit.bff.services, kit.now(), 'retire')
    assert.equal(await outcome(before), 'valid')
    assert.equal(await outcome(await token()), 'valid')
    const exported = await exportJWK((await signingKey(kit.bff.services, kit.now())).key).catch(() => null)
    assert.equal(exported, null, 'a process hands no private key out')
  })
})
