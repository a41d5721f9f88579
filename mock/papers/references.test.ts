import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { SignJWT } from 'jose'
import { addDays } from '@/domain/calendar'
import type { PaperKind } from '@/domain/papers'
import { clockReaches, decideBy, settle, signedIn, submitCase } from '@bff/cases/testing/story'
import { rotateNow, signingKey } from '@bff/certificates/keys'
import { certificateClaimed } from '@bff/certificates/testing/granted'
import { papers } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { paperHandlers } from './handlers'
import { rasterise } from './testing/raster'
import { PAPER_MS } from './tokens'

describe('a paper that was printed', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  /** Whoever scans it: nobody is signed in there. */
  let stranger: TestClient

  const claimed = toldOnce(certificateClaimed)
  beforeEach(async () => {
    ;({ kit, phone, id } = await claimed())
    stranger = kit.client()
  })
  after(() => kit.close())

  const make = (kind: PaperKind, round?: number) =>
    phone.do('makePaper', { params: { id }, body: { kind, ...(round !== undefined && { round }) } })
  const fetched = (pid: string, who = phone) => who.send('getPaper', { params: { id, pid } })
  async function fileOf(pid: string): Promise<Uint8Array> {
    const response = await fetched(pid)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'application/pdf')
    return new Uint8Array(await response.arrayBuffer())
  }
  /** What stands in the code of a file, read as a phone does. */
  async function linkOn(file: Uint8Array): Promise<URL> {
    const page = (await rasterise(file)).at(-1) ?? assert.fail()
    const image = await loadImage(page.png())
    const canvas = createCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    return new URL(jsQR(data, image.width, image.height)?.data ?? assert.fail('no code on the page'))
  }
  async function codeOf(file: Uint8Array): Promise<string> {
    const link = await linkOn(file)
    assert.equal(link.pathname, '/verify')
    assert.equal(link.search, '')
    return link.hash.slice(1)
  }
  const scan = (token: string) => stranger.do('verifyCertificate', { body: { token } })
  const outcome = async (token: string) => (await scan(token)).outcome
  async function onPaper(kind: PaperKind, round?: number) {
    const paper = await make(kind, round)
    return { paper, token: await codeOf(await fileOf(paper.id)) }
  }
  const list = async () => (await phone.do('listPapers', { params: { id } })).papers

  it('shows whoever scans it what it is, a masked name, a number, who issued it and when, and no more', async () => {
    const { number = '' } = await phone.do('getCase', { params: { id } })
    const { certificate } = await phone.do('getCertificate', {})
    const issued = async (name: 'recognitionForm' | 'paymentSheet') => {
      const document = await phone.do('getDocument', { params: { id, name } })
      return { kind: name, number: document.number, issuer: document.issuer, on: document.issuedOn }
    }
    const { now } = await phone.play('getClock')
    const common = { nameMasked: '王*国', sample: true }
    const expected = {
      jointForm: { kind: 'jointForm', number, issuer: null, on: '2026-05-11', ...common },
      receipt: { kind: 'receipt', number, issuer: null, on: '2026-05-11', ...common },
      certificate: {
        kind: 'certificate',
        number: certificate?.number,
        issuer: certificate?.issuer,
        on: certificate?.issuedOn,
        ...common,
      },
      recognitionForm: { ...(await issued('recognitionForm')), ...common },
      paymentSheet: { ...(await issued('paymentSheet')), ...common },
    }
    for (const [kind, paper] of Object.entries(expected)) {
      stranger = kit.client()
      const { token } = await onPaper(kind as keyof typeof expected)
      assert.deepEqual(await scan(token), { outcome: 'paperValid', paper, checkedAt: now })
    }
  })

  it('leads to PUBLIC_URL where one is set, and then says nothing of this machine', async () => {
    const { bff, database, now } = kit
    assert.equal((await phone.do('listPapers', { params: { id } })).onlyHere, true)
    const { id: pid } = await make('receipt')
    const config = { ...bff.services.config, publicUrl: 'https://demo.example' }
    const { getPaper } = paperHandlers({ ...bff.cases, config })
    const [row] = await database.db.select().from(papers)
    const standing = {
      relation: 'retiree',
      ownerId: row?.accountId ?? '',
      mandateId: null,
      organisationId: null,
    }
    const caseNow = (await phone.play('getClock')).now
    const request = new Request('http://127.0.0.1:8787/api/v1/')
    const asked = {
      params: { id, pid },
      caller: { accountId: row?.accountId },
      standing,
      now: now(),
      caseNow,
      request,
    }
    const answerHeader = () => undefined
    // Of an exchange only what the handler reads: the rest is the gate's.
    const file = await getPaper({ ...asked, answerHeader } as unknown as Parameters<typeof getPaper>[0])
    const [page] = await rasterise(file)
    assert.ok(!page?.texts.join('').includes('演示电脑'))
    assert.equal((await linkOn(file)).origin, 'https://demo.example')
  })

  it('is a file named by the day that it was here when it was made, also soon after midnight', async () => {
    const { today } = await phone.play('getClock')
    await clockReaches(kit, phone, `${today}T17:30:00.000Z`)
    const { id: pid } = await make('receipt')
    const { headers } = await fetched(pid)
    assert.equal(
      headers.get('content-disposition'),
      `attachment; filename="receipt-${addDays(today, 1)}.pdf"`,
    )
  })

  it('says in its code nothing of its person', async () => {
    const { paper, token } = await onPaper('receipt')
    const [head = '', body = ''] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    assert.deepEqual(Object.keys(JSON.parse(head) as object).sort(), ['alg', 'kid', 'typ'])
    const said = JSON.parse(body) as { sub: string; iat: number; exp: number }
    assert.deepEqual(Object.keys(said).sort(), ['exp', 'iat', 'sub'])
    assert.equal(said.sub, paper.id)
    assert.ok(token.length < 400)
  })

  it('says what the screens say: the numbers in full on the form that was sent, masked where they are masked', async () => {
    const { fields } = await phone.do('getCase', { params: { id } })
    const text = async (kind: PaperKind) => {
      const { id: pid } = await make(kind)
      const pages = await rasterise(await fileOf(pid))
      return pages
        .flatMap(({ texts }) => texts)
        .join('')
        .replace(/\s/g, '')
    }
    const value = (field: string) => fields.find((one) => one.field === field)?.value ?? assert.fail(field)
    const form = await text('jointForm')
    for (const field of [
      'name',
      'idNumber',
      'phone',
      'contactAddress',
      'accountNumber',
      'householdAddress',
      'unitName',
    ])
      assert.ok(form.includes(value(field).replace(/\s/g, '')), field)
    const number = value('idNumber')
    for (const kind of ['receipt', 'certificate', 'recognitionForm', 'paymentSheet'] as const)
      assert.ok(!(await text(kind)).includes(number), kind)
    const { certificate } = await phone.do('getCertificate', {})
    assert.ok((await text('certificate')).includes(certificate?.idNumberMasked ?? assert.fail()))
    for (const name of ['recognitionForm', 'paymentSheet'] as const) {
      const { rows } = await phone.do('getDocument', { params: { id, name } })
      const sheet = await text(name)
      for (const row of rows) assert.ok(sheet.includes((row.label + row.value).replace(/\s/g, '')), row.label)
    }
  })

  it('is taken back by its person, and says so; the others go on to be checked', async () => {
    const [mine, other] = [await onPaper('receipt'), await onPaper('receipt')]
    await phone.do('revokePaper', { params: { id, pid: mine.paper.id } })
    assert.deepEqual((await list()).map(({ standing }) => standing).sort(), ['current', 'revoked'])
    assert.deepEqual(await scan(mine.token), { outcome: 'paperRevoked' })
    assert.equal(await outcome(other.token), 'paperValid')
    assert.equal((await fetched(mine.paper.id)).status, 410)
    // Once more changes nothing, and is no second line of the log.
    await phone.do('revokePaper', { params: { id, pid: mine.paper.id } })
    const { entries } = await phone.do('getAccessLog', {})
    assert.equal(entries.filter(({ what }) => what === 'revokedPaper').length, 1)
  })

  it('of a certificate counts no more once that was corrected, and another word once it has ended', async () => {
    const { paper, token } = await onPaper('certificate')
    const change = (body: unknown) => phone.play('changeCertificate', { params: { id }, body })
    await change({ kind: 'correct', version: 1, formerUnit: '廊坊市第二机械厂', workStart: '1983-07' })
    assert.equal(await outcome(token), 'paperSuperseded')
    assert.equal((await fetched(paper.id)).status, 410, 'what it showed is not there any more')
    const anew = await onPaper('certificate')
    assert.equal(await outcome(anew.token), 'paperValid')
    await change({ kind: 'end', reason: 'benefitEnded' })
    assert.equal(await outcome(anew.token), 'paperEnded')
    assert.equal(
      (await phone.refused('makePaper', { params: { id }, body: { kind: 'certificate' } })).code,
      'certificateEnded',
    )
  })

  it('has run out after its years, and is then no forgery', async () => {
    const { token } = await onPaper('receipt')
    kit.advance({ seconds: PAPER_MS / 1000 - 60 })
    assert.equal(await outcome(token), 'paperValid')
    kit.advance({ seconds: 120 })
    assert.deepEqual(await scan(token), { outcome: 'paperExpired' })
    await keepHouse(kit.bff.services)
    assert.equal(await kit.database.db.$count(papers), 1, 'its person still reads that it has')
    kit.advance({ days: 31 })
    await keepHouse(kit.bff.services)
    assert.equal(await kit.database.db.$count(papers), 0)
    assert.deepEqual(await scan(token), { outcome: 'paperExpired' })
  })

  it('goes on to be checked where the key was followed by another, and not where it was stolen', async () => {
    const { token } = await onPaper('receipt')
    kit.advance({ seconds: 1 })
    await rotateNow(kit.bff.services, kit.now(), 'retire')
    assert.equal(await outcome(token), 'paperValid')
    kit.advance({ days: 200 })
    assert.equal(await outcome(token), 'paperValid')
    await rotateNow(kit.bff.services, kit.now(), 'disown')
    assert.equal(await outcome(token), 'forged')
  })

  it('is told from what was made elsewhere, or for something else', async () => {
    const { token } = await onPaper('receipt')
    const [head = '', body = '', signature = ''] = token.split('.')
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as { sub: string }
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const ours = await signingKey(kit.bff.services, kit.now())
    const forNothing = new SignJWT({ ...said }).setProtectedHeader({
      alg: 'ES256',
      typ: 'certificate+jwt',
      kid: ours.id,
    })
    const shown = (await phone.do('createCertificateToken', {})).token
    const [, shownBody = ''] = shown.split('.')
    const forged = {
      'another paper': `${head}.${encoded({ ...said, sub: randomUUID() })}.${signature}`,
      'no signature': `${head}.${body}.`,
      'a paper as a certificate': await forNothing.sign(ours.key),
      'the code of a screen as a paper': `${head}.${shownBody}.${signature}`,
    }
    for (const [what, code] of Object.entries(forged)) {
      stranger = kit.client()
      assert.deepEqual(await scan(code), { outcome: 'forged' }, what)
    }
  })

  it('is scanned as often as its person reads, and by whom nobody knows', async () => {
    const { paper, token } = await onPaper('certificate')
    for (let times = 0; times < 3; times += 1) await scan(token)
    assert.equal((await list()).find((one) => one.id === paper.id)?.checked, 3)
    const { entries } = await phone.do('getAccessLog', {})
    const line = entries.find(({ what }) => what === 'paperChecked')
    assert.deepEqual([line?.times, line?.about, line?.name], [3, ['certificate'], ''])
    const made = entries.find(({ what }) => what === 'madePaper')
    assert.deepEqual([made?.own, made?.about], [true, ['certificate']])
  })

  it('is counted so often and no oftener; whoever scans it is answered all the same', async () => {
    const { token } = await onPaper('receipt')
    const from = (address: string) => ({ headers: { 'test-address': address } })
    for (let times = 0; times < 60; times += 1)
      await stranger.do('verifyCertificate', { body: { token } }, from(`198.51.100.${String(times % 6)}`))
    const more = await stranger.do('verifyCertificate', { body: { token } }, from('198.51.100.9'))
    assert.equal(more.outcome, 'paperValid')
    assert.equal((await list()).find(({ kind }) => kind === 'receipt')?.checked, 60)
  })

  it('is made once, however often it is asked for under one name, and so often an hour', async () => {
    const idempotencyKey = randomUUID()
    const wish = { params: { id }, body: { kind: 'receipt' } } as const
    const [one, again] = [
      await phone.do('makePaper', wish, { idempotencyKey }),
      await phone.do('makePaper', wish, { idempotencyKey }),
    ]
    assert.deepEqual(one, again)
    assert.equal((await list()).length, 1)
    for (let times = 1; times < 20; times += 1) await make('receipt')
    assert.equal((await phone.refused('makePaper', wish)).code, 'tooManyRequests')
  })

  it('of what was not issued there is none', async () => {
    for (const kind of ['specialWorkApproval', 'deemedRecognitionForm'] as const)
      assert.equal(
        (await phone.refused('makePaper', { params: { id }, body: { kind } })).code,
        'paperNotMade',
      )
    const body = { kind: 'receipt', round: 7 } as const
    assert.equal((await phone.refused('makePaper', { params: { id }, body })).code, 'paperNotMade')
  })

  it('of somebody else is not there', async () => {
    const { paper } = await onPaper('receipt')
    const other = await signedIn(kit, 'gaoZhenhai', '13800000555')
    assert.equal((await fetched(paper.id, other)).status, 404)
    assert.equal((await other.refused('revokePaper', { params: { id, pid: paper.id } })).code, 'notFound')
  })

  it('is searched in vain once its person has had everything deleted', async () => {
    const { token } = await onPaper('receipt')
    for (const department of ['medicalInsurance', 'housingFund'])
      await decideBy(kit, phone, department, { kind: 'approve' })
    await settle(kit.bff)
    await phone.do('eraseMe', {})
    assert.equal(await kit.database.db.$count(papers), 0)
    assert.deepEqual(await scan(token), { outcome: 'paperErased' })
  })
})

