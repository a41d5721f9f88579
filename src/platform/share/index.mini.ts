import { useShareAppMessage } from '@tarojs/taro'
import type { Shared, ShareOutcome } from './shared'

/** See `index.ts`. */
export const ownOrigin = (): string | null => null

export const handsOver = (): boolean => false

/**
 * See `index.ts`. The menu at the top passes a page on; the page says what the card shows. WeChat asks it only where the
 * page's settings have `enableShareAppMessage`.
 */
export function useShare({ title, path, query }: Shared): (() => Promise<ShareOutcome>) | null {
  useShareAppMessage(() => ({ title, path: query === undefined ? path : `${path}?${query}` }))
  return null
}
