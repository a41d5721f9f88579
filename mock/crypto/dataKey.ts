import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Config, reasonOf, SettingError } from '../config'
import { makeFolder } from '../folders'
import { KEY_BYTES } from './sealing'

export interface DataKey {
  readonly key: Buffer
  /** What a message calls it. */
  readonly source: string
  /** The file it was read from, where nobody set DATA_KEY. */
  readonly file: string | null
}

/**
 * DATA_KEY, or for the demonstration one of its own in a file beside the data folder, made at the first start.
 * @throws SettingError for a file that holds no key.
 */
export function dataKeyFor(config: Pick<Config, 'dataKey' | 'keyFile'>): DataKey {
  if (config.dataKey) return { key: config.dataKey, source: 'DATA_KEY', file: null }
  const file = config.keyFile
  const source = `the key in ${file}`
  const key = keyIn(file)
  if (key.length !== KEY_BYTES) {
    throw new SettingError(
      `${file} holds no key of 32 bytes: give back its copy, set DATA_KEY, or delete the file together with the data folder.`,
    )
  }
  return { key, source, file }
}

/** @throws SettingError where the file can be neither made nor read. */
function keyIn(file: string): Buffer {
  try {
    makeFolder(path.dirname(file))
    const key = randomBytes(KEY_BYTES)
    writeFileSync(file, `${key.toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
    return key
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw unreadable(file, error)
  }
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  } catch (error) {
    throw unreadable(file, error)
  }
}

const unreadable = (file: string, error: unknown) =>
  new SettingError(
    `${file}, beside DATA_DIR, cannot be used (${reasonOf(error)}): set its rights, set DATA_KEY, or set DATA_DIR to another folder.`,
  )
