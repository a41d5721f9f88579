import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { clearAway, lockFolder } from './folderLock'

/** Of a process that is long gone. */
const DEAD = JSON.stringify({ pid: 4_194_305, startedAt: '1' })

describe('the lock of a data folder', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
    file = path.join(folder, 'lock')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const holder = () => JSON.parse(readFileSync(file, 'utf8')).pid

  it('keeps others out, and leaves nothing else in the folder nor anything behind', () => {
    const unlock = lockFolder(folder)
    assert.deepEqual(readdirSync(folder), ['lock'])
    assert.throws(() => lockFolder(folder), /is in use by process/)
    unlock()
    assert.deepEqual(readdirSync(folder), [])
  })

  for (const [whose, left] of [
    ['a dead process', DEAD],
    ['a power cut, empty', ''],
  ] as const) {
    it(`that was left by ${whose} is taken over`, () => {
      writeFileSync(file, left)
      const unlock = lockFolder(folder)
      assert.equal(holder(), process.pid)
      assert.deepEqual(readdirSync(folder), ['lock'])
      unlock()
    })
  }

  it('that two processes see dead is cleared away by the first alone, before it has made its own', () => {
    writeFileSync(file, DEAD)
    assert.equal(clearAway(file, DEAD), true)
    assert.equal(clearAway(file, DEAD), false)
    assert.deepEqual(readdirSync(folder), [])
  })

  it('stays the first one’s once it has made its own: the second leaves it', () => {
    writeFileSync(file, DEAD)
    const unlock = lockFolder(folder)
    assert.equal(clearAway(file, DEAD), false)
    assert.equal(holder(), process.pid)
    assert.deepEqual(readdirSync(folder), ['lock'])
    unlock()
  })

  it('is given back by its own process alone', () => {
    const unlock = lockFolder(folder)
    writeFileSync(file, DEAD)
    unlock()
    assert.deepEqual(readdirSync(folder), ['lock'])
  })
})
