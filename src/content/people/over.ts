import { dayText } from '../dates'

export interface Over {
  readonly state: string
  readonly byOwner: boolean
  readonly on: string | null
}

/** Of what one was let and is no more: since when, and who stopped it. */
export function overSince({ state, byOwner, on }: Over): string {
  if (on === null) return '这次申请已经结束'
  if (state === 'expired') return `到 ${dayText(on)}为止，时间到了`
  return `从${dayText(on)}起，${byOwner ? '本人停的' : '您停的'}`
}

/**
 * In the place of a page that shows nothing any more: whose it was.
 * @param over null where that is not heard (yet)
 */
export const goneWords = (ownerName: string, over: Over | null) => ({
  title: `${ownerName}的办件，现在看不到了`,
  text: over === null ? '授权停了、到期了，或者这次申请已经结束。' : `${overSince(over)}。`,
})
