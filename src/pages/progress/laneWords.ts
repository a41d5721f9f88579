import { about } from '@/content/address'
import { shortDayText, weekdayText } from '@/content/dates'
import { laneActionWords, laneLabels, laneMeaning, laneStateWords, withheld } from '@/content/progress'
import type { Lane, LaneState } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { LocalDate } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { LegStop } from '@/ui/leg'
import type { SignState } from '@/ui/sign'
import type { LaneAnswer } from '@/ui/timetable'

/** One department's part as the timetable says it. */
interface LaneWords {
  readonly sign: SignState
  readonly flag: string
  readonly department: string
  readonly items: string
  readonly leg: readonly LegStop[] | undefined
  readonly legNote: string | undefined
  readonly answers: readonly LaneAnswer[]
}

/** A contribution that is on its way waits on the citizen too: somebody must ask where it is. */
const SIGNS: Readonly<Record<LaneState, SignState>> = {
  notYet: 'not',
  reviewing: 'run',
  waitingForYou: 'wait',
  waiting: 'wait',
  approved: 'done',
  refused: 'refuse',
  confirmed: 'done',
}

export const signOf = ({ state, meaning }: Lane): SignState =>
  meaning === 'householdDiffers' ? 'info' : SIGNS[state]

export const stateWord = ({ state, meaning }: Lane): string =>
  meaning === 'householdAsked' ? laneLabels.comparing : laneStateWords[state]

/** Decided, and nothing is asked of the citizen. */
export const isDone = ({ state }: Lane): boolean => state === 'approved' || state === 'confirmed'

export const departmentName = ({ department }: Pick<Lane, 'department'>): string =>
  DEPARTMENT_INFO[department].shortName

export const itemNames = (items: Lane['items']): string =>
  items.map((item) => ITEM_INFO[item].shortName).join('、')

/** 从哪天, 到哪天: the days themselves; a promise without an announced calendar has no last day. */
function legOf(lane: Lane, today: LocalDate): LegStop[] {
  const { state, receivedOn, since, due, provisional } = lane
  const stop = (label: string, day: LocalDate | null, small = ''): LegStop[] =>
    day === null ? [] : [{ label, date: shortDayText(day, today), note: weekdayText(day) + small }]
  const received = stop(laneLabels.received, receivedOn)
  switch (state) {
    case 'notYet':
      return received
    case 'reviewing':
      return [...received, ...stop(laneLabels.latest, due, provisional ? `，${laneLabels.provisional}` : '')]
    case 'waitingForYou':
    case 'waiting':
      return [...received, ...stop(laneLabels.paused, since)]
    case 'approved':
    case 'refused':
    case 'confirmed':
      return [...received, ...stop(laneLabels.result, since)]
  }
}

function legNoteOf({ state, due, provisional, promiseWorkingDays }: Lane): string | undefined {
  if (state !== 'reviewing') return undefined
  if (provisional) return laneLabels.provisionalNote
  return due === null && promiseWorkingDays !== null ? laneLabels.dueUnknown : undefined
}

/** What the reader is to do, an agent in the person's name: 您 is they. */
const WAITS_ON_READER: readonly Lane['meaning'][] = ['afterResubmission', 'clockStopped', 'wholeCaseReturned']

/** 这是什么意思, to the person, or by their name to whoever acts for them. */
export const meaningFor = (meaning: Lane['meaning'], item: Lane['items'][number], whose: string | null) =>
  about(laneMeaning(meaning, item), WAITS_ON_READER.includes(meaning) ? null : whose)

interface LaneReader {
  readonly today: LocalDate
  /** The clerk's own words to this lane, where there are any. */
  readonly note?: string | undefined
  /** The retiree's name, where somebody acts for them. */
  readonly whose: string | null
}

/** What a lane says to whoever reads it. */
export function laneWords(lane: Lane, { today, note, whose }: LaneReader): LaneWords {
  const { action, department, holder, items, meaning, overdue, wants } = lane
  const { hotline } = DEPARTMENT_INFO[department]
  const [item = 'householdConfirmation'] = items
  const leg = legOf(lane, today)
  return {
    sign: signOf(lane),
    flag: overdue ? `${stateWord(lane)}，${laneLabels.overdue}` : stateWord(lane),
    department: departmentName(lane),
    items: itemNames(items),
    leg: leg.length > 0 ? leg : undefined,
    legNote: legNoteOf(lane),
    answers: [
      ...(holder === 'citizen' ? [{ question: laneLabels.who, answer: laneLabels.you }] : []),
      { question: laneLabels.meaning, answer: meaningFor(meaning, item, whose) },
      ...(note === undefined ? [] : [{ question: laneLabels.clerkSays, answer: note }]),
      ...(lane.withheld ? [{ question: laneLabels.reason, answer: withheld.text }] : []),
      {
        question: laneLabels.mustAct,
        answer: isDone(lane)
          ? laneLabels.nothingMore
          : laneActionWords[action]({ pictures: wants.length, hotline }),
        strong: action !== 'nothing' && action !== 'callHotline',
      },
    ],
  }
}
