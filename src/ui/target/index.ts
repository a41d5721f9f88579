import Taro from '@tarojs/taro'

/** Where a press leads. With several, the first of this list counts. */
export interface Target {
  /** Do this. With `to` beside it, H5 still draws a link (long press, new tab). */
  onPress?: () => void
  /** Open this page: `/pages/guide/start/index?x=1`. */
  to?: string
  /** Keep this page behind (default), put the new one in its place, or start afresh (the four roots). */
  how?: 'push' | 'replace' | 'root'
  /** Call this number. */
  tel?: string
}

// A mini-program holds ten pages; the eleventh does not open, and nothing says so. A browser holds any number, and
// there a page that takes another's place throws out all those above its own namesake (`getDelta` of Taro's router).
const isFull = () => process.env.TARO_ENV !== 'h5' && Taro.getCurrentPages().length >= 9

/** On a full stack a page takes the last place from the one before it; these were there, the latest last. */
let displaced: string[] = []
/** The page that was opened last. On a full stack it is the one that is seen: only `open` leads there. */
let opened = ''

/** Goes to a page. */
export function open(to: string, how: NonNullable<Target['how']> = 'push'): void {
  const full = isFull()
  if (full && how === 'push') displaced.push(opened)
  else if (how !== 'replace') displaced = []
  opened = to
  if (how === 'root') void Taro.reLaunch({ url: to })
  else if (how === 'replace' || full) void Taro.redirectTo({ url: to })
  else void Taro.navigateTo({ url: to })
}

/** Goes back, or to `fallback` where nothing is behind (the page was opened by a link). */
export function goBack(fallback: string): void {
  const before = isFull() ? displaced.pop() : undefined
  if (before !== undefined) open(before, 'replace')
  else if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else open(fallback, 'root')
}

/** Does what a press on `target` does. */
export function follow({ onPress, to, how, tel }: Target): void {
  if (onPress) onPress()
  else if (to !== undefined) open(to, how)
  else if (tel !== undefined) void Taro.makePhoneCall({ phoneNumber: tel })
}
