/** A page to be passed on: what it is called, and where it is. */
export interface Shared {
  readonly title: string
  /** `/pages/know/when/index`: never with anything that somebody typed. */
  readonly path: string
  /** What a link carries behind its `#`: a secret there reaches no server (ruling 35). */
  readonly fragment?: string
  /** What a mini-program's card carries in its place, as the query of its path: it has no such part. */
  readonly query?: string
  /** Where a link leads; left out, or null, to where this page was opened from. */
  readonly origin?: string | null
}

/** `handedOver`: the phone's own list of apps had it, whatever came of that. */
export type ShareOutcome = 'handedOver' | 'copied' | 'failed'

/** The address of a page that is passed on as a link. */
export const linkTo = (origin: string, { path, fragment }: Pick<Shared, 'path' | 'fragment'>): string =>
  `${origin}${path}${fragment === undefined ? '' : `#${fragment}`}`

/** Whether a link there opens on this machine and on no other. */
export const isThisMachine = (origin: string): boolean =>
  /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(origin)
