import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { photo, signedIn } from '@bff/cases/testing/story'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { Upload } from '@contract/upload'
import { cleanPicture } from '../files/pictures'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { uploadedPicture } from './uploads'

describe('a picture that is put into its slot', () => {
  let kit: Kit
  let phone: TestClient
  let caseId: string
  let accountId: string
  let opened = 0

  before(async () => {
    kit = await startKit()
    phone = await signedIn(kit)
    caseId = (await phone.do('createCase', { body: { answers: wangOwnAnswers } })).id
    const owned = await kit.database.db.query.cases.findFirst()
    accountId = owned?.accountId ?? ''
  })
  after(() => kit.close())

  const upload = async (nth: number) => (await (await phone.sendUpload(await photo(nth))).json()) as Upload
  const services = () => {
    const { vault, database } = kit.bff.services
    const counting = {
      ...vault,
      openBytes: (...asked: Parameters<typeof vault.openBytes>) => ((opened += 1), vault.openBytes(...asked)),
    }
    return { database, vault: counting }
  }
  /** Somebody's turn, until it is let go. */
  const occupied = (owner: string) => {
    let letGo = () => {}
    const held = new Promise<Buffer>((resolve) => {
      letGo = () => resolve(Buffer.alloc(0))
    })
    const done = cleanPicture(owner, () => held).catch(() => undefined)
    return { letGo: () => (letGo(), done) }
  }

  it('is not read before it is its turn', async () => {
    const { id } = await upload(0)
    const mine = occupied(accountId)
    opened = 0
    const waiting = uploadedPicture(services(), accountId, id)
    for (let turn = 0; turn < 20; turn += 1) await pause()
    assert.equal(opened, 0)
    await mine.letGo()
    assert.equal((await waiting).width, 1200)
    assert.ok(opened > 0)
  })

  it('is decoded once, however often it is asked for meanwhile', async () => {
    const { id } = await upload(1)
    opened = 0
    const once = await uploadedPicture(services(), accountId, id)
    const pieces = opened
    opened = 0
    const all = await Promise.all([1, 2, 3].map(() => uploadedPicture(services(), accountId, id)))
    assert.equal(opened, pieces)
    for (const one of all) assert.deepEqual(one.bytes, once.bytes)
  })

  it('is asked for again later where too many wait, and is kept until then', async () => {
    const { id: uploadId } = await upload(2)
    const waiting = Array.from({ length: 21 }, () => occupied(accountId))
    const put = () =>
      phone.send(
        'addMaterial',
        { params: { id: caseId }, body: { kind: 'bankCard', uploadId } },
        { idempotencyKey },
      )
    const idempotencyKey = randomUUID()
    const refused = await put()
    const { code } = (await refused.json()) as { code: string }
    assert.deepEqual([refused.status, code, refused.headers.get('retry-after')], [503, 'unavailable', '10'])
    for (const one of waiting) await one.letGo()
    assert.equal((await put()).status, 201)
  })
})
