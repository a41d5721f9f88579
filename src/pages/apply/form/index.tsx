import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { topicTexts } from '@/content/form'
import { TOPICS, type Topic } from '@/domain/form'
import { urlOf, type Place } from '@/stores/journey'
import { open } from '@/ui/target'
import { DraftGate } from '../gate'
import { useOpenDraft } from '../useOpenDraft'
import { TopicPage } from './topic'

const isTopic = (topic: string | undefined): topic is Topic => TOPICS.some((one) => one === topic)

/** 填写申请表, one topic a page. Which one stands in the address, with the cell to begin at. */
export default function ApplyFormPage() {
  const params = useRouter().params
  const topic = isTopic(params.topic) ? params.topic : TOPICS[0]
  const place = `apply/form?topic=${topic}`
  useOpenDraft()

  return (
    <DraftGate place={place} title={topicTexts[topic].title.join('')}>
      {(draft) =>
        draft.journey.pages.some((page) => page.place === place) ? (
          <TopicPage
            key={topic}
            topic={topic}
            draft={draft}
            field={params.field}
            fromCheck={params.from === 'check'}
          />
        ) : (
          <Elsewhere />
        )
      }
    </DraftGate>
  )
}

/** This form has no such topic (the housing fund was left out): on to where there is something to do. */
function Elsewhere() {
  useEffect(() => {
    const go = (place: Place) => open(urlOf(place), 'replace')
    // Seldom, and large. Where it does not come: the check page lists all that is to be done as well.
    import('@/stores/unfinished').then(
      ({ firstUnfinished }) => go(firstUnfinished()),
      () => go('apply/check'),
    )
  }, [])
  return null
}
