import { copyText } from '../clipboard'
import { linkTo, type Shared, type ShareOutcome } from './shared'

/** Where a link to this app leads by itself; `null` on a platform that has no address. */
export const ownOrigin = (): string | null => window.location.origin

/** Whether the phone has a list of apps of its own. Missing on older phones, and on addresses without https. */
export const handsOver = (): boolean => typeof navigator.share === 'function'

/**
 * How this page is passed on: the phone's own list of apps, or the address among what can be pasted.
 * @returns `null` on a platform whose own menu does it
 */
export function useShare(shared: Shared): (() => Promise<ShareOutcome>) | null {
  const { title, origin } = shared
  return async () => {
    const url = linkTo(origin ?? window.location.origin, shared)
    if (handsOver()) {
      try {
        await navigator.share({ title, url })
        return 'handedOver'
      } catch (error) {
        // Closed by the person: that is no failure, and nothing is to be copied behind their back.
        if (error instanceof DOMException && error.name === 'AbortError') return 'handedOver'
      }
    }
    return (await copyText(`${title} ${url}`)) ? 'copied' : 'failed'
  }
}
