import { isPaper, THRESHOLDS } from './thresholds'
import type { Measured } from './measure'

/** What should be in the picture: a card (ID-1, 85.6 × 54 mm), a sheet of paper, or a page that may be bound to others. */
export type Paper = 'card' | 'sheet' | 'bound'

/**
 * What can be wrong with a picture, the worst first: too dark to read · no paper in it · blurred · a sheet where a card
 * belongs, or a card where a sheet belongs · an edge outside the picture · a lamp's reflection on it · so few pixels in
 * all that type has too few · so small that its type has too few.
 */
export const PICTURE_FAULTS = [
  'dark',
  'nothing',
  'blurred',
  'wrongShape',
  'cutOff',
  'glare',
  'shrunk',
  'tooSmall',
] as const
export type PictureFault = (typeof PICTURE_FAULTS)[number]

/** The faults that these measures amount to. */
export function faultsOf(measured: Measured, expected: Paper): readonly PictureFault[] {
  const faults = PICTURE_FAULTS.filter((fault) => isAtFault[fault](measured, expected))
  // Of what is not there nothing else is sure, nor in the dark; a black table in good light is not the dark.
  if (faults.includes('nothing') && measured.white > THRESHOLDS.black) return ['nothing']
  if (faults.includes('dark')) return ['dark']
  // What is of the wrong kind is of another size; a picture that was made small is not mended by going nearer.
  return faults.includes('wrongShape') || faults.includes('shrunk')
    ? faults.filter((fault) => fault !== 'tooSmall')
    : faults
}

const isCard = (expected: Paper): expected is 'card' => expected === 'card'

/** How many pixels the long side needs. */
const longFor = (expected: Paper) => (isCard(expected) ? THRESHOLDS.cardLong : THRESHOLDS.pageLong)

/**
 * A hand that moves wipes away the strokes that lie across its way, and leaves the others: there is print all the same.
 * So has a ruled form, which is sharp.
 */
function isWiped(print: Measured['ownPrint']): boolean {
  const more = Math.max(...print)
  return more > THRESHOLDS.wiped.print && Math.min(...print) < THRESHOLDS.wiped.share * more
}

const isAtFault: Readonly<Record<PictureFault, (measured: Measured, expected: Paper) => boolean>> = {
  dark: ({ white }) => white < THRESHOLDS.white,
  // Paper without an outline has print on it; what has neither is a table, a wall or a finger.
  nothing: ({ ratio, cutSides, print, ownPrint }) =>
    cutSides === 0 && !isPaper(ratio) && print < THRESHOLDS.print && !isWiped(ownPrint),
  blurred({ edge, found, print }) {
    if (edge === null) return false
    if (!found) return edge > THRESHOLDS.edgeUnfound
    return edge > (print < THRESHOLDS.faint ? THRESHOLDS.edgeFaint : THRESHOLDS.edge)
  },
  wrongShape({ cutSides, ratio, round }, expected) {
    if (cutSides > 0 || ratio === null || round === null) return false
    const { page, card } = THRESHOLDS
    return isCard(expected)
      ? ratio > page.least && ratio < page.most && round < page.round
      : ratio > card.least && ratio < card.most && round > card.round
  },
  cutOff({ cutSides, ratio, opposite }, expected) {
    // Of a page bound to others the next one leaves the picture on one side; its own width has to be in it.
    if (expected === 'bound') return cutSides > 1 || (opposite !== null && opposite.reach < THRESHOLDS.reach)
    // What has the proportions of the whole is whole: it only lies close to the picture's side.
    const { least, most } = isCard(expected) ? THRESHOLDS.wholeCard : THRESHOLDS.wholePage
    return cutSides > 0 && !(cutSides === 1 && ratio !== null && ratio > least && ratio < most)
  },
  glare: ({ glare }) => glare > THRESHOLDS.glare,
  shrunk: ({ whole }, expected) => whole * THRESHOLDS.fills < longFor(expected),
  tooSmall({ found, long, ratio, round, opposite }, expected) {
    // Two pages side by side: the bound one is as long as the side away from its neighbour.
    if (expected === 'bound' && opposite !== null) return opposite.length < THRESHOLDS.pageLong
    const { least, most } = isCard(expected) ? THRESHOLDS.smallCard : THRESHOLDS.smallPage
    // A bank's mark or a portrait on a card is small as well, but has not the shape of a paper.
    if (found && (ratio === null || ratio < least || ratio > most)) return false
    if (round !== null && round > THRESHOLDS.smallRound) return false
    return long < longFor(expected)
  },
}
