import { consentTexts } from '@/content/consents'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { begunByHand } from '../cases/testing/begunByHand'
import { draftOf, signedIn } from '../cases/testing/story'
import { keepHouse } from '../housekeeping'
import type { Upload } from '@contract/upload'
import { NOBODY, problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { FILE_LIMIT } from '../uploads/uploads'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a6' } })
const jpeg = (width = 600, height = 400) => plain(width, height).jpeg().toBuffer()

describe('pictures of a draft', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  let kit: Kit
  let phone: TestClient
  let caseId: string
  let picture: Buffer

  before(async () => {
    // A folder of this test's own: what others of this machine receive meanwhile is none of its business.
    process.env.TMPDIR = folder
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
    await phone.prove('wangJianguo')
    caseId = (await phone.do('createCase', { body: { answers: wangOwnAnswers } })).id
    picture = await jpeg()
  })
  after(async () => {
    await kit.close()
    delete process.env.TMPDIR
    rmSync(folder, { recursive: true })
  })

  const fetched = async (id: string, client = phone) =>
    client.send('getMaterial', { params: { id: caseId, mid: id } })
  const opened = async (id: string) => sharp(Buffer.from(await (await fetched(id)).arrayBuffer())).metadata()
  const refusal = async (file: Uint8Array) => (await phone.uploadRefused(caseId, 'archivePages', file)).code
  const pages = async (kind: string) =>
    (await phone.do('getCase', { params: { id: caseId } })).materials.filter((one) => one.kind === kind)
  const clear = async () => {
    for (const { id } of (await phone.do('getCase', { params: { id: caseId } })).materials) {
      await phone.do('deleteMaterial', { params: { id: caseId, mid: id } })
    }
  }

  it('are received with a number of their own, and can be looked at', async () => {
    const material = await phone.upload(caseId, 'idCardFront', picture)
    assert.match(material.receiptNumber, /^CL20260506\d{8}$/)
    assert.deepEqual(
      [material.kind, material.page, material.width, material.height, material.receivedAt],
      ['idCardFront', 1, 600, 400, kit.now().toISOString()],
    )
    const response = await fetched(material.id)
    const bytes = Buffer.from(await response.arrayBuffer())
    assert.equal(bytes.length, material.bytes)
    assert.equal((await sharp(bytes).metadata()).format, 'jpeg')
    assert.equal(response.headers.get('content-type'), 'image/jpeg')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(
      response.headers.get('content-disposition'),
      `attachment; filename="${material.receiptNumber}.jpg"`,
    )
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/)
    assert.deepEqual(await pages('idCardFront'), [material])
  })

  it('lose where and with what they were taken, and stand upright', async () => {
    const taken = await plain(600, 400)
      .withExif({ IFD0: { Make: 'Phone', Orientation: '6' }, IFD3: { GPSLatitude: '39/1 32/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    assert.ok((await sharp(taken).metadata()).exif)
    const { id, width, height } = await phone.upload(caseId, 'archivePages', taken)
    const kept = await opened(id)
    assert.deepEqual([width, height], [400, 600])
    assert.deepEqual(
      [kept.exif, kept.icc, kept.xmp, kept.orientation],
      [undefined, undefined, undefined, undefined],
    )
  })

  it('are one where the same one is brought twice into a slot, and two in two slots', async () => {
    await clear()
    const picture = await jpeg(500, 300)
    const first = await phone.upload(caseId, 'archivePages', picture)
    const again = await phone.upload(caseId, 'archivePages', picture)
    assert.equal(again.id, first.id)
    assert.equal(again.receiptNumber, first.receiptNumber)
    assert.equal((await pages('archivePages')).length, 1)
    const elsewhere = await phone.upload(caseId, 'idCardFront', picture)
    assert.notEqual(elsewhere.id, first.id)
  })

  it('are made no larger than 2400 a side, and never larger than they were', async () => {
    const large = await phone.upload(caseId, 'archivePages', await jpeg(4000, 3000))
    assert.deepEqual([large.width, large.height], [2400, 1800])
    const edge = await phone.upload(caseId, 'archivePages', await jpeg(2400, 100))
    assert.deepEqual([edge.width, edge.height], [2400, 100])
  })

  it('may come as PNG or WebP, and are kept as JPEG', async () => {
    for (const file of [await plain(50, 40).png().toBuffer(), await plain(50, 40).webp().toBuffer()]) {
      const { id } = await phone.upload(caseId, 'archivePages', file)
      assert.equal((await opened(id)).format, 'jpeg')
    }
  })

  it('put white behind what was transparent', async () => {
    const clear = { width: 8, height: 8, channels: 4, background: '#0000' } as const
    const { id } = await phone.upload(caseId, 'archivePages', await sharp({ create: clear }).png().toBuffer())
    const { channels } = await sharp(Buffer.from(await (await fetched(id)).arrayBuffer())).stats()
    assert.ok(channels.every(({ min }) => min > 250))
  })

  describe('are refused in words', () => {
    it('a HEIC, which is told by its content', async () => {
      const heic = Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        Buffer.from('ftypheic\0\0\0\0mif1heic'),
        Buffer.alloc(64),
      ])
      assert.equal(await refusal(heic), 'fileTypeRefused')
    })
    it('a PDF, an SVG, a text, a GIF', async () => {
      const files = [
        '%PDF-1.7\n',
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'hello',
        'GIF89a\x01\x00\x01\x00',
      ]
      for (const file of files) assert.equal(await refusal(Buffer.from(file)), 'fileTypeRefused')
    })
    it('nothing at all', async () => {
      assert.equal(await refusal(new Uint8Array()), 'fileMissing')
    })
    it('a JPEG that is cut off', async () => {
      assert.equal(await refusal(picture.subarray(0, picture.length / 2)), 'fileDamaged')
    })
    it('a picture of 41 megapixels, however small the file', async () => {
      assert.equal(await refusal(await plain(6500, 6400).png().toBuffer()), 'imageTooManyPixels')
    })
    it('a file over 8 MB', async () => {
      assert.equal(await refusal(Buffer.alloc(FILE_LIMIT + 1)), 'fileTooLarge')
    })
    it('what is put into no slot, one there is not, or comes from no upload', async () => {
      const put = async (body: object) => {
        const response = await phone.send('addMaterial', { params: { id: caseId }, body })
        return (await problemIn(response)).code
      }
      const { id: uploadId } = (await (await phone.sendUpload(picture)).json()) as Upload
      assert.equal(await put({ uploadId }), 'invalidInput')
      assert.equal(await put({ uploadId, kind: 'passport' }), 'invalidInput')
      assert.equal(await put({ kind: 'bankCard' }), 'invalidInput')
      assert.equal(await put({ kind: 'bankCard', uploadId: NOBODY }), 'uploadIncomplete')
    })
    it('without a key that names the upload', async () => {
      for (const idempotencyKey of ['', 'short']) {
        const refused = await phone.uploadRefused(caseId, 'bankCard', picture, { idempotencyKey })
        assert.equal(refused.code, 'idempotencyKeyMissing')
      }
    })
  })

  it('are kept once, however often the phone sends them', async () => {
    await clear()
    const idempotencyKey = randomUUID()
    const send = () => phone.upload(caseId, 'bankCard', picture, { idempotencyKey })
    const first = await send()
    assert.deepEqual(await send(), first)
    const atOnce = await Promise.all([send(), send(), send()])
    assert.deepEqual(new Set(atOnce.map(({ id }) => id)), new Set([first.id]))
    assert.equal((await pages('bankCard')).length, 1)
    const refused = await phone.uploadRefused(caseId, 'idCardBack', picture, { idempotencyKey })
    assert.equal(refused.code, 'idempotencyKeyReused')
  })

  it('come in the order they were sent, and in the order they are put', async () => {
    await clear()
    const ids = []
    for (let i = 0; i < 3; i += 1)
      ids.push((await phone.upload(caseId, 'archivePages', await jpeg(600 + i))).id)
    const [a, b, c] = ids
    assert.ok(a && b && c)
    assert.deepEqual(
      (await pages('archivePages')).map(({ id, page }) => [id, page]),
      [
        [a, 1],
        [b, 2],
        [c, 3],
      ],
    )
    const order = (wanted: string[]) =>
      ({ params: { id: caseId }, body: { kind: 'archivePages', ids: wanted } }) as const
    const { materials } = await phone.do('orderMaterials', order([c, a, b]))
    assert.deepEqual(
      materials.map(({ id, page }) => [id, page]),
      [
        [c, 1],
        [a, 2],
        [b, 3],
      ],
    )
    for (const wrong of [
      [a, b],
      [a, b, b],
      [a, b, c, randomUUID()],
      [a, b, randomUUID()],
    ]) {
      assert.equal((await phone.refused('orderMaterials', order(wrong))).code, 'invalidInput')
    }
    await phone.do('deleteMaterial', { params: { id: caseId, mid: a } })
    assert.deepEqual(
      (await pages('archivePages')).map(({ id, page }) => [id, page]),
      [
        [c, 1],
        [b, 2],
      ],
    )
  })

  it('are gone for good when taken out', async () => {
    const { id } = await phone.upload(caseId, 'bankCard', picture)
    await phone.do('deleteMaterial', { params: { id: caseId, mid: id } })
    assert.equal(
      (await phone.refused('deleteMaterial', { params: { id: caseId, mid: id } })).code,
      'notFound',
    )
    const response = await fetched(id)
    assert.equal((await problemIn(response)).code, 'notFound')
    const { rows } = await kit.database.db.execute(`select 1 from material_files where material_id = '${id}'`)
    assert.equal(rows.length, 0)
  })

  it('stop at six in a slot for one', async () => {
    await clear()
    for (let i = 0; i < 6; i += 1) await phone.upload(caseId, 'bankCard', await jpeg(300 + i))
    assert.equal((await phone.uploadRefused(caseId, 'bankCard', picture)).code, 'tooManyPages')
    await clear()
  })

  it('are shown to nobody else, as if they were not there', async () => {
    const { id } = await phone.upload(caseId, 'bankCard', picture)
    const other = kit.client()
    await other.signIn('13800000155')
    await other.prove('liXiulan')
    const foreign = await fetched(id, other)
    assert.equal((await problemIn(foreign)).code, 'notFound')
    assert.equal((await other.uploadRefused(caseId, 'bankCard', picture)).code, 'notFound')
    const mine = { params: { id: caseId, mid: id } }
    assert.equal((await other.refused('deleteMaterial', mine)).code, 'notFound')
  })

  it('need consent to sensitive data', async () => {
    const consent = { purpose: 'sensitiveData', textVersion: consentTexts.sensitiveData.version } as const
    await phone.do('putConsent', { body: { ...consent, granted: false } })
    assert.equal((await phone.uploadRefused(caseId, 'bankCard', picture)).code, 'consentRequired')
    await phone.do('putConsent', { body: { ...consent, granted: true } })
  })

  it('lie sealed in the database and leave nothing on the disk', async () => {
    const { id } = await phone.upload(caseId, 'bankCard', picture)
    await phone.uploadRefused(caseId, 'bankCard', Buffer.alloc(FILE_LIMIT))
    assert.deepEqual(readdirSync(folder), [])
    const kept = Buffer.from(await (await fetched(id)).arrayBuffer())
    const { materialFiles } = await import('../db/schema')
    const rows = await kit.database.db.select().from(materialFiles)
    assert.ok(rows.length > 0)
    for (const { sealed } of rows) assert.equal(sealed.indexOf(kept.subarray(0, 12)), -1)
  })

  it('are opened under their own case alone, even to who has a case of their own', async () => {
    const { id: mid } = await phone.upload(caseId, 'bankCard', picture)
    const other = await signedIn(kit, 'chenFusheng', '13800000566')
    const response = await other.send('getMaterial', { params: { id: await draftOf(other), mid } })
    assert.equal((await problemIn(response)).code, 'notFound')
  })

  it('are kept ninety days after the draft was last touched', async () => {
    await clear()
    await phone.upload(caseId, 'bankCard', picture)
    const wait = async (days: number) => {
      kit.advance({ days })
      await keepHouse(kit.bff.services)
      const { rows } = await kit.database.db.execute(`select id from materials where case_id = '${caseId}'`)
      return rows.length
    }
    assert.equal(await wait(89), 1)
    await phone.signIn('13800000417')
    await phone.prove('wangJianguo')
    await phone.upload(caseId, 'bankCard', await jpeg(601))
    assert.equal(await wait(2), 2, 'seeing to the pictures touches the draft')
    assert.equal(await wait(89), 0)
  })
})

describe('pictures of an application that runs', () => {
  it('stay, however long it takes', async () => {
    const { kit, phone, id } = await begunByHand()
    try {
      const { materials } = await phone.do('getCase', { params: { id } })
      kit.advance({ days: 200 })
      await keepHouse(kit.bff.services)
      const { rows } = await kit.database.db.execute(`select id from materials where case_id = '${id}'`)
      assert.equal(rows.length, materials.length)
      assert.ok(rows.length > 0)
    } finally {
      await kit.close()
    }
  })
})
