import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { contract, type OperationSchema } from './contract'
import { demonstrationContract } from './demonstration-contract'

/** One of each kind: controls, direction, no width, fillers, ends of lines, annotations, tags. */
const MARKS = [
  ...[
    '\u0001',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u1160',
  ],
  ...[
    '\u17b4',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2028',
    '\u2029',
    '\u202a',
    '\u202e',
  ],
  ...['\u2060', '\u2066', '\u2069', '\u206f', '\u3164', '\ufeff', '\uffa0', '\ufff9', '\ufffb', '\u{1d173}'],
  ...['\u{e0001}', '\u{e0041}', '\u{e007f}'],
]

/** Long enough for some, short enough for others. */
const LENGTHS = [2, 18, 38, 110]

/** Every string within a schema, by where it stands. */
function* stringsIn(schema: z.core.$ZodType, at: string): Generator<[string, z.core.$ZodType]> {
  const { def } = schema._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] }
  switch (def.type) {
    case 'string':
    case 'template_literal':
      yield [at, schema]
      return
    case 'object':
      for (const [name, one] of Object.entries(def.shape)) yield* stringsIn(one, `${at}.${name}`)
      return
    case 'array':
      yield* stringsIn(def.element, `${at}[]`)
      return
    case 'record':
      yield* stringsIn(def.keyType, `${at}{key}`)
      yield* stringsIn(def.valueType, `${at}{}`)
      return
    case 'union':
      for (const one of def.options) yield* stringsIn(one, at)
      return
    case 'optional':
    case 'nullable':
    case 'default':
      yield* stringsIn(def.innerType, at)
      return
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'null':
      return
    default:
      assert.fail(`${at}: a ${def.type} is not looked into`)
  }
}

describe('free words in a request', () => {
  const all: Record<string, OperationSchema> = { ...contract, ...demonstrationContract }
  const strings = Object.entries(all).flatMap(([operation, { body }]) =>
    body === undefined ? [] : [...stringsIn(body, operation)],
  )
  const free = strings.filter(([, schema]) =>
    LENGTHS.some((length) => z.safeParse(schema, '样'.repeat(length)).success),
  )

  it('are looked at in every body', () => {
    assert.ok(strings.length > 60 && free.length > 15, `${String(free.length)} of ${String(strings.length)}`)
    for (const one of [
      'putFields.changes[].value',
      'confirmCase.note',
      'putUnitFund.office',
      'startCases.lines[].name',
    ])
      assert.ok(
        free.some(([at]) => at === one),
        one,
      )
  })

  for (const [at, schema] of free) {
    it(`of ${at} take nothing through that nobody sees`, () => {
      for (const mark of MARKS)
        for (const length of LENGTHS) {
          const half = '样'.repeat(length / 2)
          const read = z.safeParse(schema, `${mark}${half}${mark}${half}${mark}`)
          if (!read.success) continue
          assert.equal(String(read.data).includes(mark), false, JSON.stringify(mark))
          assert.equal(String(read.data).replace(/\s/g, ''), half + half)
        }
    })
  }

  it('of a note keep their lines', () => {
    const note = free.find(([at]) => at === 'confirmCase.note')?.[1] ?? assert.fail()
    assert.equal(z.parse(note, '第一行\r\n\u202e第二行\u2028第三行'), '第一行\n第二行\n第三行')
  })
})
