import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { topicTexts } from '@/content/form'
import { TOPICS, type Topic } from '@/domain/form'
import { resumePlace, urlOf } from '@/stores/journey'
import { open } from '@/ui/target'
import { DraftGate, type OpenDraft } from '../gate'
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
          <Elsewhere draft={draft} />
        )
      }
    </DraftGate>
  )
}

/** This form has no such topic (the housing fund was left out): on to where there is something to do. */
function Elsewhere({ draft }: { draft: OpenDraft }) {
  const place = resumePlace(draft.journey, null)
  useEffect(() => open(urlOf(place), 'replace'), [place])
  return null
}
