import assert from 'node:assert/strict'
import { contract, type OperationSchema } from '@contract/contract'
import { Problem } from '@contract/problem'
import type { Operation } from '@contract/routes'

const WORDS_OF_FAULT = 400

/** What is wrong with an answer; `null`: it is one of the contract's. */
export async function faultOf(operation: Operation, response: Response): Promise<string | null> {
  const schema: OperationSchema = contract[operation]
  const goesOn = schema.events !== undefined && response.status < 400
  if (goesOn) await response.body?.cancel()
  const text = goesOn || (schema.binary && response.status < 400) ? '' : await response.text()
  const say = (why: string) => `${response.status} ${why}: ${text.slice(0, WORDS_OF_FAULT)}`
  if (response.status >= 500) return say('is our failure')
  try {
    if (response.status >= 400) {
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
      assert.equal(Problem.strict().parse(JSON.parse(text)).status, response.status)
    } else {
      assert.equal(response.status, schema.status)
      const body: unknown = text === '' ? null : JSON.parse(text)
      if (!schema.binary && !schema.events) assert.deepEqual(schema.ok.parse(body), body)
    }
    return null
  } catch (error) {
    return say(`is outside the contract (${error instanceof Error ? error.message.slice(0, 200) : ''})`)
  }
}
