import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { keepHouse } from '../housekeeping'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

const NUMBER = '13200000417'

describe('where somebody is signed in', () => {
  let kit: Kit
  let back: () => Promise<void>
  /** In the order in which they signed in, an hour apart. */
  let old: TestClient
  let phone: TestClient
  let late: TestClient

  before(async () => {
    kit = await startKit()
    ;[old, phone, late] = [kit.client('weapp'), kit.client(), kit.client('alipay')]
    for (const one of [old, phone, late]) {
      await one.signIn(NUMBER)
      kit.advance({ hours: 1 })
    }
    back = await kit.bookmark()
  })
  after(() => kit.close())
  beforeEach(() => back())

  const list = async (client: TestClient) => (await client.do('listSessions', {})).sessions
  const idOf = async (client: TestClient) => {
    const own = (await list(client)).find(({ current }) => current)
    assert.ok(own)
    return own.id
  }
  const stands = async (client: TestClient) => {
    const response = await client.send('listCases', {})
    return response.status === 200 ? 'in' : String((await response.json()).code)
  }

  it('is told to each of their devices: itself first, what it is, since when, and when it was used', async () => {
    kit.advance({ minutes: 20 })
    await phone.prove('wangJianguo')
    const shown = (await list(phone)).map(({ id: _id, ...one }) => one)
    assert.deepEqual(shown, [
      {
        client: 'h5',
        current: true,
        since: '2026-05-06T02:00:00.000Z',
        lastUsedAt: '2026-05-06T04:00:00.000Z',
        proved: true,
        endable: false,
      },
      {
        client: 'alipay',
        current: false,
        since: '2026-05-06T03:00:00.000Z',
        lastUsedAt: '2026-05-06T03:00:00.000Z',
        proved: false,
        endable: true,
      },
      {
        client: 'weapp',
        current: false,
        since: '2026-05-06T01:00:00.000Z',
        lastUsedAt: '2026-05-06T01:00:00.000Z',
        proved: false,
        endable: true,
      },
    ])
  })

  it('is named by what is neither the token nor what the token is kept by', async () => {
    const { rows } = await kit.database.db.execute<{ token_hash: string }>('select token_hash from sessions')
    for (const { id } of await list(phone)) {
      assert.ok(!rows.some(({ token_hash }) => token_hash === id))
      assert.notEqual(id, old.token)
    }
  })

  it('lists none that is over', async () => {
    kit.advance({ days: 6 })
    await list(phone)
    kit.advance({ days: 1 })
    assert.deepEqual(
      (await list(phone)).map(({ client }) => client),
      ['h5'],
    )
  })

  it('is nobody else’s to see or end', async () => {
    const stranger = kit.client()
    await stranger.signIn('13200000418')
    assert.equal((await list(stranger)).length, 1)
    await stranger.do('endSession', { params: { id: await idOf(old) } })
    await stranger.do('endOtherSessions', {})
    assert.equal(await stands(old), 'in')
  })

  it('ends one of them, and tells it that this was meant, wherever it asks', async () => {
    await phone.do('endSession', { params: { id: await idOf(old) } })
    assert.equal(await stands(old), 'sessionEndedElsewhere')
    assert.equal((await old.refused('getMe', {})).code, 'sessionEndedElsewhere')
    assert.equal(await stands(phone), 'in')
    assert.equal((await list(phone)).length, 2)
    // Pressed twice, or ended meanwhile.
    await phone.do('endSession', { params: { id: await idOf(phone) } })
  })

  it('ends all but this one, where this one signed in last', async () => {
    await late.do('endOtherSessions', {})
    assert.deepEqual(
      [await stands(old), await stands(phone), await stands(late)],
      ['sessionEndedElsewhere', 'sessionEndedElsewhere', 'in'],
    )
    assert.equal((await list(late)).length, 1)
  })

  it('lets nobody who has an older session throw the owner out of a newer one', async () => {
    const thief = old
    assert.equal(
      (await thief.refused('endSession', { params: { id: await idOf(late) } })).code,
      'signedInLater',
    )
    await thief.do('endOtherSessions', {})
    assert.deepEqual([await stands(phone), await stands(late)], ['in', 'in'])
    assert.ok((await list(thief)).every(({ endable }) => !endable))
  })

  it('lets the owner end a newer one that is not theirs, once they have proved their name anew', async () => {
    const strangers = await idOf(late)
    await old.prove('wangJianguo')
    await old.do('endSession', { params: { id: strangers } })
    assert.equal(await stands(late), 'sessionEndedElsewhere')
  })

  it('lets whoever was signed out sign in again with the number, and no longer be told', async () => {
    await late.do('endOtherSessions', {})
    kit.advance({ minutes: 2 })
    await phone.signIn(NUMBER)
    assert.equal(await stands(phone), 'in')
    assert.equal((await list(phone)).length, 2)
  })

  it('remembers that it was meant for as long as a token lasts, also a token that was only just handed over', async () => {
    kit.advance({ days: 1 })
    const before = old.token
    await old.do('listCases', {})
    assert.notEqual(old.token, before)
    const given = old.token
    await late.do('endOtherSessions', {})
    assert.equal(await stands(old), 'sessionEndedElsewhere')
    old.token = before
    kit.advance({ days: 29 })
    await keepHouse(kit.bff.services)
    assert.equal(await stands(old), 'sessionEndedElsewhere')
    kit.advance({ days: 2 })
    await keepHouse(kit.bff.services)
    old.token = given
    assert.equal(await stands(old), 'signInRequired')
    const { rows } = await kit.database.db.execute('select * from ended_tokens')
    assert.deepEqual(rows, [])
  })

  it('remembers nothing of a session that its own device signed out of, or that time ended', async () => {
    const { token } = old
    await old.do('signOut', {})
    old.token = token
    assert.equal(await stands(old), 'signInRequired')
    kit.advance({ days: 8 })
    assert.equal(await stands(late), 'signInRequired')
  })

  it('ends itself like signing out', async () => {
    await phone.do('endSession', { params: { id: await idOf(phone) } })
    assert.equal(await stands(phone), 'signInRequired')
  })
})
