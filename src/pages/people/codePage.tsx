import type { ReactNode } from 'react'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { frame, windowTitle } from '@/content/frame'
import { useClock } from '@/stores/clock'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { SpokenCode } from '@/ui/spokenCode'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'

interface CodePageProps {
  readonly title: string
  readonly words: {
    readonly phrases: readonly string[]
    readonly lead: string
    /** What a screen reader calls the code. */
    readonly label: (code: string) => string
    readonly until: (day: string, time: string) => string
    readonly next: string
    readonly steps: readonly { readonly title: string; readonly text: string }[]
    readonly careful: string
  }
  readonly code: string
  /** Until when it can be used, by the case clock. */
  readonly until: string | null
  /** The page's main button. */
  readonly action: ReactNode
  /** Other ways to hand it over. */
  readonly children?: ReactNode
}

/** A code that is told once, to be read out over the telephone; what follows when it is used, and from whom to keep it. */
export function CodePage({ title, words, code, until, action, children }: CodePageProps) {
  const today = useClock((state) => state.today)
  return (
    <Page frame={frame} title={windowTitle(title)} backTo="/pages/people/family/index" action={action}>
      <PageHead title={words.phrases.join('')} phrases={words.phrases} lead={words.lead} />
      <Sheet>
        <SpokenCode groups={[code.slice(0, 3), code.slice(3)]} label={words.label(code)} />
        {until !== null && (
          <Text tone="quiet">{words.until(shortDayText(dayOf(until), today), timeText(until))}</Text>
        )}
      </Sheet>
      {children}
      <Section id="next" title={words.next}>
        <Line short>
          {words.steps.map((step, index) => (
            <Stop key={step.title} sign={index + 1} title={step.title}>
              <Text>{step.text}</Text>
            </Stop>
          ))}
        </Line>
      </Section>
      <Note tone="wait">{words.careful}</Note>
    </Page>
  )
}
