import { dayOf, shortDayText, timeText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import { handing } from '@/content/people/unit'
import { useClock } from '@/stores/clock'
import { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { SpokenCode } from '@/ui/spokenCode'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'

type Invitation = NonNullable<ReturnType<typeof usePeople.getState>['unitInvitation']>
const words = handing.code

/** The code for the unit, to be read out over the telephone. */
export function UnitInvitation({ invitation: { mandate, code } }: { invitation: Invitation }) {
  const today = useClock((state) => state.today)
  const begin = usePeople((state) => state.begin)
  const until = mandate.codeExpiresAt
  return (
    <Page
      frame={frame}
      title={windowTitle(handing.title)}
      backTo="/pages/people/family/index"
      action={
        <Button kind="main" onPress={begin}>
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
