import { failures } from '@/content/failures'
import { standings, summary } from '@/content/photos'
import { isFileGone, isProblem } from '@/stores/attempt'
import { isThere, type Picture } from '@/stores/materialsPictures'
import type { SignState } from '@/ui/sign'

export interface Standing {
  readonly state: SignState
  readonly text: string
  readonly note?: string
}

/** Why it did not get through, in a sentence. */
function whyOf({ failure }: Picture): string {
  if (isFileGone(failure)) return failures.fileGone
  return failure !== null && 'title' in failure ? failure.title : standings.failing.unreachable
}

/**
 * Where a picture is, in words.
 * @param seconds until the next try; 0 while one runs
 */
export function standingOf(picture: Picture, seconds: number): Standing {
  const { state, tries, percent, material } = picture
  switch (state) {
    case 'waiting':
      return tries === 0
        ? { state: 'not', ...standings.waiting }
        : {
            state: 'wait',
            text: standings.failing.text,
            note: isProblem(picture.failure, 'signInRequired')
              ? standings.failing.signedOut
              : isProblem(picture.failure, 'realNameRequired', 'consentRequired')
                ? whyOf(picture)
                : standings.failing.again(whyOf(picture), tries, seconds),
          }
    case 'uploading':
      return { state: 'run', text: standings.uploading.text(percent) }
    case 'sent':
      return { state: 'run', ...standings.sent }
    case 'refused':
      return { state: 'refuse', text: standings.refused.text, note: whyOf(picture) }
    case 'leaving':
      return { state: 'run', ...standings.leaving }
    case 'received':
      return {
        state: 'done',
        text: standings.received.text,
        ...(material && { note: standings.received.receipt(material.receiptNumber) }),
      }
  }
}

/** Whether whoever looks may take it anew or out: theirs to open, and not on its way out already. */
export const mayChange = (picture: Picture): boolean => picture.material?.opens !== false && isThere(picture)

/** Failed and tried again by itself. */
export const isFailing = ({ state, tries }: Picture) => state === 'waiting' && tries > 0

/** All of them in one sentence, without what changes every second. */
export function summaryOf(pictures: readonly Picture[]): string {
  const count = (is: (picture: Picture) => boolean) => pictures.filter(is).length
  const received = count(({ state }) => state === 'received')
  const failing = count(isFailing)
  const refused = count(({ state }) => state === 'refused')
  const leaving = count((picture) => !isThere(picture))
  const under = pictures.length - received - failing - refused - leaving
  return summary({ received, failing, refused, under, leaving })
}

/** The ids in their new order once the picture at `from` stands at `to`; `null` where that cannot be yet. */
export function movedTo(pictures: readonly Picture[], from: number, to: number): readonly string[] | null {
  const moving = pictures[from]
  const there = pictures[to]
  if (!moving?.material || !there?.material) return null
  const others = pictures.filter((picture) => picture !== moving)
  return [...others.slice(0, to), moving, ...others.slice(to)].flatMap(({ material }) =>
    material ? [material.id] : [],
  )
}
