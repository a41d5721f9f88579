import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config'

/** What the H5 build writes into the page itself, by hash (`dist/h5/csp.json`). */
export interface InlineHashes {
  readonly script: readonly string[]
  readonly style: readonly string[]
}

/** Everything comes from here; what is written inline is named by its hash, and nothing else inline counts. */
export function pagePolicy({ script, style }: InlineHashes): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...script].join(' '),
    ["style-src 'self'", ...style].join(' '),
    // Pictures that were just taken, and drawn icons.
    "img-src 'self' data: blob:",
    // The upload reads the picture that was just taken from the browser's memory.
    "connect-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A service worker goes by the policy it came with: it fetches the app's own files to keep them, and nothing else. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'"

/** What judges photos, off the page's thread: its own code, and nothing from anywhere. */
const JUDGE_POLICY = "default-src 'none'; script-src 'self'"

/** What decodes HEIC: besides its own code a decoder in WebAssembly, which alone fetches and runs it. */
const HEIC_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** The policy of a script that runs in a worker of its own, by its address; `null` of all else. */
export function workerPolicyOf(pathname: string): string | null {
  if (pathname === '/sw.js') return WORKER_POLICY
  if (pathname.startsWith('/js/judge-worker.')) return JUDGE_POLICY
  return pathname.startsWith('/js/heic-worker.') ? HEIC_POLICY : null
}

/** Of what is no page nothing may run, whatever a browser takes it for. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The hashes as the H5 build wrote them beside its page; none where it wrote none. */
export function inlineHashesOf(webRoot: string): InlineHashes {
  const file = path.join(webRoot, 'csp.json')
  if (!existsSync(file)) return { script: [], style: [] }
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return { script: hashesIn(found, 'script'), style: hashesIn(found, 'style') }
}

function hashesIn(found: unknown, name: string): string[] {
  if (typeof found !== 'object' || found === null) return []
  const hashes: unknown = Object.entries(found).find(([key]) => key === name)?.[1]
  if (!Array.isArray(hashes)) return []
  return hashes.filter((hash) => typeof hash === 'string' && /^'sha256-[\w+/]+={0,2}'$/.test(hash))
}

/** Whether browsers see us encrypted; what encrypts stands before us. */
export function isOverHttps({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https:') ?? false
}

/** Adds what every answer carries; an answer with a policy of its own keeps it. */
export function secure(headers: Headers, overHttps: boolean): void {
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', NOTHING_RUNS)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=()')
  if (overHttps) headers.set('strict-transport-security', 'max-age=31536000')
}
