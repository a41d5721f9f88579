import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything comes from here; what the build writes inline into the page is named by its hash. */
export function pagePolicy(scriptHashes: readonly string[]): string {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ')
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Taro writes its routers' styles and the text size into style elements and attributes.
    "style-src 'self' 'unsafe-inline'",
    // Pictures that were just taken, and drawn icons.
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Of what is no page nothing may run, whatever a browser takes it for. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The hashes of the page's inline scripts, as the H5 build wrote them beside it; none where it wrote none. */
export function scriptHashesOf(webRoot: string): string[] {
  try {
    const found: unknown = JSON.parse(readFileSync(path.join(webRoot, 'csp.json'), 'utf8'))
    if (typeof found !== 'object' || found === null || !('scriptHashes' in found)) return []
    const { scriptHashes } = found
    if (!Array.isArray(scriptHashes)) return []
    return scriptHashes.filter(
      (hash) => typeof hash === 'string' && /^sha(256|384|512)-[\w+/=-]+$/.test(hash),
    )
  } catch {
    return []
  }
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
