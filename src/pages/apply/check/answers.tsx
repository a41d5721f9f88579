import { about } from '@/content/address'
import { check } from '@/content/apply/check'
import { shown } from '@/content/apply/shown'
import { fieldLabels, sourceTexts, topicTexts } from '@/content/form'
import { pageWords } from '@/content/terms/pageWords'
import { fieldsOf, TOPICS, type Field, type FormFacts, type FormValues, type Topic } from '@/domain/form'
import type { MaterialNeed } from '@/domain/guidance'
import { ITEM_INFO } from '@/domain/scheme'
import type { Item } from '@/domain/scheme/ids'
import type { Acting } from '@/stores/acting'
import type { Cells } from '@/stores/draftCells'
import { urlOf } from '@/stores/journey'
import type { Pictures } from '@/stores/materialsPictures'
import type { Returned } from '@/stores/returned'
import { Glossary } from '@/ui/glossary'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
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

const readIn = (topic: Topic, facts: FormFacts, values: FormValues): Field[] =>
  fieldsOf(topic, facts, values).filter((field) => isRead(field, values))

/** The second entry repeats the first; a locked cell that is empty has nothing to be looked over. */
function isRead({ id, kind, editable }: Field, values: FormValues): boolean {
  return kind !== 'bankCardAgain' && (editable || displayed(id, values) !== undefined)
}

interface ItemsAndMaterialsProps {
  readonly items: readonly Item[]
  readonly needs: readonly MaterialNeed[]
  readonly pictures: Pictures
  /** Which items are applied for is not theirs to change. */
  readonly helper?: boolean
}

/** What is applied for, and what goes with it. */
export function ItemsAndMaterials({ items, needs, pictures, helper }: ItemsAndMaterialsProps) {
  const all = needs.flatMap(({ kind }) => pictures[kind])
  const open = all.filter(({ state }) => state !== 'received').length
  const none = needs.filter(({ kind }) => pictures[kind].length === 0).length
  const standing = [
    ...(open > 0 ? [check.notReceived(open)] : []),
    ...(none > 0 ? [check.notTaken(none)] : []),
  ]
  return (
    <Section id="answers-items" title={check.itemsAndMaterials}>
      <RowList>
        <Row
          label={check.items(items.length)}
          value={items.map((item) => (
            <Text key={item}>{ITEM_INFO[item].shortName}</Text>
          ))}
          change={
            helper
              ? undefined
              : {
                  label: shown.change,
                  about: `：${check.items(items.length)}`,
                  to: urlOf('guide/outcome', 'check'),
                }
          }
        />
        <Row
          label={check.materials(all.length)}
          value={standing.length > 0 ? standing.join('，') : check.allReceived}
          change={{
            label: shown.change,
            about: `：${check.materials(all.length)}`,
            to: urlOf('photos/list', 'check'),
          }}
        />
      </RowList>
    </Section>
  )
}

interface WordsProps {
  readonly facts: FormFacts
  readonly values: FormValues
  readonly items: readonly Item[]
}

/** What the cells, what stands in them (退休类别) and the items are called, in plain words. */
export function Words({ facts, values, items }: WordsProps) {
  const read = TOPICS.flatMap((topic) => readIn(topic, facts, values))
  const texts = [
    ...read.flatMap(({ id }) => [fieldLabels[id], displayed(id, values) ?? '']),
    ...items.map((item) => ITEM_INFO[item].shortName),
  ]
  return <Glossary {...pageWords} texts={texts} />
}
