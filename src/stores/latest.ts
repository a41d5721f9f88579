import { onForget } from './forget'

/**
 * Of two answers on their way the later one holds; none does that was asked for by whoever has left this phone since.
 * @returns to be called as something is asked; it gives what says, once the answer is there, whether that still holds
 */
export function latestOnly(): () => () => boolean {
  let last = 0
  onForget(() => {
    last += 1
  })
  return () => {
    last += 1
    const mine = last
    return () => mine === last
  }
}
