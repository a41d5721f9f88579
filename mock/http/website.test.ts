import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { serveWebsite } from './website'

describe('the website', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'website-'))
  const script = `console.log('${'x'.repeat(3000)}')`
  let serve: (request: Request) => Promise<Response>

  const put = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    serve(new Request(`http://127.0.0.1${address}`, { headers, method }))

  before(() => {
    put('index.html', '<!doctype html><title>退休一件事</title>')
    put('js/app.0123abcd.js', script)
    put('sw.js', '// worker')
    put('manifest.webmanifest', '{}')
    put('icon-192.png', 'png')
    put(
      'csp.json',
      JSON.stringify({ script: ["'sha256-AAAA='", "'unsafe-inline'"], style: ["'sha256-BBBB='"] }),
    )
    serve = serveWebsite(root)
  })
  after(() => rmSync(root, { recursive: true }))

  for (const address of ['/', '/index.html', '/pages/home/index', '/verify', '/pages/a?next=/b.js']) {
    it(`gives the page at ${address}, asked for anew each time`, async () => {
      const response = await get(address)
      assert.equal(response.status, 200)
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8')
      assert.equal(response.headers.get('cache-control'), 'no-cache')
      assert.match(await response.text(), /退休一件事/)
    })
  }

  it('reads a file again after a read that failed', async () => {
    const file = path.join(root, 'icon-192.png')
    rmSync(file)
    await assert.rejects(get('/icon-192.png'))
    put('icon-192.png', 'png')
    assert.equal((await get('/icon-192.png')).status, 200)
  })

  it('lets the page run its own scripts and those the build named, and no other', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    assert.match(policy, /script-src 'self' 'sha256-AAAA=';/)
    assert.match(policy, /style-src 'self' 'sha256-BBBB=';/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.ok(!policy.includes('unsafe'))
  })

  it('lets the service worker fetch what it keeps, and reach nobody else', async () => {
    const policy = (await get('/sw.js')).headers.get('content-security-policy') ?? ''
    assert.match(policy, /connect-src 'self'(;|$)/)
    assert.match(policy, /default-src 'none'/)
    assert.ok(!policy.includes('sandbox'))
  })

  it('lets the judge of photos run its own code and reach nobody, and only the decoder of HEIC run WebAssembly', async () => {
    put('js/judge-worker.0123abcd.js', '// judge')
    put('js/heic-worker.0123abcd.js', '// heic')
    const served = serveWebsite(root)
    const policyOf = async (name: string) =>
      (await served(new Request(`http://127.0.0.1/js/${name}.0123abcd.js`))).headers.get(
        'content-security-policy',
      ) ?? ''
    assert.equal(await policyOf('judge-worker'), "default-src 'none'; script-src 'self'")
    assert.match(await policyOf('heic-worker'), /script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'$/)
    assert.equal(await policyOf('app'), '')
  })

  it('lets what carries its hash in its name be kept for good', async () => {
    const response = await get('/js/app.0123abcd.js')
    assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8')
  })

  for (const address of ['/sw.js', '/manifest.webmanifest', '/icon-192.png']) {
    it(`has ${address} asked for anew each time`, async () => {
      assert.equal((await get(address)).headers.get('cache-control'), 'no-cache')
    })
  }

  it('compresses for who can read it', async () => {
    const read = async (accept: string) => {
      const response = await get('/js/app.0123abcd.js', { 'accept-encoding': accept })
      assert.equal(response.headers.get('vary'), 'accept-encoding')
      return [response.headers.get('content-encoding'), Buffer.from(await response.arrayBuffer())] as const
    }
    const [br, brBody] = await read('gzip, deflate, br')
    assert.deepEqual([br, brotliDecompressSync(brBody).toString()], ['br', script])
    const [gzip, gzipBody] = await read('gzip, br;q=0')
    assert.deepEqual([gzip, gunzipSync(gzipBody).toString()], ['gzip', script])
    const [none, plain] = await read('')
    assert.deepEqual([none, plain.toString()], [null, script])
    assert.ok(brBody.length < plain.length / 10)
  })

  it('leaves pictures as they are', async () => {
    const response = await get('/icon-192.png', { 'accept-encoding': 'br' })
    assert.equal(response.headers.get('content-encoding'), null)
    assert.equal(await response.text(), 'png')
  })

  it('answers that nothing has changed', async () => {
    const etag = (await get('/sw.js')).headers.get('etag') ?? ''
    assert.equal((await get('/sw.js', { 'if-none-match': etag })).status, 304)
    assert.equal((await get('/sw.js', { 'if-none-match': '"other"' })).status, 200)
  })

  for (const address of [
    '/csp.json',
    '/nothing.js',
    '/js/../../etc/passwd.txt',
    '/%2e%2e/package.json',
    '/.env',
  ]) {
    it(`has no ${address}`, async () => {
      assert.equal((await get(address)).status, 404)
    })
  }

  it('gives the head of a file without its body, and takes nothing', async () => {
    const head = await get('/sw.js', {}, 'HEAD')
    assert.deepEqual([head.status, await head.text(), head.headers.get('content-length')], [200, '', '9'])
    assert.equal((await get('/', {}, 'POST')).status, 405)
  })

  it('serves a new build without a new start', async () => {
    put('index.html', '<!doctype html><title>new</title>')
    put('js/app.fedc9876.js', 'new')
    utimesSync(path.join(root, 'index.html'), new Date(), new Date(Date.now() + 5000))
    assert.match(await (await get('/')).text(), /new/)
    assert.equal(await (await get('/js/app.fedc9876.js')).text(), 'new')
  })

  it('says how to build the page where it is missing', async () => {
    serve = serveWebsite(path.join(root, 'missing'))
    const response = await get('/')
    assert.equal(response.status, 503)
    assert.match(await response.text(), /npm run build:h5/)
  })
})
