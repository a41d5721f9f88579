import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import type { JSONWebKeySet } from 'jose'
import { startServer } from '../e2e/server'
import { rotateNow } from '../mock/certificates/keys'
import { openVault } from '../mock/crypto/vault'
import { openAsItStands } from '../mock/db/asItStands'
import { npmRun } from './testing/npmRun'

const DATA_KEY = randomBytes(32).toString('base64')

describe('npm run rotate-certificate-key', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rotate-certificate-'))
  after(() => rmSync(folder, { recursive: true }))
  const place = { DATA_DIR: path.join(folder, 'data'), DATA_KEY }

  it('changes the key under a service that serves, and disowns those before where one was stolen', async () => {
    const server = await startServer({ env: place })
    const keys = async () => {
      const { keys: set } = (await (
        await fetch(`${server.url}/.well-known/jwks.json`)
      ).json()) as JSONWebKeySet
      return set.map(({ kid }) => kid)
    }
    try {
      const rotate = (...said: string[]) => npmRun('rotate-certificate-key', said, place)
      assert.match((await rotate()).out, /^Another key signs certificates from now on; those before are kept/)
      const [first] = await keys()
      await rotate()
      const both = await keys()
      assert.equal(both.length, 2)
      assert.equal(both[0], first)
      assert.match((await rotate('--stolen')).out, /counts no more/)
      const left = await keys()
      assert.equal(left.length, 1)
      assert.ok(!both.includes(left[0]))
      const wrong = await rotate('--all')
      assert.equal(wrong.code, 1)
      assert.match(wrong.error, /--stolen/)
    } finally {
      await server.stop()
    }
    // Nobody serves: the command opens the database itself.
    assert.equal((await npmRun('rotate-certificate-key', [], place)).code, 0)
    const database = await openAsItStands({ kind: 'pglite', folder: place.DATA_DIR })
    const vault = await openVault(database.db, Buffer.from(DATA_KEY, 'base64'))
    await rotateNow({ database, vault }, new Date(), 'retire')
    const { rows } = await database.db.execute('select id from certificate_keys')
    assert.equal(rows.length, 3)
    await database.close()
  })
})
