import { parseMobile } from '../identity/contact'
import { plainCharacters } from '../identity/digits'
import { addMonths, compareMonths, monthOf, parseYearMonth } from '../retirement/months'
import type { LocalDate, YearMonth } from '../scheme/ids'

/** 单位发起，一次多位: lines of 姓名, 手机号, 退休月份, as a table's program in China writes them, or as they are pasted. */

/** More at once is no list of a year's retirees any more. */
export const MOST_START_LINES = 500
/** How far from this month the retirement may lie. */
const MONTHS_BACK = 12
const MONTHS_AHEAD = 36
const SHORTEST_NAME = 2
const LONGEST_NAME = 30

export type StartFault =
  | 'columns' // fewer than three, or a fourth with something in it
  | 'name'
  | 'noName'
  | 'phoneLength'
  | 'phoneFormat'
  | 'phoneScientific' // 1.38E+10: the table's program has rounded it
  | 'month'
  | 'monthRange'
  | 'twice' // the same number stands further up

export interface StartEntry {
  /** Where it stands in the file, from 1. */
  readonly line: number
  readonly name: string
  readonly phone: string
  readonly month: YearMonth
}

export interface WrongStartLine {
  readonly line: number
  readonly faults: readonly [StartFault, ...StartFault[]]
  /** What stands there, to find it by. */
  readonly text: string
}

export type StartColumn = 'name' | 'phone' | 'month'

export interface StartReading {
  /** Columns that the first line, which names columns, does not name: nothing below it can be read then. */
  readonly lacking: readonly StartColumn[]
  readonly right: readonly StartEntry[]
  readonly wrong: readonly WrongStartLine[]
  /** There are more lines than may be taken at once: those from this one on are not read. */
  readonly unreadFrom: number | null
  /** What is not right or was not read, as it stands there under its heading: it is gone on with after the rest was sent. */
  readonly rest: string
  /** Where the lines of the rest stand in the file: each but the last one's followers, which go on from it. */
  readonly restAt: readonly number[]
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** As it stands in the file. */
  readonly source: string
  /** Where in the text it begins. */
  readonly start: number
}

/** The separators that programs, Chinese keyboards and pasted tables bring along. */
const SEPARATORS = ',，\t;；'
// No name, number or month goes over the end of a line: a quote that does was never closed.
const QUOTED = new RegExp(`[ \u3000]*"((?:[^"\n]|"")*)"[ \u3000]*(?=[${SEPARATORS}\n]|$)`, 'y')
const PLAIN = new RegExp(`[^${SEPARATORS}\n]*`, 'y')

/**
 * The cells of the row that begins there, as RFC 4180 has them but within one line, and where it ends.
 * @param literal its quotes are letters like any others; where they are not and one is never closed, `null`
 */
