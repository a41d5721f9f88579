import fc from 'fast-check'
import { idCheckCharacter, isInHouseholdRegister, parseIdNumber } from '.'

const withCheck = (first17: string) => first17 + idCheckCharacter(first17)

describe('parseIdNumber', () => {
  it('reads birth date and sex out of the sample of GB 11643', () => {
    expect(parseIdNumber('11010519491231002X')).toEqual({
      ok: true,
      value: '11010519491231002X',
      kind: 'resident',
      birthDate: '1949-12-31',
      sex: 'female',
      divisionKnown: true,
    })
  })

  it.each([
    ['a lower-case x', '11010519491231002x'],
    ['spaces between the groups', ' 110105 19491231 002X '],
    ['full-width digits of a Chinese keyboard', '１１０１０５１９４９１２３１００２Ｘ'],
    ['hyphens', '110105-19491231-002X'],
  ])('accepts %s', (_, text) => {
    expect(parseIdNumber(text)).toMatchObject({ ok: true, value: '11010519491231002X' })
  })

  it('tells a man by an odd 17th digit', () => {
    expect(parseIdNumber(withCheck('13100219650312001'))).toMatchObject({ ok: true, sex: 'male' })
    expect(parseIdNumber(withCheck('13100219650312002'))).toMatchObject({ ok: true, sex: 'female' })
  })

  it.each([
    ['810000', 'hongKong'],
    ['820000', 'macao'],
    ['830000', 'taiwan'],
  ])('knows the residence permit %s (%s)', (division, kind) => {
    expect(parseIdNumber(withCheck(`${division}19650312001`))).toMatchObject({
      ok: true,
      kind,
      divisionKnown: true,
    })
  })

  it('knows the permanent residence card of a foreigner by its 9', () => {
    expect(parseIdNumber(withCheck('91113619650312001'))).toMatchObject({
      ok: true,
      kind: 'foreigner',
      divisionKnown: true,
    })
  })

  // GB/T 2260: every province, autonomous region and municipality.
  it.each(
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
      ' ',
    ),
  )('knows the divisions of province %s', (province) => {
    expect(parseIdNumber(withCheck(`${province}010119650312001`))).toMatchObject({ divisionKnown: true })
  })

  it.each(['130000', '190105', '810001', '000000'])('reads division %s but does not know it', (division) => {
    expect(parseIdNumber(withCheck(`${division}19650312001`))).toMatchObject({
      ok: true,
      kind: 'resident',
      divisionKnown: false,
    })
  })

  it.each([
    ['', 'length'],
    ['1101051949123100', 'length'],
    ['1101051949123100200', 'length'],
    ['110105491231002', 'firstGeneration'],
    ['1101051949123100A2', 'characters'],
    ['X1010519491231002X', 'characters'],
    ['110105194912310O2X', 'characters'],
    [withCheck('11010519490229002'), 'date'], // 1949 had no 29 February
    [withCheck('11010519491301002'), 'date'],
    [withCheck('11010519491200002'), 'date'],
    [withCheck('11010518991231002'), 'date'],
    ['110105194912310021', 'checkDigit'],
  ])('%s: %s', (text, error) => {
    expect(parseIdNumber(text)).toEqual({ ok: false, error })
  })

  it('accepts 29 February of a leap year', () => {
    expect(parseIdNumber(withCheck('13100219640229001'))).toMatchObject({ ok: true, birthDate: '1964-02-29' })
  })

  it('makes the weighted sum of all eighteen characters 1, modulo 11 (ISO 7064 MOD 11-2)', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(digits, (first17) => {
        const check = idCheckCharacter(first17.join(''))
        const sum = [...first17, check === 'X' ? 10 : Number(check)].reduce(
          (total, digit, place) => total + digit * 2 ** (17 - place),
          0,
        )
        expect(sum % 11).toBe(1)
      }),
    )
  })

  it('finds every single wrong digit and every swap of neighbours', () => {
    const tail = fc.integer({ min: 0, max: 999 }).map((serial) => String(serial).padStart(3, '0'))
    const day = fc.integer({ min: 10, max: 28 })
    fc.assert(
      fc.property(
        tail,
        day,
        fc.integer({ min: 0, max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, date, place, by) => {
          const right = withCheck(`131002196503${String(date)}${serial}`)
          expect(parseIdNumber(right).ok).toBe(true)
          const digit = right.charAt(place) === 'X' ? 10 : Number(right.charAt(place))
          const wrong = right.slice(0, place) + String((digit + by) % 10) + right.slice(place + 1)
          if (wrong !== right) expect(parseIdNumber(wrong).ok).toBe(false)
          if (place < 16 && right.charAt(place) !== right.charAt(place + 1)) {
            const swapped =
              right.slice(0, place) + right.charAt(place + 1) + right.charAt(place) + right.slice(place + 2)
            expect(parseIdNumber(swapped).ok).toBe(false)
          }
        },
      ),
    )
  })

  it('answers any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseIdNumber(text).ok === 'boolean'))
  })
})

test.each([
  ['131003196503120014', true],
  ['810000197001010014', false],
  ['82*********123', false],
  ['830***********123', false],
  ['911********123', false],
  ['84**', true],
])('%s: in a household register %s', (number, is) => expect(isInHouseholdRegister(number)).toBe(is))
