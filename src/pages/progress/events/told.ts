import { about } from '@/content/address'
import { closingWords, eventSentence, withheld } from '@/content/progress'
import type { TimelineCode, TimelineEntry } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { reasonSentences } from '@/domain/scheme/reasonSentences'
import type { SignState } from '@/ui/sign'
import { itemNames } from '../laneWords'

interface Told {
  readonly sign: SignState
  readonly sentence: string
  /** Why, where something was refused or is wanted; or that it is withheld. */
  readonly why: readonly string[]
}

/** What is not simply done. */
const SIGNS: Partial<Readonly<Record<TimelineCode, SignState>>> = {
  supplementRequested: 'wait',
  supplementReminded: 'wait',
  contributionPending: 'wait',
  refused: 'refuse',
  returned: 'refuse',
  recalled: 'info',
  withdrawn: 'info',
  confirmationDeclined: 'refuse',
  monthChanged: 'info',
  cancelled: 'info',
  closed: 'refuse',
}

/**
 * One event in words: to the person, or to whoever acts for them. What an agent did is no doing of either's.
 * @param whose the retiree's name, where somebody acts for them
 */
export function told(entry: TimelineEntry, whose: string | null): Told {
  const { code, closing } = entry
  const said = eventSentence(entry, {
    department: (department) => DEPARTMENT_INFO[department].shortName,
    items: itemNames,
  })
  return {
    sign: SIGNS[code] ?? 'done',
    sentence: about(said, whose),
    why: [
      ...reasonSentences(entry).map((reason) => about(reason, whose)),
      ...(closing === null ? [] : [closingWords[closing]]),
      ...(entry.withheld ? [withheld.text] : []),
    ],
  }
}
