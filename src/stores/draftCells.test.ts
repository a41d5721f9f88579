import fc from 'fast-check'
import { afterSaving, cellOf, cellsOf, mergeFields, stillTyped, type TypedFields } from './draftCells'
import { refuse } from './draftRefused'
import { aField } from './testing/cases'

test('of two answers that overtook each other the later value stands', () => {
  const late = aField('phone', '139', { version: 2 })
  const early = aField('phone', '138', { version: 1 })
  expect(mergeFields([late], [early], true)).toEqual([late])
  expect(mergeFields([early], [late], true)).toEqual([late])
})

test('a cell that a whole answer lacks is gone; a part of the form takes nothing away', () => {
  const phone = aField('phone', '138')
  expect(mergeFields([phone], [], true)).toEqual([])
  expect(mergeFields([phone], [], false)).toEqual([phone])
})

test('a cell shows whence its value comes until somebody types over it', () => {
  const shared = aField('unitName', '廊坊市第一机械厂', {
    origin: 'sharedData',
    department: 'socialInsurance',
    asOf: '2026-04-30',
  })
  expect(cellOf('unitName', shared, undefined)).toMatchObject({
    origin: 'sharedData',
    department: 'socialInsurance',
    asOf: '2026-04-30',
    unsaved: false,
  })
  expect(cellOf('unitName', shared, { value: '廊坊一机', basedOn: 1 })).toMatchObject({
    origin: 'typed',
    department: null,
    unsaved: true,
  })
})

test('a refusal is of the words that were sent, not of those that were typed over them meanwhile', () => {
  const sent: TypedFields = {
    phone: { value: '13', basedOn: 1 },
    postcode: { value: '0', basedOn: 1 },
    unitName: { value: '廊坊一机', basedOn: 1 },
  }
  const typed: TypedFields = { ...sent, phone: { value: '138', basedOn: 1 } }
  const named = ['phone', 'postcode'].map((field) => ({ field, code: 'mobileLength' }))
  expect(refuse(typed, sent, named, 'invalidInput')).toEqual({
    phone: typed.phone,
    postcode: { ...sent.postcode, refused: 'mobileLength' },
    unitName: sent.unitName,
  })
})

const word = fc.constantFrom('', '甲', '乙', '丙')
const serverField = fc.record({ value: word, version: fc.integer({ min: 1, max: 5 }) })
const typedField = fc.record({ value: word, basedOn: fc.integer({ min: 0, max: 5 }) })

test('what was typed here is what is shown, whatever the server has', () => {
  fc.assert(
    fc.property(serverField, typedField, ({ value, version }, typed) => {
      const server = aField('phone', value, { version })
      expect(cellsOf([server], { phone: typed }).phone?.value).toBe(typed.value)
    }),
  )
})

test('a conflict is told exactly where the server’s value is of another version and another', () => {
  fc.assert(
    fc.property(serverField, typedField, ({ value, version }, typed) => {
      const { conflict } = cellOf('phone', aField('phone', value, { version }), typed)
      expect(conflict !== null).toBe(version !== typed.basedOn && value !== typed.value)
    }),
  )
})

test('nothing that was typed is dropped unless the server has it or was sent it', () => {
  fc.assert(
    fc.property(
      serverField,
      typedField,
      fc.option(word, { nil: null }),
      ({ value, version }, typed, sent) => {
        const server = aField('phone', value, { version })
        const confirmed = value === typed.value
        expect('phone' in stillTyped({ phone: typed }, [server])).toBe(!confirmed)
        const before: TypedFields = sent === null ? {} : { phone: { value: sent, basedOn: typed.basedOn } }
        expect('phone' in afterSaving({ phone: typed }, before, [server])).toBe(sent !== typed.value)
      },
    ),
  )
})
