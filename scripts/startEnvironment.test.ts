import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startEnvironment } from './startEnvironment'

describe('npm start', () => {
  for (const HOST of [undefined, '', ' ', '127.0.0.1', 'localhost', '::1'])
    it(`brings the console with it where HOST is ${JSON.stringify(HOST)}`, () => {
      assert.equal(startEnvironment({ HOST }).MOCK_CONSOLE, '1')
    })

  for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'retire.example'])
    it(`sets none on ${HOST}, which others reach`, () => {
      assert.deepEqual(startEnvironment({ HOST, PORT: '80' }), { HOST, PORT: '80' })
    })

  it('leaves what was said of it', () => {
    assert.equal(startEnvironment({ MOCK_CONSOLE: '0' }).MOCK_CONSOLE, '0')
  })
})
