import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { startPostgres, type Postgres } from './postgres'

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the PostgreSQL in the tests', () => {
  let postgres: Postgres
  before(async () => {
    postgres = await startPostgres()
  })
  after(() => postgres.stop())

  it('gives databases that know nothing of one another', async () => {
    const [one, other] = [await postgres.freshDatabase(), await postgres.freshDatabase()]
    await query(one, `CREATE TABLE person (name text); INSERT INTO person VALUES ('王建国')`)
    assert.deepEqual(await query(one, 'SELECT name FROM person'), [{ name: '王建国' }])
    await assert.rejects(query(other, 'SELECT name FROM person'), /does not exist/)
  })

  it('keeps its promise of durability: a commit is on disk when it is answered', async () => {
    assert.deepEqual(await query(postgres.url, 'SHOW fsync'), [{ fsync: 'on' }])
  })

  it('lets nobody in without the password', async () => {
    const url = new URL(postgres.url)
    url.password = 'wrong'
    await assert.rejects(query(url.href, 'SELECT 1'), /password authentication failed/)
  })
})
