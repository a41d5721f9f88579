import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { remindedPage as words, remindedWords } from '@/content/know/reminded'
import { basisLine } from '@/content/law'
import { pageWords } from '@/content/terms/pageWords'
import { remindedOf } from '@/domain/choice/reminders'
import { CALENDAR_KINDS, type CalendarKind } from '@/domain/notices/channels'
import { benefitStart } from '@/domain/retirement/benefit'
import { parseLocalDate } from '@/domain/retirement/months'
import { LEGAL_BASES, type BasisId } from '@/domain/scheme/legalBases'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import type { LocalDate } from '@/domain/scheme/ids'
import { copyText } from '@/platform/clipboard'
import { draftAmong, runningAmong, useCases } from '@/stores/cases'
import { urlOf } from '@/stores/place'
import { useSession } from '@/stores/session'
import { useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Standstill } from '@/ui/standstill'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'

const isKind = (kind: string | undefined): kind is CalendarKind => CALENDAR_KINDS.some((one) => one === kind)

/** A day that somebody asked to be told of, as its notice names it: what has come, what to do and how. */
export default function RemindedPage() {
  const { kind, due } = useRouter().params
  const day = parseLocalDate(due ?? '')
  if (!isKind(kind) || day === null)
    return (
      <Standstill
        frame={frame}
        window={windowTitle(words.title)}
        {...words.broken}
        to="/pages/me/notices/index"
      />
    )
  return <Reminded kind={kind} due={day} />
}

const isOfApplying = (kind: CalendarKind) => kind === 'windowOpens' || kind === 'retirementMonth'

function Reminded({ kind, due }: { kind: CalendarKind; due: LocalDate }) {
  const today = useToday()
  const { month, window } = remindedOf(kind, due)
  const { from, to = due } = window
  const said = remindedWords[kind]({
    ...{ month, from, to, due, benefitStart: benefitStart(month) },
    isPast: today > due,
  })
  const basis: BasisId = isOfApplying(kind) ? 'scheme108Qualification' : 'flexibleNotice'
  return (
    <Page frame={frame} title={windowTitle(words.title)} action={isOfApplying(kind) ? <Apply /> : undefined}>
      <PageHead title={said.title} lead={said.lead} />
      <Section id="steps" title={words.steps}>
        <Line short>
          {said.steps.map(({ title, about }, index) => (
            <Stop key={title} sign={index + 1} title={title} phrases={[title]}>
              <Text>{about}</Text>
            </Stop>
          ))}
        </Line>
      </Section>
      {said.paper && <Paper lines={said.paper} />}
      {said.otherwise !== undefined && (
        <Section id="otherwise" title={words.otherwise}>
          <Text>{said.otherwise}</Text>
        </Section>
      )}
      <Note tone="wait">{words.uncertain}</Note>
      <RowLinks>
        {isOfApplying(kind) ? (
          <RowLink icon="counter" {...words.offline} to="/pages/know/offline/index" />
        ) : (
          <RowLink icon="calendar" {...words.when} to="/pages/know/when/index" />
        )}
      </RowLinks>
      <Glossary {...pageWords} texts={said.steps.map(({ about }) => about)} />
      <Section id="basis" title={words.basis}>
        <Text small tone="quiet">
          {basisLine(LEGAL_TEXTS[basis], LEGAL_BASES[basis].confidence)}
        </Text>
      </Section>
    </Page>
  )
}

/** Whoever has applied already, or has begun, goes on with that. */
function Apply() {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const cases = useCases((state) => state.cases)
  const failure = useCases((state) => state.failure)
  const load = useCases((state) => state.load)
  useEffect(() => {
    if (signedIn) void load()
  }, [signedIn, load])
  const begun = signedIn ? draftAmong(cases) : null
  const running = signedIn ? runningAmong(cases) : null
  // Whether there is one is not known yet: whoever has one is not sent to begin another.
  if (signedIn && cases === null && failure === null) return null
  if (begun !== null)
    return (
      <Button kind="main" to={urlOf('apply/check')}>
        {words.goOn}
      </Button>
    )
  if (running !== null)
    return (
      <Button kind="main" to={urlOf('progress/case')} how="root">
        {words.progress}
      </Button>
    )
  return (
    <Button kind="main" to={urlOf('guide/start')}>
      {words.start}
    </Button>
  )
}

/** Words to be written down, or handed to whoever writes them. */
function Paper({ lines }: { lines: readonly string[] }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Section id="paper" title={words.paper}>
      <Sheet>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Sheet>
      <Button onPress={() => void copyText(lines.join('\n')).then(setCopied)}>{words.copy}</Button>
      <Text live>{copied === null ? '' : copied ? words.copied : words.notCopied}</Text>
    </Section>
  )
}
