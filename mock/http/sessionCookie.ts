import type { Config } from '../config'
import { isOverHttps } from './headers'

type Place = Pick<Config, 'publicUrl'>

/** `__Host-` binds it to this very host, but browsers take that over https alone. */
const nameOf = (place: Place) => (isOverHttps(place) ? '__Host-session' : 'session')

/** The browser's session: no script reads it, no other site sends it. The browser forgets it when the session ends. */
export function setCookie(
  place: Place,
  token: string,
  { now, endsAt }: { readonly now: Date; readonly endsAt: Date },
): string {
  return cookie(place, token, Math.max(1, Math.floor((endsAt.getTime() - now.getTime()) / 1000)))
}

export function clearCookie(place: Place): string {
  return cookie(place, '', 0)
}

function cookie(place: Place, value: string, maxAge: number): string {
  const secure = isOverHttps(place) ? '; Secure' : ''
  return `${nameOf(place)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`
}

/** The token a request carries, and whether the browser added it by itself. */
export function tokenOf(place: Place, request: Request): { token: string; byCookie: boolean } | null {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) return { token: bearer, byCookie: false }
  const name = nameOf(place)
  for (const pair of (request.headers.get('cookie') ?? '').split(/;\s*/)) {
    const cut = pair.indexOf('=')
    if (pair.slice(0, cut) === name && cut < pair.length - 1) {
      return { token: pair.slice(cut + 1), byCookie: true }
    }
  }
  return null
}
