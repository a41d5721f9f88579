import { useEffect } from 'react'
import { dayOf, dayText, shortDayText, timeText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { askingHeading, askingRow } from '@/content/people/asking'
import { handing as words } from '@/content/people/unit'
import { useCases } from '@/stores/cases'
import { useClock } from '@/stores/clock'
import { useOpenCase } from '@/stores/openCase'
import { usePeople } from '@/stores/people'
import { urlOf } from '@/stores/place'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { ToDoList } from '@/ui/toDoList'
import { CodePage } from '../codePage'
import { PeopleGate } from '../gate'
import { Fund } from './fund'

type Given = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['given'][number]

/** 请单位一起办: the code, who has it, what they see, and the housing fund's column. */
export default function HandingPage() {
  const begin = usePeople((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <PeopleGate place="people/unit" title={words.title}>
      {({ given }) => (
        <Handing given={given.filter(({ role }) => role === 'employer' || role === 'archiveKeeper')} />
      )}
    </PeopleGate>
  )
}

function Handing({ given }: { given: readonly Given[] }) {
  const cases = useCases((state) => state.cases)
  const { busy, refused, unitInvitation: invitation, inviteUnit, begin } = usePeople()
  const application = useOpenCase()
  const { open } = application
  const wrong = refused ?? application.failure
  const isEditable = (caseId: string | null) => {
    const status = cases?.find(({ id }) => id === caseId)?.status
    return status && (status === 'draft' || status === 'returned')
  }
  const asking = given.filter(({ state }) => state === 'waiting')
  const held = given.filter(
    ({ scope, state }) => scope === 'confirm' && (state === 'active' || state === 'invited'),
  )
  if (invitation) {
    const { mandate, code } = invitation
    return (
      <CodePage
        title={words.title}
        words={words.code}
        code={code}
        until={mandate.codeExpiresAt}
        action={
          <Button kind="main" onPress={begin}>
            {words.code.done}
          </Button>
        }
      />
    )
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      backTo="/pages/people/family/index"
      action={
        application.none ? (
          <Button kind="main" to={urlOf('guide/start')}>
            {words.begin}
          </Button>
        ) : (
          <Button
            kind="main"
            busy={busy || application.asking}
            onPress={() => void (open ? inviteUnit(open.id) : application.again())}
          >
            {words.make}
          </Button>
        )
      }
    >
      <PageHead title={words.title} phrases={words.phrases} lead={words.lead} />
      <FailureNotice id="failure" title={failures.title} text={wrong ? failureText(wrong) : undefined} />
      {asking.length > 0 && <ToDoList id="asking" title={askingHeading} rows={asking.map(askingRow)} />}
      {application.none && <Text>{words.noCase}</Text>}
      <Section id="given" title={words.given}>
        {held.length === 0 ? (
          <Text>{words.givenNone}</Text>
        ) : (
          <Ticks>
            {held.map((mandate) => (
              <HeldTick key={mandate.id} mandate={mandate} />
            ))}
          </Ticks>
        )}
      </Section>
      {held.map((mandate) =>
        mandate.role === 'employer' && mandate.state === 'active' && mandate.caseId !== null ? (
          <Fund key={mandate.id} mandate={mandate} given={given} editable={isEditable(mandate.caseId)} />
        ) : null,
      )}
      <Section id="seen" title={words.sees}>
        <Ticks>
          {words.seen.map((line) => (
            <Tick key={line} sign="done" title={line} />
          ))}
        </Ticks>
      </Section>
      <Section id="unseen" title={words.hidden}>
        <Ticks>
          {words.unseen.map((line) => (
            <Tick key={line} icon="lock" title={line} />
          ))}
        </Ticks>
      </Section>
      <RowLinks>
        <RowLink icon="list" label={words.log} note={words.logNote} to="/pages/people/log/index" />
      </RowLinks>
    </Page>
  )
}

function HeldTick({ mandate }: { mandate: Given }) {
  const today = useClock((state) => state.today)
  const { busy, end } = usePeople()
  const { id, organisation, until, codeExpiresAt, lastLookAt, caseId } = mandate
  const moment = (at: string) => `${shortDayText(dayOf(at), today)} ${timeText(at)}`
  if (organisation === null) {
    return (
      <Tick
        icon="folder"
        title={words.invitation}
        who={codeExpiresAt === null ? undefined : words.invitationNote(moment(codeExpiresAt))}
      >
        <Button kind="link" busy={busy} onPress={() => void end(id)}>
          {words.stopInvitation}
        </Button>
      </Tick>
    )
  }
  const { name, kind, clerk } = organisation
  return (
    <Tick
      sign="done"
      title={words.holder(name, words.kinds[kind])}
      who={until === null ? undefined : words.clerk(clerk, dayText(until))}
    >
      <Text>
        {caseId === null
          ? words.waitsForDraft
          : lastLookAt === null
            ? words.never
            : words.looked(moment(lastLookAt))}
      </Text>
      <Button busy={busy} onPress={() => void end(id)}>
        {words.stop(name)}
      </Button>
    </Tick>
  )
}
