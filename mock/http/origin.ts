import { isIP } from 'node:net'
import type { Config } from '../config'
import { ProblemError } from './problems'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a browser says of a request of this very page (`same-origin`), or of an address that was typed (`none`). */
const OWN_SITES = new Set(['same-origin', 'none'])

/**
 * A page of somebody else must not act with the browser's cookie: whatever changes something says where it comes
 * from, and that is here; and where the browser says itself that it comes from another site, nothing is answered, not
 * even a picture. `SameSite=Strict` keeps the cookie back besides. A mini-program sends its token itself and has no
 * cookie that could be misused.
 * @throws ProblemError `wrongOrigin`
 */
export function assertSameOrigin(request: Request, publicUrl: string | null, usesCookie: boolean): void {
  const site = request.headers.get('sec-fetch-site')
  if (usesCookie && site !== null && !OWN_SITES.has(site)) throw new ProblemError('wrongOrigin')
  if (SAFE.has(request.method)) return
  const origin = request.headers.get('origin')
  if (origin === null) {
    // Every browser names the origin of a request that is not GET; a cookie without one is not a browser's doing.
    if (usesCookie) throw new ProblemError('wrongOrigin')
    return
  }
  if (!isOurs(origin, request.headers.get('host'), publicUrl)) throw new ProblemError('wrongOrigin')
}

function isOurs(origin: string, host: string | null, publicUrl: string | null): boolean {
  if (origin === publicUrl) return true
  // By the public name only as it is published: a page that somebody slipped in over http is not ours.
  if (publicUrl !== null && new URL(publicUrl).host === host) return false
  return URL.canParse(origin) && new URL(origin).host === host
}

/**
 * The console plays departments and shows codes, so no foreign name may lead to it: a page whose host name was
 * pointed at this machine (DNS rebinding) carries that name in `Host`.
 */
export function isConsoleHost(request: Request, config: Pick<Config, 'host' | 'publicUrl'>): boolean {
  const name = hostName(`http://${request.headers.get('host') ?? ''}`)
  const allowed =
    name !== null &&
    (name === 'localhost' ||
      isIP(name.replace(/^\[|\]$/g, '')) !== 0 ||
      name === config.host ||
      (config.publicUrl !== null && name === hostName(config.publicUrl)))
  const origin = request.headers.get('origin')
  return allowed && (origin === null || isOurs(origin, request.headers.get('host'), config.publicUrl))
}

/** @throws ProblemError `wrongOrigin` where `isConsoleHost` says no */
export function assertConsoleHost(request: Request, config: Pick<Config, 'host' | 'publicUrl'>): void {
  if (!isConsoleHost(request, config)) throw new ProblemError('wrongOrigin')
}

function hostName(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null
}
