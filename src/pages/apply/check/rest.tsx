import { check } from '@/content/apply/check'
import { draftWords } from '@/content/apply/draft'
import { shown } from '@/content/apply/shown'
import { caseNumberText } from '@/content/caseNumber'
import { fieldLabels } from '@/content/form'
import { pageWords } from '@/content/terms/pageWords'
import { TOPICS, type FormFacts, type FormValues } from '@/domain/form'
import type { MaterialNeed } from '@/domain/guidance'
import { ITEM_INFO } from '@/domain/scheme'
import type { Item } from '@/domain/scheme/ids'
import { urlOf } from '@/stores/journey'
import { isThere, type Pictures } from '@/stores/materialsPictures'
import { Glossary } from '@/ui/glossary'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { displayed } from '../display'
import { readIn } from './answers'

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
  const none = needs.filter(({ kind }) => !pictures[kind].some(isThere)).length
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

/** Of one that came back: it goes again under the number it had. */
export function SameNumber({ number }: { readonly number: string }) {
  return <Text tone="quiet">{draftWords.sameNumber(caseNumberText(number))}</Text>
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
