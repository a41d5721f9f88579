import { BANK_BINS } from './bankBins'
import type { CardBank, CardKind } from './cardBank'
import { plainCharacters } from './digits'

interface Bin {
  bank: string
  kind: CardKind
  length: number
}

const KINDS: Readonly<Record<string, CardKind>> = { d: 'debit', c: 'credit', s: 'semiCredit', p: 'prepaid' }
const SHORTEST_BIN = 3
const LONGEST_BIN = 10

let byBin: ReadonlyMap<string, readonly Bin[]> | undefined

/** The prefixes of a group as the table writes them: `622836-7,95595` is 622836, 622837 and 95595. */
export function prefixesIn(written: string): readonly string[] {
  return written.split(',').flatMap((run) => {
    const [first = '', ...ends] = run.split('-')
    let prefix = first
    return [first, ...ends.map((end) => (prefix = prefix.slice(0, -end.length) + end))]
  })
}

/** Reads the table on first use: a phone that never comes to the account page pays nothing for it. */
function readTable(): ReadonlyMap<string, readonly Bin[]> {
  const table = new Map<string, Bin[]>()
  for (const row of BANK_BINS) {
    const [bank = '', ...groups] = row.split(' ')
    for (const group of groups) {
      const kind = KINDS[group.charAt(0)]
      if (!kind) throw new Error(`bank table: unknown card kind in ${bank}`)
      for (const bin of prefixesIn(group.slice(4))) {
        table.set(bin, [...(table.get(bin) ?? []), { bank, kind, length: Number(group.slice(1, 3)) }])
      }
    }
  }
  return table
}

/** What all of several entries agree on. */
function agreed<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined
}

/**
 * The bank and the kind of a card, from its first digits. The longest prefix counts; where banks share one
 * (622303: 工商银行 with 18 digits, 南京银行 with 16), the number's length decides. Undefined for an unknown
 * or undecided card, which blocks nothing (new prefixes come out every year).
 *
 * Its table is 7 KB gzip: import this module where a card is asked for, not from the folder's index.
 */
export function bankOf(cardNumber: string): CardBank | undefined {
  const digits = plainCharacters(cardNumber)
  if (!/^\d{6,19}$/.test(digits)) return undefined
  byBin ??= readTable()
  for (let size = LONGEST_BIN; size >= SHORTEST_BIN; size--) {
    const bins = byBin.get(digits.slice(0, size)) ?? []
    const exact = bins.filter((bin) => bin.length === digits.length)
    const bank = agreed((exact.length > 0 ? exact : bins).map((bin) => bin.bank))
    if (bank !== undefined) return { bank, kind: agreed(exact.map((bin) => bin.kind)) }
    if (bins.length > 0) return undefined
  }
  return undefined
}

/** Every bank of the table, sorted as the table is: the list to choose from where the card is unknown. */
export function bankNames(): readonly string[] {
  return BANK_BINS.map((row) => row.slice(0, row.indexOf(' ')))
}
