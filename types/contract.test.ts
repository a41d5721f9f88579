import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contract, type In, type OperationSchema, type Out } from './contract'
import { demonstrationContract } from './demonstration-contract'
import { demonstrationRoutes } from './demonstration-routes'
import { routes } from './routes'
import { Instant, LocalDate, YearMonth } from './scalars'
import { Phone } from './session'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Same<A, B>) => undefined

const tables = {
  contract: { routes, schemas: contract },
  demonstration: { routes: demonstrationRoutes, schemas: demonstrationContract },
} as const

for (const [name, table] of Object.entries(tables)) {
  describe(`the ${name}`, () => {
    const schemas: Record<string, OperationSchema> = table.schemas
    for (const [operation, [method, path]] of Object.entries(table.routes)) {
      it(`${operation}: its schemas fit its method and path`, () => {
        const schema = schemas[operation]
        assert.ok(schema)
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one)
        assert.deepEqual(Object.keys(schema.params?.shape ?? {}).sort(), inPath.sort())
        const hasBody = schema.body !== undefined || schema.octets !== undefined
        if (method === 'GET' || method === 'DELETE') assert.ok(!hasBody, 'neither carries a body')
        if (method === 'PUT') assert.ok(hasBody, 'a PUT says what it puts')
        // What only takes note has nothing to answer: the gateway of text messages asks for nothing back.
        if (method === 'DELETE') assert.equal(schema.status, 204)
        else if (schema.status === 204) assert.equal(method, 'POST')
        if (schema.idempotent) assert.equal(method, 'POST')
      })
    }

    it('has no two operations at one method and path', () => {
      const places = Object.values(table.routes).map((route) => route.join(' '))
      assert.equal(new Set(places).size, places.length)
    })

    it('uses only methods that mini-programs can send', () => {
      for (const [method] of Object.values(table.routes)) {
        assert.ok(['GET', 'POST', 'PUT', 'DELETE'].includes(method))
      }
    })
  })
}

describe('the types that the app infers', () => {
  it('ask for what an operation takes and no more', () => {
    same<In<'getMe'>, unknown>(true)
    same<In<'sendCode'>, { body: { phone: string } }>(true)
    same<In<'getCase'>, { params: { id: string } }>(true)
    same<Out<'signOut'>, null>(true)
    same<NonNullable<Out<'getMe'>>['level'], 'phone' | 'realName'>(true)
  })
})

describe('days, months and moments', () => {
  const cases = [
    [
      LocalDate,
      ['2024-02-29', '2026-12-31'],
      ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''],
    ],
    [YearMonth, ['2026-01', '2026-12'], ['2026-00', '2026-13', '2026-1', '2026-011', '']],
    [
      Instant,
      ['2026-05-06T01:00:00Z', '2026-05-06T01:00:00.123Z'],
      ['2026-05-06T09:00:00+08:00', '2026-05-06'],
    ],
    [Phone, ['13800000417', '19912345678'], ['12800000417', '1380000041', '138000004171', '+8613800000417']],
  ] as const
  for (const [schema, good, bad] of cases) {
    it(`takes ${good.join(', ')} and refuses ${bad.join(', ')}`, () => {
      for (const text of good) assert.ok(schema.safeParse(text).success, text)
      for (const text of bad) assert.ok(!schema.safeParse(text).success, text)
    })
  }
})
