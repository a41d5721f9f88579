import { monthText } from '@/content/dates'
import { about } from '@/content/address'
import { byAgentInstead, closingWords, documentNames, timelineWords, withheld } from '@/content/progress'
import type { TimelineCode, TimelineEntry } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { refusalReason } from '@/domain/scheme/reasons'
import { supplementReason } from '@/domain/scheme/supplementReasons'
import { unitReason } from '@/domain/scheme/unitReasons'
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
  const { code, department, items, document, wants, reasons, unitReasons, month, closing } = entry
  const said = timelineWords[code]({
    department: department === null ? '' : DEPARTMENT_INFO[department].shortName,
    items: itemNames(items),
    document: document === null ? '' : documentNames[document],
    count: wants.length > 0 ? wants.length : items.length,
    month: month === null ? '' : monthText(month),
  })
  const sentence = about(entry.byAgent ? byAgentInstead(said) : said, whose)
  return {
    sign: SIGNS[code] ?? 'done',
    sentence,
    why: [
      ...reasons.map((reason) => about(refusalReason(reason).sentence, whose)),
      ...unitReasons.map((reason) => about(unitReason(reason).sentence, whose)),
      ...wants.flatMap(({ reason }) => (reason ? supplementReason(reason).sentence : [])),
      ...(closing === null ? [] : [closingWords[closing]]),
      ...(entry.withheld ? [withheld.text] : []),
    ],
  }
}
