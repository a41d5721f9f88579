import { useDidShow } from '@tarojs/taro'
import { frame, windowTitle } from '@/content/frame'
import { start } from '@/content/guide/start'
import { stepNames, stepText } from '@/content/journey'
import { actForMyself, isAgent, useActing } from '@/stores/acting'
import { useGuidance } from '@/stores/guidance'
import { useGuide } from '@/stores/guide'
import { stepOf, urlOf } from '@/stores/journey'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

export default function GuideStartPage() {
  // One's own application begins here; whoever acts for another has come back from their first question.
  useDidShow(() => isAgent(useActing.getState()) || actForMyself())
  const guidance = useGuidance()
  const begun = useGuide((state) => Object.keys(state.answers).length > 0)
  const { number, of } = stepOf('guide/start')
  const place = guidance.next ? `guide/question?id=${guidance.next.id}` : 'guide/outcome'
  const label = !begun ? start.next : guidance.next ? start.resume : start.seeOutcome

  return (
    <Page
      frame={frame}
      title={windowTitle(start.title)}
      action={
        <Button kind="main" to={urlOf(place)}>
          {label}
        </Button>
      }
    >
      <PageHead
        title={start.title}
        step={{ text: stepText(number, of), topic: stepNames.guide, now: number, of }}
      />
      <Ticks>
        {start.things.map(({ icon, title, lines }) => (
          <Tick key={title} icon={icon} title={title} level={2}>
            {lines.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </Tick>
        ))}
      </Ticks>
    </Page>
  )
}
