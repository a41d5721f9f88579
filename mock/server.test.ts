import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { Problem } from '@contract/problem'
import { lockFolder } from './db/folderLock'
import { startServer } from './server'
import { putPgliteTemplate } from './testing/pgliteTemplate'

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
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'mock/server.ts'], {
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

const folder = mkdtempSync(path.join(tmpdir(), 'start-'))
after(() => rmSync(folder, { recursive: true }))

/** A data folder with an empty database: making that takes a start longer than all the rest of it. */
async function withDatabase(name: string): Promise<string> {
  const place = path.join(folder, name)
  await putPgliteTemplate(place)
  return place
}

/** What a start that must fail says, and nothing but that. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const refused = await start({ DATA_DIR: path.join(folder, 'other'), ...environment })
  assert.equal(refused.url, null, 'it started')
  assert.equal(refused.child.exitCode, 1)
  const lines = refused.errors().trim().split('\n')
  assert.equal(lines.length, 1, refused.errors())
  return lines[0] ?? ''
}

// A server that is started gets its settings here alone: those that need no PostgreSQL are shown once, not on either.
const postgres = process.env.DATABASE_URL
if (postgres) {
  it('starting the server ends where nothing may be written in the PostgreSQL', async () => {
    const readOnly = new URL(postgres)
    readOnly.searchParams.set('options', '-c default_transaction_read_only=on')
    assert.match(
      await refusal({ DATA_KEY: randomBytes(32).toString('base64'), DATABASE_URL: readOnly.href }),
      /^DATABASE_URL leads to a database whose tables cannot be made .*\(25006\)/,
    )
  })
} else
  describe('starting the server', () => {
    const DATA_DIR = path.join(folder, 'data')

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

    it('ends where the data folder cannot be used, and leaves nothing there', async () => {
      const file = path.join(folder, 'file')
      writeFileSync(file, '')
      for (const DATA_DIR of [file, path.join(file, 'below')]) {
        assert.match(await refusal({ DATA_DIR }), /^DATA_DIR=\S+ cannot be used \(E\w+\): set DATA_DIR /)
      }
      assert.ok(!existsSync(`${file}.key`), 'a key beside a folder that is none')
      if (existsSync('/proc/self')) {
        assert.match(
          await refusal({ DATA_DIR: '/proc/nowhere/data' }),
          /^DATA_DIR=\S+ cannot be used \(ENOENT\): /,
        )
      }
      const other = path.join(folder, 'notOurs')
      mkdirSync(path.join(other, 'pg'), { recursive: true })
      writeFileSync(path.join(other, 'pg', 'PG_VERSION'), 'nonsense')
      assert.match(await refusal({ DATA_DIR: other }), /^DATA_DIR=\S+ holds no database that opens: /)
      mkdirSync(path.join(folder, 'keyless.key'))
      assert.match(
        await refusal({ DATA_DIR: path.join(folder, 'keyless') }),
        /^\S+keyless\.key, beside DATA_DIR, cannot be used \(EISDIR\): /,
      )
    })

    it('says nothing beside its one sentence of an address that demands encryption', async () => {
      const DATABASE_URL = 'postgres://u:hunter2@127.0.0.1:1/d?sslmode=require'
      const DATA_KEY = randomBytes(32).toString('base64')
      assert.match(await refusal({ DATA_KEY, DATABASE_URL }), /^DATABASE_URL .*ECONNREFUSED/)
    })

    it('ends where no PostgreSQL can be asked', async () => {
      const DATA_KEY = randomBytes(32).toString('base64')
      const certificate = 'sslmode=verify-full&sslrootcert=/nowhere'
      assert.match(
        await refusal({ DATA_KEY, DATABASE_URL: `postgres://u:hunter2@127.0.0.1:1/d?${certificate}` }),
        /^DATABASE_URL leads to no database that lets us in \(ENOENT\)/,
      )
    })

    it('is reached at 127.0.0.1 alone where HOST says nothing else', async () => {
      const DATA_KEY = randomBytes(32).toString('base64')
      const server = await start({ DATA_DIR: 'memory://', DATA_KEY })
      assert.ok(server.url, server.errors())
      const { hostname, port } = new URL(server.url)
      assert.equal(hostname, '127.0.0.1')
      // Of the same machine, and not where it listens.
      assert.equal(await isReached(Number(port), '127.0.0.2'), false)
      assert.equal(await isReached(Number(port), '127.0.0.1'), true)
      await end(server, 'SIGTERM')
    })

    it('refuses what is no request with a problem', async () => {
      const server = await start({ DATA_DIR: await withDatabase('raw') })
      assert.ok(server.url, server.errors())
      const { port } = new URL(server.url)
      const answered = async (request: string) => {
        const [head = '', body = ''] = (await exchange(Number(port), request)).split('\r\n\r\n')
        assert.match(head, /^content-type: application\/problem\+json$/im, request.slice(0, 60))
        assert.match(head, /^x-content-type-options: nosniff$/im)
        const problem = Problem.strict().parse(JSON.parse(body))
        assert.ok(head.startsWith(`HTTP/1.1 ${problem.status} `), head)
        return problem.code
      }
      const get = (line: string, ...headers: string[]) =>
        answered([`GET ${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'))
      assert.match(await exchange(Number(port), 'GET /healthz HTTP/1.0\r\n\r\n'), /^HTTP\/1.1 200 OK/)
      assert.equal(await answered('nonsense\r\n\r\n'), 'malformedRequest')
      assert.equal(await get('/api/v1/me', 'Host: a b/c'), 'malformedRequest')
      assert.equal(await get('/\\..\\package.json', 'Host: localhost'), 'malformedRequest')
      assert.equal(await get('/', 'Host: localhost', `X-Long: ${'a'.repeat(20_000)}`), 'bodyTooLarge')
      const piece = 'Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nnonsense\r\n\r\n'
      assert.equal(
        await answered(`POST /api/v1/session/codes HTTP/1.1\r\nHost: localhost\r\n${piece}`),
        'malformedRequest',
      )
      assert.ok(!server.output().includes('"level":"error"'), server.output())
      await end(server, 'SIGTERM')
    })

    it('without the demonstration says that PGlite is not for real data', async () => {
      const DATA_KEY = randomBytes(32).toString('base64')
      const real = await start({ MOCK_CONSOLE: '0', DATA_KEY, DATA_DIR: await withDatabase('real') })
      assert.ok(real.url, real.errors())
      await end(real, 'SIGTERM')
      assert.match(real.errors(), /^The data lies in DATA_DIR, [^\n]+ Set DATABASE_URL to a PostgreSQL\.\n$/)
      const demonstration = await start({ DATA_KEY, DATA_DIR: await withDatabase('shown') })
      await end(demonstration, 'SIGTERM')
      assert.equal(demonstration.errors(), '')
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

    it('ends with a sentence where its folder is taken away under it, instead of saying yes into nowhere', async () => {
      const place = await withDatabase('taken')
      const server = await start({ DATA_DIR: place, DATA_KEY: randomBytes(32).toString('base64') })
      assert.ok(server.url, server.errors())
      const ended = new Promise<number | null>((resolve) => server.child.once('exit', resolve))
      rmSync(place, { recursive: true })
      assert.equal(await ended, 1)
      assert.match(
        server.errors(),
        new RegExp(`^DATA_DIR=${place} is gone, so this process ends: .*start it again\\.$`, 'm'),
      )
    })

    it('that cannot go on from the middle closes what it had opened, and says of the cause its kind and code alone', async () => {
      const DATA_DIR = await withDatabase('middle')
      const DATA_KEY = randomBytes(32).toString('base64')
      // Where its door should be.
      mkdirSync(path.join(DATA_DIR, 'operator.sock'), { recursive: true })
      await assert.rejects(startServer({ DATA_DIR, DATA_KEY, MOCK_CONSOLE: '1', PORT: '0' }), /EISDIR/)
      assert.ok(!existsSync(path.join(DATA_DIR, 'lock')))
      assert.match(await refusal({ DATA_DIR, DATA_KEY }), /^\w+ \(ERR_FS_EISDIR\)$/)
      rmSync(path.join(DATA_DIR, 'operator.sock'), { recursive: true })
      // What is made is nobody else's to look into.
      const below = path.join(DATA_DIR, 'below', 'data')
      lockFolder(below)()
      assert.deepEqual(
        [below, path.dirname(below)].map((one) => statSync(one).mode & 0o777),
        [0o700, 0o700],
      )
    })

    it('ends where the port is taken', async () => {
      const taken = createServer()
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
      const address = taken.address()
      assert.ok(typeof address === 'object' && address)
      const sentence = await refusal({
        PORT: String(address.port),
        DATA_DIR: await withDatabase('port'),
        DATA_KEY: randomBytes(32).toString('base64'),
      })
      assert.match(sentence, new RegExp(`^PORT=${address.port} is in use on 127\\.0\\.0\\.1`))
      taken.close()
    })
  })

function isReached(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect({ port, host, timeout: 5_000 })
    const settle = (is: boolean) => {
      line.destroy()
      resolve(is)
    }
    line.once('connect', () => settle(true))
    line.once('error', () => settle(false))
    line.once('timeout', () => settle(false))
  })
}

/** Sends bytes as they are, and hands back what came until the line was closed. */
function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect(port, '127.0.0.1', () => line.write(request))
    let answer = ''
    line.setEncoding('utf8').on('data', (words) => (answer += String(words)))
    line.once('close', () => resolve(answer))
    line.once('error', reject)
  })
}

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
