import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Upload } from '@contract/upload'
import { uploadPieces, uploads } from '../db/schema'
import { keepHouse } from '../housekeeping'
import { signedIn } from '../cases/testing/story'
import { NOBODY, problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { PIECE_BYTES, uploadedFile } from './uploads'

describe('a picture on its way', () => {
  let kit: Kit
  let phone: TestClient
  let accountId: string
  let idempotencyKey: string
  const file = randomBytes(2 * PIECE_BYTES + 1000)

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit, 'wangJianguo', '13800000417')
    await phone.do('beginUpload', { body: { bytes: 1 } }, { idempotencyKey: randomUUID() })
    const [begun] = await kit.database.db.select().from(uploads)
    accountId = begun?.accountId ?? ''
  })
  after(() => kit.close())
  beforeEach(() => {
    idempotencyKey = randomUUID()
  })

  const begin = (bytes = file.length) => phone.do('beginUpload', { body: { bytes } }, { idempotencyKey })
  const piece = async (id: string, from: number, to = Math.min(from + PIECE_BYTES, file.length)) => {
    const response = await phone.sendPiece(id, from, file.subarray(from, to))
    return (await response.json()) as Upload
  }
  const refused = async (id: string, from: number, bytes: Uint8Array, headers = {}) =>
    (await problemIn(await phone.sendPiece(id, from, bytes, headers))).code

  it('goes on where it was cut off: no piece that has arrived is sent again', async () => {
    const { id } = await begin()
    assert.equal((await piece(id, 0)).received, PIECE_BYTES)
    const { received, pieceBytes } = await begin()
    assert.deepEqual([received, pieceBytes], [PIECE_BYTES, PIECE_BYTES])
    await piece(id, received)
    assert.equal((await piece(id, 2 * PIECE_BYTES)).received, file.length)
    assert.deepEqual(await uploadedFile(kit.bff.services, kit.database.db, accountId, id), file)
  })

  it('takes a piece once, wherever it begins: the answer says where to go on', async () => {
    const { id } = await begin()
    await piece(id, 0)
    const said = await Promise.all([piece(id, 0), piece(id, PIECE_BYTES), piece(id, PIECE_BYTES)])
    assert.ok(said.every(({ received }) => received === PIECE_BYTES || received === 2 * PIECE_BYTES))
    assert.equal((await piece(id, 2 * PIECE_BYTES + 1, file.length)).received, 2 * PIECE_BYTES)
    await piece(id, 2 * PIECE_BYTES)
    assert.deepEqual(await uploadedFile(kit.bff.services, kit.database.db, accountId, id), file)
  })

  it('refuses a piece that is too large, empty, no bytes, or more than was announced', async () => {
    const { id } = await begin()
    assert.equal(await refused(id, 0, new Uint8Array(PIECE_BYTES + 1)), 'bodyTooLarge')
    assert.equal(await refused(id, 0, new Uint8Array()), 'malformedRequest')
    const typed = { 'content-type': 'image/jpeg' }
    assert.equal(await refused(id, 0, new Uint8Array(9), typed), 'unsupportedMediaType')
    idempotencyKey = randomUUID()
    const { id: short } = await begin(8)
    assert.equal(await refused(short, 0, new Uint8Array(9)), 'malformedRequest')
    assert.equal((await begin(8)).received, 0)
  })

  it('refuses a piece that goes on and on without saying how long, and listens no further', async () => {
    const { id } = await begin()
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(PIECE_BYTES / 4))
      },
    })
    const headers = { 'content-type': 'application/octet-stream' }
    const init = { method: 'PUT', body, duplex: 'half', headers }
    const response = await phone.raw(`/api/v1/uploads/${id}?from=0`, init)
    assert.equal((await problemIn(response)).code, 'bodyTooLarge')
    assert.ok(sent < 20, `${sent} quarters of a piece were listened to`)
    assert.equal((await begin()).received, 0)
  })

  it('is one picture by its key: another size under it is refused', async () => {
    await begin()
    const { code } = await phone.refused('beginUpload', { body: { bytes: 9 } }, { idempotencyKey })
    assert.equal(code, 'idempotencyKeyReused')
  })

  it('is nobody else’s to go on with, and answers like one that is not there', async () => {
    const { id } = await begin()
    const other = await signedIn(kit, 'chenFusheng', '13800000566')
    const said = await Promise.all(
      [id, NOBODY].map(
        async (one) => (await problemIn(await other.sendPiece(one, 0, file.subarray(0, 9)))).code,
      ),
    )
    assert.deepEqual(said, ['uploadIncomplete', 'uploadIncomplete'])
    await assert.rejects(
      uploadedFile(kit.bff.services, kit.database.db, randomUUID(), id),
      /uploadIncomplete/,
    )
  })

  it('lies sealed, and goes where nobody has gone on with it for a week, or with many others begun since', async () => {
    const { db } = kit.database
    const { id } = await begin()
    await piece(id, 0)
    for (const { sealed } of await db.select().from(uploadPieces)) {
      assert.equal(sealed.indexOf(file.subarray(0, 32)), -1)
    }
    for (let nth = 0; nth < 25; nth += 1) {
      await phone.do('beginUpload', { body: { bytes: 9 } }, { idempotencyKey: randomUUID() })
    }
    assert.ok((await db.$count(uploads)) <= 21)
    kit.advance({ days: 8 })
    await keepHouse(kit.bff.services)
    assert.equal(await db.$count(uploads), 0)
    assert.equal(await db.$count(uploadPieces), 0)
  })
})
