import fc from 'fast-check'
import { creditCheckCharacter, parseCreditCode } from '.'

describe('parseCreditCode', () => {
  it('accepts the sample of GB 32100, also in lower case and with spaces', () => {
    expect(parseCreditCode('91110000802100433B')).toEqual({ ok: true, value: '91110000802100433B' })
    expect(parseCreditCode(' 9111 0000 8021 0043 3b')).toEqual({ ok: true, value: '91110000802100433B' })
  })

  it.each([
    ['9111000080210043', 'length'],
    ['91110000802100433BB', 'length'],
    ['9111000080210043OB', 'characters'],
    ['91110000802100433I', 'characters'],
    ['91110000802100433A', 'checkDigit'],
    ['91110000802100443B', 'checkDigit'],
  ])('%s: %s', (text, error) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, error })
  })

  it('writes 0, not a 32nd character, where the remainder is nought', () => {
    expect(creditCheckCharacter('00000000000000000')).toBe('0')
  })

  it('finds every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const characters = fc.integer({ min: 0, max: 30 }).map((index) => alphabet.charAt(index))
    fc.assert(
      fc.property(
        fc.array(characters, { minLength: 17, maxLength: 17 }),
        fc.integer({ min: 0, max: 16 }),
        characters,
        (first17, place, other) => {
          const right = first17.join('') + creditCheckCharacter(first17.join(''))
          expect(parseCreditCode(right).ok).toBe(true)
          if (right.charAt(place) === other) return
          expect(parseCreditCode(right.slice(0, place) + other + right.slice(place + 1)).ok).toBe(false)
        },
      ),
    )
  })
})
