/** A page to be passed on: what it is called, and where it is. */
export interface Shared {
  readonly title: string
  /** `/pages/know/when/index`: never with anything that somebody typed. */
  readonly path: string
}

/** `handedOver`: the phone's own list of apps had it, whatever came of that. */
export type ShareOutcome = 'handedOver' | 'copied' | 'failed'
