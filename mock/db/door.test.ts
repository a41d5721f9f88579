import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, describe, it } from 'node:test'
import { SettingError } from '../config'
import { askAtDoor, openDoor } from './door'

describe('the door of a process for its operator', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'door-'))
  after(() => rmSync(folder, { recursive: true }))
  const log = { failure: () => undefined }
  const handlers = {
    echo: (said: unknown) => Promise.resolve({ answer: said }),
    fetch: () => Promise.resolve({ answer: 'comes', bytes: Readable.from(['a', 'b'.repeat(200_000), 'c']) }),
    refuse: () => Promise.reject(new SettingError('That cannot be done: do this instead.')),
  }
  const opened = () => openDoor(folder, handlers, log, 100)

  it('answers, hands out what belongs to the answer, and refuses in words', async () => {
    const door = await opened()
    const said = { keys: ['one', 'two'] }
    assert.deepEqual(await askAtDoor(folder, { name: 'echo', said }), { answer: said })
    let fetched = ''
    await askAtDoor(folder, { name: 'fetch', said: null }, async (bytes) => {
      fetched = await text(bytes)
    })
    assert.equal(fetched, `a${'b'.repeat(200_000)}c`)
    await assert.rejects(
      askAtDoor(folder, { name: 'refuse', said: null }),
      /^SettingError: That cannot be done/,
    )
    await assert.rejects(askAtDoor(folder, { name: 'dance', said: null }), /knows no dance/)
    await door?.close()
  })

  it('is not there where no process is, nor behind what a killed one left', async () => {
    assert.equal(await askAtDoor(path.join(folder, 'nowhere'), { name: 'echo', said: 1 }), null)
    writeFileSync(path.join(folder, 'operator.sock'), '')
    const door = await opened()
    assert.deepEqual(await askAtDoor(folder, { name: 'echo', said: 1 }), { answer: 1 })
    await door?.close()
  })

  it('closes though somebody stands in it who asks nothing', async () => {
    const door = await opened()
    const idle = net.connect(path.join(folder, 'operator.sock'))
    idle.on('error', () => undefined)
    await new Promise((resolve) => idle.once('connect', resolve))
    const gone = new Promise((resolve) => idle.once('close', resolve))
    await door?.close()
    await gone
  })
})
