/**
 * Writes src/domain/identity/bankBins.ts from the npm package `bankcard`. Run after the package changes:
 * `npx tsx scripts/make-bank-bins.ts`. `bankOf.test.ts` fails while table and package differ.
 *
 * An own table because the package's module costs 13 KB gzip and cannot tell cards of one prefix apart by length.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cards } from 'bankcard'
import { version } from 'bankcard/package.json'

const KINDS: Record<string, string> = { DC: 'd', CC: 'c', SCC: 's', PC: 'p' }

const banks = new Map<string, Map<string, string[]>>()
for (const card of cards) {
  const groups = banks.get(card.bankName) ?? new Map<string, string[]>()
  banks.set(card.bankName, groups)
  const kind = KINDS[card.cardType]
  if (!kind || card.bankName === '' || card.bankName.includes(' ')) {
    throw new Error(`cannot write ${JSON.stringify(card)}`)
  }
  const group = `${kind}${card.len}`
  groups.set(group, [...(groups.get(group) ?? []), card.cardBin])
}

/** What a prefix has in common with the one before it, of the same length, is not written again: `622836-7-8,95595`. */
function shortened(bins: readonly string[]): string {
  return bins
    .map((bin, i) => {
      const before = bins[i - 1] ?? ''
      if (before.length !== bin.length) return `,${bin}`
      const same = [...bin].findIndex((digit, at) => digit !== before[at])
      return `-${bin.slice(same)}`
    })
    .join('')
    .slice(1)
}

const rows = [...banks.entries()].map(([name, groups]) => {
  const written = [...groups.entries()]
    .sort()
    .map(([group, bins]) => `${group}:${shortened([...bins].sort())}`)
  return `  '${[name, ...written].join(' ')}',`
})

const source = `/**
 * Bank card prefixes (BIN), a bank a row: its name, then groups of kind (d 借记卡, c 贷记卡, s 准贷记卡, p 预付费卡)
 * and number of digits with their prefixes; after a hyphen, only the last digits, where they differ from the one before.
 * ${cards.length} prefixes of ${banks.size} banks.
 *
 * Written by scripts/make-bank-bins.ts from the npm package bankcard ${version},
 * Copyright (c) 2019 caijf, MIT licence. Not to be edited by hand.
 */
export const BANK_BINS: readonly string[] = [
${rows.join('\n')}
]
`
writeFileSync(join(__dirname, '../src/domain/identity/bankBins.ts'), source)
