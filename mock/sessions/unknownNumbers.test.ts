import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it, mock } from 'node:test'
import type { In } from '@contract/contract'
import type { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'

const KNOWN = '13100000417'
const UNKNOWN = '13100000418'

/** Whether a number is anybody’s is to be learned from no answer: not from its words, and not from the work behind it. */
describe('a number that is registered, and one that is not', () => {
  let kit: Kit
  let back: () => Promise<void>
  let asker: TestClient

  before(async () => {
    kit = await startKit()
    await kit.client().signIn(KNOWN)
    asker = kit.client()
    await asker.signIn('13100000419')
    await asker.prove('wangMin')
    kit.advance({ days: 2 })
    back = await kit.bookmark()
  })
  after(() => kit.close())
  beforeEach(() => back())

  /** What an answer says, but for what is different of any two: ids, and the end of what was typed, told back. */
  async function said(response: Response) {
    const text = (await response.text())
      .replace(/[\da-f]{8}-[\da-f-]{27}/g, 'an id')
      .replace(new RegExp(`"(${KNOWN.slice(-4)}|${UNKNOWN.slice(-4)})"`), '"what was typed"')
    return { status: response.status, headers: [...response.headers], text }
  }

  /** Where every statement of this database is put into words; drivers have no ear of their own that both share. */
  interface Dialect {
    sqlToQuery(...given: unknown[]): { sql: string }
  }
  const dialect = () => Reflect.get(kit.database.db, 'dialect') as Dialect

  /** An answer, and the statements that the database was asked for it, in order. */
  async function asked<Op extends 'sendCode' | 'signIn' | 'requestMandate'>(
    client: TestClient,
    operation: Op,
    input: In<Op>,
  ) {
    const statements: string[] = []
    const listening = mock.method(dialect(), 'sqlToQuery', function (this: Dialect, ...given: unknown[]) {
      const query = Object.getPrototypeOf(this).sqlToQuery.apply(this, given)
      statements.push(query.sql)
      return query
    })
    try {
      const headers = { 'test-address': '198.51.100.7' }
      return { ...(await said(await client.send(operation, input, { headers }))), statements }
    } finally {
      listening.mock.restore()
    }
  }

  async function bothWays<Op extends 'sendCode' | 'signIn' | 'requestMandate'>(
    client: TestClient,
    operation: Op,
    inputOf: (phone: string) => In<Op>,
    first: (phone: string) => Promise<unknown> = () => Promise.resolve(),
  ) {
    const answers = []
    for (const phone of [KNOWN, UNKNOWN]) {
      await back()
      await first(phone)
      // The clock is read from the database only now and then.
      await kit.client().do('getMe', {})
      answers.push(await asked(client, operation, inputOf(phone)))
    }
    const [known, unknown] = answers
    assert.ok(known && unknown && known.statements.length > 0)
    assert.deepEqual(unknown, known)
    return known
  }

  it('are sent a code alike', async () => {
    const { status } = await bothWays(kit.client(), 'sendCode', (phone) => ({ body: { phone } }))
    assert.equal(status, 202)
  })

  it('wait for the next code alike', async () => {
    const { status } = await bothWays(
      kit.client(),
      'sendCode',
      (phone) => ({ body: { phone } }),
      (phone) => kit.client().do('sendCode', { body: { phone } }),
    )
    assert.equal(status, 429)
  })

  it('are refused a wrong code alike: just signed in, never seen, and with one on its way', async () => {
    const signIn = (phone: string): In<'signIn'> => ({ body: { phone, code: '000000', client: 'h5' } })
    const stranger = kit.client()
    await bothWays(stranger, 'signIn', signIn)
    await bothWays(stranger, 'signIn', signIn, (phone) =>
      phone === KNOWN ? kit.client().signIn(phone) : Promise.resolve(),
    )
    await bothWays(kit.client(), 'signIn', signIn, (phone) =>
      kit.client().do('sendCode', { body: { phone } }),
    )
  })

  it('are asked for a mandate alike', async () => {
    const { status } = await bothWays(asker, 'requestMandate', (phone) => ({
      body: { phone, scope: 'see', kinship: 'daughter' },
    }))
    assert.equal(status, 201)
  })
})
