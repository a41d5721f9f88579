import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contract, type OperationSchema } from '@contract/contract'
import { PROBLEM_CODES } from '@contract/problem'
import { API, type Operation, routes } from '@contract/routes'
import { openApiDocument } from './openapi'

type Json = { [key: string]: Json } & { [index: number]: Json }

describe('the OpenAPI document', () => {
  const document: Json = JSON.parse(openApiDocument())
  const operations = Object.keys(routes) as Operation[]

  it('is OpenAPI 3.1', () => {
    assert.equal(document.openapi, '3.1.0')
  })

  it('has every operation of the contract and no other', () => {
    const described = Object.values(document.paths ?? {}).flatMap((path) =>
      Object.values(path).map((operation) => String(operation.operationId)),
    )
    assert.deepEqual(described.sort(), [...operations].sort())
  })

  for (const operation of operations) {
    it(`describes ${operation} as it is`, () => {
      const [method, path] = routes[operation]
      const schema: OperationSchema = contract[operation]
      const described = document.paths?.[API + path]?.[method.toLowerCase()]
      assert.ok(described)
      assert.ok(described.responses?.[schema.status])
      assert.ok(described.responses?.default?.content?.['application/problem+json'])
      const media = schema.octets ? 'application/octet-stream' : schema.body ? 'application/json' : null
      assert.deepEqual(Object.keys(described.requestBody?.content ?? {}), media ? [media] : [])
      if (media) assert.equal(described.requestBody?.required, true)
      const parameters = Object.values(described.parameters ?? {})
      const inPath = parameters.filter((one) => String(one.in) === 'path').map((one) => String(one.name))
      assert.deepEqual(
        inPath,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      )
      const key = parameters.some((one) => String(one.name) === 'Idempotency-Key')
      assert.equal(key, schema.idempotent === true)
    })
  }

  it('lists every problem code', () => {
    const codes = document.components?.schemas?.Problem?.properties?.code?.enum
    assert.deepEqual(codes, [...PROBLEM_CODES])
  })

  it('refers to nothing that is not there', () => {
    const references = [...openApiDocument().matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    assert.ok(references.length > 10)
    for (const [, name] of references) assert.ok(document.components?.schemas?.[String(name)], name)
  })

  it('lets a nullable reference be null', () => {
    const month = document.components?.schemas?.CaseSummary?.properties?.retirementMonth
    assert.deepEqual(month, { anyOf: [{ $ref: '#/components/schemas/YearMonth' }, { type: 'null' }] })
    assert.doesNotMatch(openApiDocument(), /"allOf":\[\{[^{}]*\},\{"type":\[[^\]]*"null"/)
  })
})
