import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inlineHashesOf, pagePolicy, workerPolicyOf } from './headers'
import { problemResponse } from './problems'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}
const COMPRESSED = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/
/** Names that change with their content. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/
/** Of the build, for us alone. */
const NOT_SERVED = new Set(['/csp.json'])

type Encoding = 'br' | 'gzip' | 'identity'

interface Asset {
  readonly type: string
  readonly etag: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
}

const compress = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
}

async function load(file: string): Promise<Asset> {
  const plain = await readFile(file)
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  if (!COMPRESSED.test(type)) return { type, etag, bodies: { br: plain, gzip: plain, identity: plain } }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  const [br, zipped] = await Promise.all([compress.br(plain, { params }), compress.gzip(plain, { level: 9 })])
  return { type, etag, bodies: { br, gzip: zipped, identity: plain } }
}

/**
 * Serves the H5 build: every file by the name the build gave it and nothing outside it, and the page for every
 * address of the app's own. Each file is read and compressed at its first request and kept.
 */
export function serveWebsite(webRoot: string): (request: Request) => Promise<Response> {
  const page = path.join(webRoot, 'index.html')
  let build = readBuild(webRoot, page)

  /** The build is looked at again with every page, so that a new one needs no new start. */
  const currentBuild = () => {
    if (modified(page) !== build.at) build = readBuild(webRoot, page)
    return build
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return problemResponse('methodNotAllowed')
    const { pathname } = new URL(request.url)
    const isAddress = !path.posix.basename(pathname).includes('.')
    const { at, files, assets, policy } = isAddress ? currentBuild() : build
    if (at === null) return notBuilt()
    const file = isAddress || pathname === '/index.html' ? page : files.get(pathname)
    if (!file) return problemResponse('notFound')

    const asset = assets.get(file) ?? load(file)
    assets.set(file, asset)
    // A read that failed once (too many open files, a build being copied) is tried again at the next request.
    Promise.resolve(asset).catch(() => assets.delete(file))
    const own = file === page ? policy : workerPolicyOf(pathname)
    return answer(request, await asset, own, pathname)
  }
}

function answer(request: Request, asset: Asset, policy: string | null, pathname: string): Response {
  const { type, etag, bodies } = asset
  const headers = new Headers({
    'content-type': type,
    etag,
    vary: 'accept-encoding',
    // A page or a service worker that is kept too long keeps everything else old with it.
    'cache-control': HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (policy) headers.set('content-security-policy', policy)
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '')
  const body = bodies[encoding]
  if (encoding !== 'identity' && body !== bodies.identity) headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers })
}

function encodingFor(accepted: string): Encoding {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br'
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'gzip'
  return 'identity'
}

interface Build {
  /** When its page was written; `null` where there is none. */
  readonly at: number | null
  readonly files: ReadonlyMap<string, string>
  readonly assets: Map<string, Promise<Asset> | Asset>
  readonly policy: string
}

function readBuild(webRoot: string, page: string): Build {
  const files = new Map<string, string>()
  const at = modified(page)
  for (const entry of at === null ? [] : readdirSync(webRoot, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const address = `/${path.relative(webRoot, file).split(path.sep).join('/')}`
    if (!NOT_SERVED.has(address)) files.set(address, file)
  }
  return { at, files, assets: new Map(), policy: pagePolicy(inlineHashesOf(webRoot)) }
}

function modified(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
}

function notBuilt(): Response {
  return new Response('The H5 page has not been built: npm run build:h5\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
