import { cards } from 'bankcard'
import { BANK_BINS } from './bankBins'
import { prefixesIn } from './bankOf'

it('holds exactly the data of the package bankcard (run scripts/make-bank-bins.ts after an update)', () => {
  const letters: Record<string, string> = { DC: 'd', CC: 'c', SCC: 's', PC: 'p' }
  const expected = cards.map(
    (card) => `${card.bankName} ${letters[card.cardType] ?? '?'}${String(card.len)} ${card.cardBin}`,
  )
  const actual = BANK_BINS.flatMap((row) => {
    const [bank = '', ...groups] = row.split(' ')
    return groups.flatMap((group) =>
      prefixesIn(group.slice(4)).map((bin) => `${bank} ${group.slice(0, 3)} ${bin}`),
    )
  })
  expect(actual.sort()).toEqual(expected.sort())
})