function cellsFrom(text: string, start: number, literal: boolean): { cells: string[]; end: number } | null {
  const cells: string[] = []
  for (let at = start; ; at += 1) {
    QUOTED.lastIndex = PLAIN.lastIndex = at
    const quoted = literal ? null : QUOTED.exec(text)
    const plain = PLAIN.exec(text)?.[0] ?? ''
    if (quoted === null && !literal && /^[ \u3000]*"/.test(plain)) return null
    cells.push(quoted === null ? plain.trim() : (quoted[1] ?? '').replace(/""/g, '"'))
    at += (quoted?.[0] ?? plain).length
    if (at >= text.length || text.charAt(at) === '\n') return { cells, end: at }
  }
}

/**
 * Rows with something in them, each when it is asked for: a file of many thousand is not read to its end for the first
 * hundreds. A quote that was never closed spoils its own line alone.
 */
function* rowsOf(text: string): Generator<Row> {
  let line = 1
  for (let start = 0; start <= text.length;) {
    const found = cellsFrom(text, start, false) ?? cellsFrom(text, start, true)
    if (found === null) return
    const source = text.slice(start, found.end)
    if (found.cells.some((cell) => cell.trim() !== '')) yield { line, cells: found.cells, source, start }
    line += 1
    start = found.end + 1
  }
}

type Columns = Readonly<Record<StartColumn, number>>
const USUAL: Columns = { name: 0, phone: 1, month: 2 }

/** How a table's first line calls each column; of several that fit the earlier expression counts, then the earlier cell. */
const CALLED: Readonly<Record<StartColumn, readonly RegExp[]>> = {
  name: [/姓名|名字/],
  phone: [/手机/, /电话|联系方式/],
  // A table of the staff has the month of birth and the day of joining as well.
  month: [/退休.*(月|时间)/, /月|时间/],
}
const COLUMNS = ['name', 'phone', 'month'] as const

/** The columns that a line names, in whichever order. */
function columnsIn({ cells }: Row): Partial<Columns> {
  // 「姓 名」 is as wide as 「手机号」.
  const words = cells.map((cell) => cell.replace(/\s/g, ''))
  const found: Partial<Record<StartColumn, number>> = {}
  for (const column of COLUMNS) {
    const called = CALLED[column].find((word) => words.some((cell) => word.test(cell)))
    if (called) found[column] = words.findIndex((cell) => called.test(cell))
  }
  return found
}

/** Where a first line names all of them; `null` where it does not. */
function headingOf(row: Row): Columns | null {
  const { name, phone, month } = columnsIn(row)
  return name === undefined || phone === undefined || month === undefined ? null : { name, phone, month }
}

/**
 * The columns that a first line lacks which is certainly a heading: too short to be about anybody, and calling by a word
 * that is in nobody's name. None where it may be something else, which is read as it stands.
 */
function lackingIn(row: Row): readonly StartColumn[] {
  const filled = row.cells.filter((cell) => cell.trim() !== '')
  if (filled.length >= COLUMNS.length || filled.some((cell) => /[\d０-９]/.test(cell))) return []
  const named = columnsIn(row)
  if (named.name === undefined && named.phone === undefined) return []
  return COLUMNS.filter((column) => named[column] === undefined)
}

/** A name's characters are set apart by blanks to make two look as wide as three. */
function plainName(text: string): string | null {
  const name = text.replace(/[\s\u3000]+/g, '')
  const length = Array.from(name).length
  if (length < SHORTEST_NAME || length > LONGEST_NAME) return null
  return /[\d０-９"“”@#*?？<>,，;；]/.test(name) ? null : name
}

/** 2027-03, 2027/3/1, 2027.3, 2027年3月, 202703, full-width too; `null` where it is none of them. */
export function monthIn(text: string): YearMonth | null {
  const digits = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const plain = digits.replace(/[\s\u3000]/g, '')
  const found =
    /^(\d{4})[-/.年](\d{1,2})(?:月(?:份|\d{1,2}日)?|[-/.]\d{1,2}(?:0:00(?::00)?)?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})$/.exec(plain)
  return found ? parseYearMonth(`${found[1] ?? ''}-${(found[2] ?? '').padStart(2, '0')}`) : null
}

function entryOf(
  { cells }: Row,
  columns: Columns,
  today: LocalDate,
): { readonly entry: Omit<StartEntry, 'line'> | null; readonly faults: readonly StartFault[] } {
  const isMore = cells.some((cell, at) => at > 2 && columns === USUAL && cell.trim() !== '')
  if (cells.length < 3 || isMore) return { entry: null, faults: ['columns'] }
  const [name, typed, month] = [
    plainName(cells[columns.name] ?? ''),
    cells[columns.phone] ?? '',
    monthIn(cells[columns.month] ?? ''),
  ]
  // A table's program is kept from rounding by an apostrophe before the number.
  const phone = parseMobile(typed.replace(/^['’]/, ''))
  const now = monthOf(today)
  const faults: StartFault[] = []
  if (name === null) faults.push((cells[columns.name] ?? '').trim() === '' ? 'noName' : 'name')
  if (!phone.ok) {
    const isScientific = /e\+?\d/i.test(plainCharacters(typed))
    faults.push(isScientific ? 'phoneScientific' : phone.error === 'length' ? 'phoneLength' : 'phoneFormat')
  }
  if (month === null) faults.push('month')
  else if (
    compareMonths(month, addMonths(now, -MONTHS_BACK)) < 0 ||
    compareMonths(month, addMonths(now, MONTHS_AHEAD)) > 0
  )
    faults.push('monthRange')
  const isRight = name !== null && phone.ok && month !== null && faults.length === 0
  return { entry: isRight ? { name, phone: phone.value, month } : null, faults }
}

function linesIn(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** By the file's own numbers where it is the rest of one, with as many lines as were left: corrected, not cut up. */
function numbering(text: string, before: Pick<StartReading, 'rest' | 'restAt'> | undefined) {
  const last = before?.restAt[before.restAt.length - 1]
  if (before === undefined || last === undefined || linesIn(before.rest) !== linesIn(text))
    return (line: number) => line
  return (line: number) => before.restAt[line - 1] ?? last + line - before.restAt.length
}

/**
 * Reads the lines, each right or with all that is wrong in it. Nothing is taken by it.
 * @param today by the case clock
 * @param before what was read of the same file before, whose rest this is
 */
export function readStartLines(
  text: string,
  today: LocalDate,
  before?: Pick<StartReading, 'rest' | 'restAt'>,
): StartReading {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const seen = new Set<string>()
  const right: StartEntry[] = []
  const wrong: WrongStartLine[] = []
  const lineOf = numbering(plain, before)
  const rest: string[] = []
  const restAt: number[] = []
  const leave = (source: string, line: number) => {
    rest.push(source)
    restAt.push(line)
  }
  let heading: Columns | null = null
  let unreadFrom: number | null = null
  let isFirst = true
  for (const row of rowsOf(plain)) {
    const line = lineOf(row.line)
    if (isFirst) {
      isFirst = false
      heading = headingOf(row)
      if (heading !== null) {
        leave(row.source, line)
        continue
      }
      const lacking = lackingIn(row)
      if (lacking.length > 0) return { lacking, right: [], wrong: [], unreadFrom: null, rest: '', restAt: [] }
    }
    if (right.length + wrong.length === MOST_START_LINES) {
      unreadFrom = line
      leave(plain.slice(row.start), line)
      break
    }
    const { entry, faults } = entryOf(row, heading ?? USUAL, today)
    const isTwice = entry !== null && seen.has(entry.phone)
    if (entry !== null && !isTwice) {
      seen.add(entry.phone)
      right.push({ line, ...entry })
      continue
    }
    const [fault, ...others] = isTwice ? (['twice'] as const) : faults
    if (fault === undefined) continue
    wrong.push({
      line,
      faults: [fault, ...others],
      text: row.cells.filter((cell) => cell.trim() !== '').join('，'),
    })
    leave(row.source, line)
  }
  const isDone = wrong.length === 0 && unreadFrom === null
  return {
    lacking: [],
    right,
    wrong,
    unreadFrom,
    rest: isDone ? '' : rest.join('\n'),
    restAt: isDone ? [] : restAt,
  }
}
