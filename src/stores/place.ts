/**
 * A place of the application: a page below `pages/` with what it shows, for instance
 * `apply/form?topic=work&field=unitName`. It is what the draft remembers on the phone and at the server, so it names
 * nothing personal.
 */
export type Place = string

/** The same page, whichever field of it. */
export function pageOf(place: Place): Place {
  const [path = '', query = ''] = place.split('?')
  const kept = query.split('&').filter((pair) => pair !== '' && !pair.startsWith('field='))
  return kept.length ? `${path}?${kept.join('&')}` : path
}

/** The field of a place, where it names one. */
export function fieldOf(place: Place): string | null {
  const [, field] = /[?&]field=([^&]*)/.exec(place) ?? []
  return field ? decodeURIComponent(field) : null
}

/** A field of a page. */
export function placeOf(page: Place, field: string | null): Place {
  if (field === null) return page
  return `${page}${page.includes('?') ? '&' : '?'}field=${encodeURIComponent(field)}`
}

/** Whence a page is entered that goes back to the check page: from there, or from a refusal, which stays behind. */
export type From = 'check' | 'returned'

export const isFrom = (from: string | undefined): from is From => from === 'check' || from === 'returned'

/** The address of a place for the platform's router. */
export function urlOf(place: Place, from?: From): string {
  const [path = '', query = ''] = place.split('?')
  const all = [query, from ? `from=${from}` : ''].filter((part) => part !== '').join('&')
  return `/pages/${path}/index${all ? `?${all}` : ''}`
}

/** Signing in, which leads back to `place`. */
export const signInUrl = (place: Place): string => `/pages/me/signin/index?next=${encodeURIComponent(place)}`

/** The proof of identity, which leads back to `place`. */
export const identityUrl = (place: Place): string =>
  `/pages/me/identity/index?next=${encodeURIComponent(place)}`
