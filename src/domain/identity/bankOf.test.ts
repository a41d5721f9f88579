import { cards } from 'bankcard'
import fc from 'fast-check'
import { parseCardNumber } from '.'
import { bankNames, bankOf } from './bankOf'

const filled = (prefix: string, length: number) => prefix.padEnd(length, '9')

describe('parseCardNumber', () => {
  it('reads a number in groups and sees that its check digit holds', () => {
    expect(parseCardNumber('4111 1111 1111 1111')).toEqual({
      ok: true,
      value: '4111111111111111',
      checkDigitHolds: true,
    })
  })

  // Each digit from 0 to 9 stands in a doubled place of one of them.
  it.each(['5500005555555559', '4012888888881881', '6011000990139424', '30569309025904', '3530111333300000'])(
    'sees that the check digit of %s holds',
    (number) => expect(parseCardNumber(number)).toMatchObject({ checkDigitHolds: true }),
  )

  it('accepts a wrong check digit but says so', () => {
    expect(parseCardNumber('4111111111111112')).toMatchObject({ ok: true, checkDigitHolds: false })
  })

  it.each([
    [12, false],
    [13, true],
    [19, true],
    [20, false],
  ])('a number of %i digits is read: %s', (length, ok) => {
    expect(parseCardNumber('6'.repeat(length)).ok).toBe(ok)
  })

  it('names a letter before the length', () => {
    expect(parseCardNumber('62228480O')).toEqual({ ok: false, error: 'characters' })
    expect(parseCardNumber('')).toEqual({ ok: false, error: 'length' })
  })

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const right = '4111111111111111'
        const wrong =
          right.slice(0, place) + String((Number(right.charAt(place)) + by) % 10) + right.slice(place + 1)
        expect(parseCardNumber(wrong)).toMatchObject({ ok: true, checkDigitHolds: false })
      }),
    )
  })
})

describe('bankOf', () => {
  it('knows the cards of the large banks', () => {
    expect(bankOf('6228480000000000417')).toEqual({ bank: '中国农业银行', kind: 'debit' })
    expect(bankOf('6217 0000 0000 0000 000')).toEqual({ bank: '中国建设银行', kind: 'debit' })
  })

  it('tells banks of one prefix apart by the length of the number', () => {
    expect(bankOf(filled('622303', 18))).toEqual({ bank: '中国工商银行', kind: 'debit' })
    expect(bankOf(filled('622303', 16))).toEqual({ bank: '南京银行', kind: 'credit' })
    expect(bankOf(filled('622303', 17))).toBeUndefined()
  })

  it('takes the longest prefix', () => {
    expect(bankOf(filled('62249804', 19))?.bank).toBe('沧州银行')
    expect(bankOf(filled('62249805', 19))?.bank).toBe('河北银行')
  })

  it('knows the bank but not the kind of a card whose length is new', () => {
    expect(bankOf(filled('622848', 17))).toEqual({ bank: '中国农业银行', kind: undefined })
  })

  it.each(['', '62284', '0000000000000000', 'abcdefgh', '62284800000000004170'])(
    'does not know %p',
    (number) => {
      expect(bankOf(number)).toBeUndefined()
    },
  )

  it('tells bank and kind of every card of the package bankcard by its number', () => {
    const kinds = { DC: 'debit', CC: 'credit', SCC: 'semiCredit', PC: 'prepaid' } as const
    const wrong = cards.filter((card) => {
      const found = bankOf(filled(card.cardBin, card.len))
      return found?.bank !== card.bankName || found.kind !== kinds[card.cardType]
    })
    expect(wrong).toEqual([])
    expect([...bankNames()].sort()).toEqual([...new Set(cards.map((card) => card.bankName))].sort())
  })
})
