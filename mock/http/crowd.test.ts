import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { API } from '@contract/routes'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { createCrowd } from './crowd'

describe('many requests of one person at once', () => {
  let kit: Kit
  let phone: TestClient
  let other: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
    other = kit.client()
    await other.signIn('13800000418')
  })
  after(() => kit.close())

  const many = (count: number) => Array.from({ length: count }, () => phone.raw(`${API}/me`))

  it('wait for each other, as many as a phone that starts and a desk ask for', async () => {
    for (const answer of await Promise.all(many(40))) assert.equal(answer.status, 200)
  })

  it('are refused beyond that, for a moment, and nobody else’s are', async () => {
    const asked = many(100)
    const others = other.raw(`${API}/me`)
    const answers = await Promise.all(asked)
    assert.equal((await others).status, 200)
    const refused = answers.filter(({ status }) => status === 429)
    assert.equal(refused.length, 100 - 6 - 60)
    for (const { headers } of refused) assert.equal(headers.get('retry-after'), '5')
    assert.equal((await phone.raw(`${API}/me`)).status, 200)
  })

  it('do not become more with more devices', async () => {
    const crowd = createCrowd({ publicUrl: null })
    let begun = 0
    for (let nth = 0; nth < 20; nth += 1)
      void crowd.ofAccount({ accountId: 'a' }, () => new Promise(() => void (begun += 1)))
    await Promise.resolve()
    assert.equal(begun, 8)
  })
})
