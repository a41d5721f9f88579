import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { topicTexts } from '@/content/form'
import { fields, isField, TOPICS, type Topic } from '@/domain/form'
import { isFrom, urlOf, type Place } from '@/stores/journey'
import { open } from '@/ui/target'
import { DraftGate } from '../gate'
import { placeOfField } from '../places'
import { useOpenDraft } from '../useOpenDraft'
import { somethingToDo } from './somethingToDo'
import { TopicPage } from './topic'

const isTopic = (topic: string | undefined): topic is Topic => TOPICS.some((one) => one === topic)

/**
 * 填写申请表, one topic a page. Which one stands in the address, with the cell to begin at; a cell alone names its topic,
 * or leads to where it follows from.
 */
export default function ApplyFormPage() {
  const params = useRouter().params
  const cell = params.field !== undefined && isField(params.field) ? params.field : undefined
  const topic = isTopic(params.topic) ? params.topic : cell ? fields[cell].topic : TOPICS[0]
  const there = cell && !isTopic(params.topic) ? placeOfField(cell) : undefined
  const place = `apply/form?topic=${topic}`
  useOpenDraft()

  return (
    <DraftGate place={place} title={topicTexts[topic].title.join('')}>
      {(draft) =>
        there && !there.startsWith('apply/form') ? (
          <Onward to={urlOf(there, 'check')} />
        ) : draft.journey.pages.some((page) => page.place === place) ? (
          <TopicPage
            key={topic}
            topic={topic}
            draft={draft}
            field={params.field}
            from={isFrom(params.from) ? params.from : undefined}
          />
        ) : (
          <Elsewhere />
        )
      }
    </DraftGate>
  )
}

/** This cell is not typed here: on to what it follows from. */
function Onward({ to }: { to: string }) {
  useEffect(() => open(to, 'replace'), [to])
  return null
}

/** This form has no such topic (the housing fund was left out): on to where there is something to do. */
function Elsewhere() {
  useEffect(() => {
    const go = (place: Place) => open(urlOf(place), 'replace')
    // Where it does not come: the check page lists all that is to be done as well.
    somethingToDo().then(go, () => go('apply/check'))
  }, [])
  return null
}
