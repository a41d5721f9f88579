import { useState } from 'react'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import { invite } from '@/content/people/family'
import { useShare } from '@/platform/share'
import type { ShareOutcome } from '@/platform/share/shared'
import { useClock } from '@/stores/clock'
import type { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { SpokenCode } from '@/ui/spokenCode'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'

type Invitation = NonNullable<ReturnType<typeof usePeople.getState>['invitation']>

const said: Readonly<Record<ShareOutcome, string>> = {
  handedOver: invite.code.sent,
  copied: invite.code.copied,
  failed: invite.code.failed,
}

/**
 * The code, to be read out over the telephone or sent. What is sent carries an id that shows nothing until the retiree has
 * approved who comes with it (ruling 35), and never the code.
 */
export function InvitationCode({ invitation: { mandate, code } }: { invitation: Invitation }) {
  const today = useClock((state) => state.today)
  const words = invite.code
  const [outcome, setOutcome] = useState<ShareOutcome>()
  const share = useShare({
    title: words.shared,
    path: `/pages/people/join/index?invitation=${mandate.id}`,
  })
  const until = mandate.codeExpiresAt
  return (
    <Page
      frame={frame}
      title={windowTitle(invite.title)}
      backTo="/pages/people/family/index"
      action={
        <Button kind="main" to={frame.home} how="root">
          {words.done}
        </Button>
      }
    >
      <PageHead title={words.phrases.join('')} phrases={words.phrases} lead={words.lead} />
      <Sheet>
        <SpokenCode groups={[code.slice(0, 3), code.slice(3)]} label={words.label(code)} />
        {until !== null && (
          <Text tone="quiet">{words.until(shortDayText(dayOf(until), today), timeText(until))}</Text>
        )}
      </Sheet>
      {share ? (
        <Button onPress={() => void share().then(setOutcome)}>{words.send}</Button>
      ) : (
        <Note icon="info">{words.menu}</Note>
      )}
      {outcome && (
        <Note tone={outcome === 'failed' ? 'wait' : 'done'} live>
          {said[outcome]}
        </Note>
      )}
      <Section id="next" title={words.next}>
        <Line short>
          {words.steps.map(({ title, text }, index) => (
            <Stop key={title} sign={index + 1} title={title}>
              <Text>{text}</Text>
            </Stop>
          ))}
        </Line>
      </Section>
      <Note tone="wait">{words.careful}</Note>
    </Page>
  )
}
