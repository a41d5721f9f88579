import { copyText } from '../clipboard'
import type { Shared, ShareOutcome } from './shared'

/**
 * How this page is passed on: the phone's own list of apps, or the address among what can be pasted.
 * @returns `null` on a platform whose own menu does it
 */
export function useShare({ title, path }: Shared): (() => Promise<ShareOutcome>) | null {
  return async () => {
    const url = `${window.location.origin}${path}`
    // Missing on older phones, and on addresses without https.
    if (typeof navigator.share === 'function') {
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
