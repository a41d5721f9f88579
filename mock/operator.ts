import { randomUUID } from 'node:crypto'
import { createReadStream, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { takeBackup } from './backup/take'
import { SettingError } from './config'
import { rotateNow } from './certificates/keys'
import { rotateDataKey } from './crypto/vault'
import type { DoorHandler } from './db/door'
import type { Services } from './services'

const COPY = /^backup\.[0-9a-f-]{36}$/

/** What a running process on PGlite does for its operator. */
export function operatorsDoor(
  folder: string,
  { database, vault, now }: Pick<Services, 'database' | 'vault'> & { readonly now: () => Date },
): Readonly<Record<'backup' | 'rotateKey' | 'rotateCertificateKey', DoorHandler>> {
  // Left by a process that was killed while it handed one out: nothing may outlive what it holds.
  for (const name of readdirSync(folder))
    if (COPY.test(name)) rmSync(path.join(folder, name), { force: true })
  return {
    async backup(said) {
      const part = said === 'keys' ? 'keys' : 'data'
      // Written first, handed out then: while it is read nothing else is, and whoever fetches it may be slow.
      const copy = path.join(folder, `backup.${randomUUID()}`)
      try {
        await takeBackup(database, copy, now(), part)
      } catch (error) {
        rmSync(copy, { force: true })
        throw error
      }
      const bytes = createReadStream(copy)
      bytes.once('close', () => rmSync(copy, { force: true }))
      return { answer: null, bytes }
    },

    async rotateKey(said) {
      const { from, to } = keysIn(said)
      return { answer: await rotateDataKey(database.db, { key: from, source: 'DATA_KEY', file: null }, to) }
    },

    async rotateCertificateKey(said) {
      await rotateNow({ database, vault }, now(), said === 'disown' ? 'disown' : 'retire')
      return { answer: true }
    },
  }
}

function keysIn(said: unknown): { readonly from: Buffer; readonly to: Buffer } {
  if (typeof said !== 'object' || said === null || !('from' in said) || !('to' in said))
    throw new SettingError('Two keys are needed, the one in use and the new one.')
  return { from: Buffer.from(String(said.from), 'base64'), to: Buffer.from(String(said.to), 'base64') }
}