describe('papers of what was sent again', () => {
  const begun = toldOnce(async () => (await import('@bff/cases/testing/begunByHand')).begunByHand())
  let kit: Kit
  after(() => kit.close())

  it('count no more once it was taken back or sent anew; the one before can be had and says so', async () => {
    const story = await begun()
    const { phone, id } = story
    ;({ kit } = story)
    const body = { kind: 'jointForm' } as const
    const first = await phone.do('makePaper', { params: { id }, body })
    const standing = async (pid: string) =>
      (await phone.do('listPapers', { params: { id } })).papers.find((one) => one.id === pid)?.standing
    assert.equal(await standing(first.id), 'current')
    await phone.do('recallCase', { params: { id } })
    assert.equal(await standing(first.id), 'superseded')
    kit.advance({ minutes: 1 })
    await submitCase(phone, id)
    await settle(kit.bff)
    assert.equal(await standing(first.id), 'superseded')
    const second = await phone.do('makePaper', { params: { id }, body })
    assert.deepEqual([second.edition, await standing(second.id)], [2, 'current'])
    const texts = async (pid: string) => {
      const response = await phone.send('getPaper', { params: { id, pid } })
      const pages = await rasterise(new Uint8Array(await response.arrayBuffer()))
      return pages.flatMap((page) => page.texts).join('')
    }
    assert.match(await texts(first.id), /以前交的一份/)
    assert.doesNotMatch(await texts(second.id), /以前交的一份/)
    await phone.do('withdrawCase', { params: { id } })
    assert.equal(await standing(second.id), 'ended')
    assert.equal((await phone.refused('makePaper', { params: { id }, body })).code, 'paperNotMade')
  })
})
