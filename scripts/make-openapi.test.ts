import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { OPENAPI_FILE, openApiText } from './make-openapi'

/**
 * `operation-4xx-response`: every refusal is one `default` answer, told apart by its code.
 * `security-defined` and the rest of the linter's recommended rules hold.
 */
const rules = { 'operation-4xx-response': 'off' } as const

async function findings(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'], rules })
  const problems = await lintFromString({ source, absoluteRef: OPENAPI_FILE, config })
  return problems.map(
    ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`,
  )
}

describe('docs/openapi.json', () => {
  const committed = readFileSync(OPENAPI_FILE, 'utf8')

  it('is what is served (npm run openapi writes it anew)', async () => {
    assert.equal(committed, await openApiText())
  })

  it('has nothing that an OpenAPI linter finds fault with', async () => {
    assert.deepEqual(await findings(committed), [])
  })

  it('is really looked at: a missing name of an operation, a dangling reference and no security are found', async () => {
    const broken = committed
      .replace('"operationId"', '"x-name"')
      .replace('"#/components/schemas/Me"', '"#/components/schemas/Nobody"')
      .replace('"security": []', '"x-open": []')
    const found = (await findings(broken)).map((finding) => finding.split(':')[0])
    assert.deepEqual([...new Set(found)].sort(), [
      'no-unresolved-refs',
      'operation-operationId',
      'security-defined',
    ])
  })
})
