import { about } from '@/content/address'
import { shown } from '@/content/apply/shown'
import { fieldLabels, sourceTexts, topicTexts } from '@/content/form'
import { fieldsOf, type Field, type FormFacts, type FormValues, type Topic } from '@/domain/form'
import type { Acting } from '@/stores/acting'
import type { Cells } from '@/stores/draftCells'
import { urlOf } from '@/stores/journey'
import type { Returned } from '@/stores/returned'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { changedText, displayed } from '../display'
import { guideOf, placeOfField } from '../places'
import { answerWithReason } from '../returnedReason'
import { isTheirCell } from '../theirs'

interface TopicAnswersProps {
  readonly topic: Topic
  readonly facts: FormFacts
  readonly values: FormValues
  readonly cells: Cells
  readonly masked: boolean
  /** Why it was returned, at the cells that this is about. */
  readonly reasons: Returned['fields']
  /** Who looks it over for the retiree: what is theirs alone is not there, and to a helper what follows from the guide stays. */
  readonly acting: Acting | null
}

/** The answers of one topic, each with「修改」where it can be changed. */
export function TopicAnswers({ topic, facts, values, cells, masked, reasons, acting }: TopicAnswersProps) {
  const read = readIn(topic, facts, values).filter(({ id }) => !isTheirCell(acting, id))
  if (read.length === 0) return null
  return (
    <Section id={`answers-${topic}`} title={about(topicTexts[topic].summary, acting?.ownerName ?? null)}>
      <RowList>
        {read.map(({ id, editable, origin }) => {
          const label = fieldLabels[id]
          const changeable = editable || (acting?.relation !== 'helper' && guideOf(id) !== undefined)
          return (
            <Row
              key={id}
              label={label}
              value={answerWithReason(
                displayed(id, values, masked) ?? (cells[id]?.value || shown.empty),
                reasons[id],
              )}
              source={origin.from === 'identity' ? sourceTexts.identity : changedText(cells[id])}
              change={
                changeable
                  ? { label: shown.change, about: `：${label}`, to: urlOf(placeOfField(id), 'check') }
                  : undefined
              }
            />
          )
        })}
      </RowList>
    </Section>
  )
}

/** The cells of a topic that are looked over. */
export const readIn = (topic: Topic, facts: FormFacts, values: FormValues): Field[] =>
  fieldsOf(topic, facts, values).filter((field) => isRead(field, values))

/** The second entry repeats the first; a locked cell that is empty has nothing to be looked over. */
function isRead({ id, kind, editable }: Field, values: FormValues): boolean {
  return kind !== 'bankCardAgain' && (editable || displayed(id, values) !== undefined)
}
