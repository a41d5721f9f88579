import { dayText } from '../dates'

/** How what one was let, or let another, came to its end. */
export interface Over {
  readonly state: string
  readonly byOwner: boolean
  readonly on: string | null
}

/** Who the two are to whoever reads of it: to the one who was let, or to the owner. */
const toHolder = { owner: '本人', holder: '您' } as const
export const toOwnerOfAgent = { owner: '您', holder: '代办人' } as const

/** Of what one was let and is no more: since when, and who stopped it. */
export function overSince(
  { state, byOwner, on }: Over,
  who: { readonly owner: string; readonly holder: string } = toHolder,
): string {
  if (on === null) return '这次申请已经结束'
  if (state === 'expired') return `到 ${dayText(on)}为止，到期了`
  return `${dayText(on)}${byOwner ? who.owner : who.holder}停掉了`
}

/**
 * In the place of a page that shows nothing any more: whose it was.
 * @param ownerName nothing where that is not known
 * @param over null where that is not heard (yet)
 */
export const goneWords = (ownerName: string | null | undefined, over: Over | null) => ({
  title: ownerName ? `${ownerName}的办件，现在看不到了` : '现在看不到了',
  text: over === null ? '授权停了、到期了，或者这次申请已经结束。' : `${overSince(over)}。`,
})
