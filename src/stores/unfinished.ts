import { checkForm, fieldsOf, TOPICS, type FieldId } from '@/domain/form'
import { useClock } from './clock'
import { useDraft } from './draft'
import { isEditable } from './draftState'
import { guidanceNow } from './guidance'
import { useGuide } from './guide'
import { isOnWay, type JourneyPage } from './journeyPages'
import { journeyOf, type JourneyInput } from './journeySteps'
import { useMaterials } from './materials'
import { isUsable, type Pictures } from './materialsPictures'
import type { Place } from './place'

export interface UnfinishedInput extends JourneyInput {
  /** Whether a question of the guide was answered. */
  readonly answered: boolean
  readonly pictures: Pictures
}

/** The pages on which something is still to be done, in order. */
export function unfinishedOf(input: UnfinishedInput): readonly JourneyPage[] {
  const { pages } = journeyOf(input)
  const done = doneOf(input)
  return pages.filter(({ place }) => !done(place))
}

function doneOf(input: UnfinishedInput): (place: Place) => boolean {
  const { guidance, answered, view, pictures } = input
  if (view === null) {
    const open = guidance.questions.indexOf(guidance.next?.id ?? 'insurance')
    const given = guidance.next === null ? guidance.questions : guidance.questions.slice(0, open)
    const done = [...(answered ? ['guide/start'] : []), ...given.map((id) => `guide/question?id=${id}`)]
    return (place) => done.includes(place)
  }
  const { needs } = journeyOf(input)
  const taken = needs.filter(({ kind }) => pictures[kind].some(isUsable))
  const received = needs.every(
    ({ kind }) => pictures[kind].length > 0 && pictures[kind].every(({ state }) => state === 'received'),
  )
  const done = new Set<Place>([
    ...topicsDone(input),
    ...taken.map(({ kind }) => `photos/slot?kind=${kind}`),
    ...(received ? ['photos/list'] : []),
    ...(isEditable(view) ? [] : ['apply/check', 'apply/sign']),
  ])
  return (place) => place.startsWith('guide/') || done.has(place)
}

/** The form's topics that have nothing to be put right. */
function topicsDone(input: UnfinishedInput): readonly Place[] {
  const { formFacts, values } = journeyOf(input)
  if (formFacts === null) return []
  const wrong = new Set<string>(
    checkForm(values, { facts: formFacts, identityProved: true }).map(({ field }) => field),
  )
  const { cells } = input
  const stands = (id: FieldId) => !wrong.has(id) && !cells[id]?.conflict && !cells[id]?.refused
  return TOPICS.filter((topic) => fieldsOf(topic, formFacts, values).every(({ id }) => stands(id))).map(
    (topic) => `apply/form?topic=${topic}`,
  )
}

/** Where「继续办理」leads: where the person left off, else the first unfinished page. */
export function resumePlace(input: UnfinishedInput, left: Place | null): Place {
  if (left !== null && isOnWay(journeyOf(input), left)) return left
  return unfinishedOf(input)[0]?.place ?? 'guide/start'
}

/** The first page on which the running app's person has something to do. */
export function firstUnfinished(): Place {
  const { view, cells } = useDraft.getState()
  const input = {
    guidance: guidanceNow(),
    answered: Object.keys(useGuide.getState().answers).length > 0,
    view,
    cells,
    pictures: useMaterials.getState().pictures,
    today: useClock.getState().today,
  }
  return resumePlace(input, null)
}
