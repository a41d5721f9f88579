import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { reasonOf, SettingError } from '../config'
import type { Part } from './take'

/** What stands at the beginning of a backup. */
export interface Beginning {
  readonly what: typeof WHAT
  readonly form: typeof FORM
  readonly part: Part
  /** Which installation it is of: a keyed fingerprint (`originIn`), the same over every key of its operator's. */
  readonly origin: string
  /** Real time, from before anything was read. */
  readonly takenAt: string
  /** The migrations its tables were made by, in order. */
  readonly migrations: readonly string[]
}

/** What stands at its end: without it, or where it says otherwise, the file is not whole. */
interface End {
  readonly rows: number
  /** Over every line before. */
  readonly sha256: string
}

export const WHAT = 'tuixiu-yijianshi backup'
/** 2: says which part it is, and of which installation. */
export const FORM = 2

/**
 * One line of a backup: the beginning; a table, whose rows follow as PostgreSQL itself writes them down
 * (`row_to_json`: it reads them again without loss, whatever their types are); the end.
 */
export type Line =
  | readonly ['begin', Beginning]
  | readonly ['table', string]
  | readonly ['row', string]
  | readonly ['end', End]

/** Writes the end of its lines by itself. */
export class Writer {
  #rows = 0
  readonly #hash = createHash('sha256')

  line(line: Exclude<Line, readonly ['end', End]>): string {
    const text = line[0] === 'row' ? line[1] : JSON.stringify(line)
    if (line[0] === 'row') this.#rows += 1
    this.#hash.update(`${text}\n`)
    return `${text}\n`
  }

  end(): string {
    return `${JSON.stringify(['end', { rows: this.#rows, sha256: this.#hash.digest('hex') }])}\n`
  }
}

/** A file that is no backup, is not whole, or is of a later version. */
export class BackupError extends SettingError {
  override name = 'BackupError'
}

/**
 * Reads a backup line by line. It is whole only when the last line has been read.
 * @throws BackupError where the file cannot be read, is no backup, is of another form, or is not whole
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const cutOff = () => new BackupError(`${file} is not whole: take the backup again, or use an earlier one.`)
  const hash = createHash('sha256')
  let rows = 0
  let last: Line | undefined
  for await (const text of textsOf(file)) {
    if (last?.[0] === 'end') throw cutOff()
    const line = read(text)
    if (!line || (last === undefined) !== (line[0] === 'begin')) {
      throw last === undefined ? new BackupError(`${file} is no backup of this service.`) : cutOff()
    }
    if (line[0] === 'begin' && line[1].form !== FORM) {
      const which = Number(line[1].form) < FORM ? 'an earlier' : 'a later'
      throw new BackupError(`${file} was made by ${which} version: restore it with that version.`)
    }
    if (line[0] === 'end') {
      if (line[1].rows !== rows || line[1].sha256 !== hash.digest('hex')) throw cutOff()
    } else {
      hash.update(`${text}\n`)
      if (line[0] === 'row') rows += 1
    }
    last = line
    yield line
  }
  if (last?.[0] !== 'end') throw cutOff()
}

function read(text: string): Line | null {
  if (text.startsWith('{')) return ['row', text]
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    return null
  }
  if (!Array.isArray(line) || line.length !== 2) return null
  const [kind, said] = line as unknown[]
  if (kind === 'table' && typeof said === 'string') return ['table', said]
  if (typeof said !== 'object' || said === null) return null
  // Whatever else it says is held against what was read.
  if (kind === 'begin' && 'what' in said && said.what === WHAT) return ['begin', said as Beginning]
  return kind === 'end' ? ['end', said as End] : null
}

async function* textsOf(file: string): AsyncGenerator<string> {
  const plain = createGunzip()
  // An error on the way destroys what is read from, and is thrown there.
  pipeline(createReadStream(file), plain, () => undefined)
  const decoder = new StringDecoder('utf8')
  let begun: string[] = []
  try {
    for await (const chunk of plain) {
      const [first = '', ...more] = decoder.write(chunk as Buffer).split('\n')
      begun.push(first)
      for (const next of more) {
        yield begun.join('')
        begun = [next]
      }
    }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'Z_BUF_ERROR' || reason === 'Z_DATA_ERROR') {
      throw new BackupError(`${file} is not whole: take the backup again, or use an earlier one.`)
    }
    throw new BackupError(`${file} cannot be read (${reason}): name the file that a backup was written to.`)
  }
  if (begun.join('') !== '') yield begun.join('')
}
