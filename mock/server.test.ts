import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'

const root = path.join(__dirname, '..')

interface Started {
  readonly child: ChildProcess
  /** Where it listens; `null` where it ended instead. */
  readonly url: string | null
  readonly output: () => string
  readonly errors: () => string
}

/** Starts the server as `npm run` would, without anything of this environment that it would read. */
function start(environment: Record<string, string>): Promise<Started> {
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'mock/server.ts'], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, PORT: '0', MOCK_CONSOLE: '1', ...environment },
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (words) => (errors += String(words)))
  return new Promise((resolve) => {
    const settle = (url: string | null) => resolve({ child, url, output: () => output, errors: () => errors })
    child.stdout.on('data', (words) => {
      output += String(words)
      const url = /^ready (\S+)$/m.exec(output)?.[1]
      if (url) settle(url)
    })
    child.once('exit', () => settle(null))
  })
}

function end({ child }: Started, signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}

describe('starting the server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'start-'))
  const DATA_DIR = path.join(folder, 'data')
  after(() => rmSync(folder, { recursive: true }))

  /** What a start that must fail says, and nothing but that. */
  const refusal = async (environment: Record<string, string>) => {
    const refused = await start({ DATA_DIR: path.join(folder, 'other'), ...environment })
    assert.equal(refused.url, null, 'it started')
    assert.equal(refused.child.exitCode, 1)
    const lines = refused.errors().trim().split('\n')
    assert.equal(lines.length, 1, refused.errors())
    return lines[0] ?? ''
  }

  it('ends at a wrong setting with one sentence that names it', async () => {
    assert.match(await refusal({ PORT: 'abc' }), /^PORT=abc is not a port/)
    assert.match(await refusal({ MOCK_CONSOLE: '0', HOST: '0.0.0.0' }), /^HOST=0\.0\.0\.0 /)
  })

  it('ends where no PostgreSQL answers, without repeating the password', async () => {
    const sentence = await refusal({
      DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/d',
      DATA_KEY: randomBytes(32).toString('base64'),
    })
    assert.match(sentence, /^DATABASE_URL .*ECONNREFUSED/)
    assert.ok(!sentence.includes('hunter2'))
  })

  it('keeps its data over a power cut, and its folder to itself', async () => {
    const first = await start({ DATA_DIR })
    assert.ok(first.url, first.errors())
    assert.match(first.errors(), new RegExp(`^The data key lies in ${DATA_DIR}\\.key: .*Set DATA_KEY`))
    assert.equal(statSync(`${DATA_DIR}.key`).mode & 0o777, 0o600)
    assert.equal((await fetch(`${first.url}/readyz`)).status, 200)
    const token = await signIn(first.url)

    assert.match(
      await refusal({ DATA_DIR }),
      new RegExp(`^DATA_DIR=${DATA_DIR} is in use by process ${first.child.pid}`),
    )
    assert.equal(await me(first.url, token), 200, 'the first goes on')

    await end(first, 'SIGKILL')
    assert.ok(existsSync(path.join(DATA_DIR, 'lock')))
    const second = await start({ DATA_DIR })
    assert.ok(second.url, second.errors())
    assert.equal(await me(second.url, token), 200, 'the session outlived the power cut')

    assert.equal(await end(second, 'SIGTERM'), 0)
    assert.ok(!existsSync(path.join(DATA_DIR, 'lock')))

    const otherKey = await refusal({ DATA_DIR, DATA_KEY: randomBytes(32).toString('base64') })
    assert.match(otherKey, /^DATA_KEY is not the key this database was written with/)
    assert.ok(!existsSync(path.join(DATA_DIR, 'lock')), 'a start that failed gives the folder back')
    writeFileSync(`${DATA_DIR}.key`, 'nonsense')
    assert.match(await refusal({ DATA_DIR }), new RegExp(`^${DATA_DIR}\\.key holds no key`))
  })

  it('ends where the port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    assert.ok(typeof address === 'object' && address)
    const sentence = await refusal({
      PORT: String(address.port),
      DATA_DIR: path.join(folder, 'port'),
      DATA_KEY: randomBytes(32).toString('base64'),
    })
    assert.match(sentence, new RegExp(`^PORT=${address.port} is in use on 127\\.0\\.0\\.1`))
    taken.close()
  })
})

async function signIn(url: string): Promise<string> {
  const post = async (address: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    return (
      await fetch(`${url}/api/v1${address}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()
  }
  const phone = '13800000417'
  await post('/session/codes', { phone })
  const { messages } = await (await fetch(`${url}/mock/sms`)).json()
  const { token } = await post('/session', { phone, code: messages[0].code, client: 'weapp' })
  return token
}

async function me(url: string, token: string): Promise<number> {
  return (await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status
}
