import { useShareAppMessage } from '@tarojs/taro'
import type { Shared, ShareOutcome } from './shared'

/** See `index.ts`. The menu at the top passes a page on; the page says what the card shows. */
export function useShare({ title, path }: Shared): (() => Promise<ShareOutcome>) | null {
  useShareAppMessage(() => ({ title, path }))
  return null
}
