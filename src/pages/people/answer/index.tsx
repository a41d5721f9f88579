import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf, dayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { kinshipNames } from '@/content/people/asking'
import { answering, family, invite } from '@/content/people/family'
import { SCOPES_OF, type FamilyScope } from '@/domain/people'
import { dayAfterMonths } from '@/domain/retirement/months'
import { usePeople } from '@/stores/people'
import { useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row, RowList } from '@/ui/row'
import { Standstill } from '@/ui/standstill'
import { open } from '@/ui/target'
import { PeopleGate } from '../gate'
import { FamilyMay } from '../may'
import { untilOptions, USUAL_MONTHS } from '../until'
import { AnswerUnit, Begun } from './unit'

type Given = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['given'][number]

const FAMILY = '/pages/people/family/index'
const UNIT = '/pages/people/unit/index'

/** 让谁看: the name that was proved, what it opens and what not, until when; yes or no. */
export default function AnswerPage() {
  const { id } = useRouter().params
  const begin = usePeople((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <PeopleGate place={`people/answer?id=${id ?? ''}`} title={answering.title}>
      {({ given }) => {
        const found = given.find((one) => one.id === id)
        const asked = found?.state === 'waiting' ? found : undefined
        if (found?.state === 'active' && found.organisation?.start && found.caseId === null)
          return <Begun mandate={found} organisation={found.organisation} />
        if (asked?.organisation) return <AnswerUnit mandate={asked} organisation={asked.organisation} />
        return asked?.holder ? <Answer mandate={asked} holder={asked.holder} /> : <Settled mandate={found} />
      }}
    </PeopleGate>
  )
}

/** A notice is tapped long after, too: what was answered, and the page on which it can be changed. */
function Settled({ mandate }: { mandate: Given | undefined }) {
  const { phrases, text } = settledWords(mandate)
  return (
    <Standstill
      frame={frame}
      window={windowTitle(answering.title)}
      title={phrases.join('')}
      phrases={phrases}
      text={text}
      action={answering.toList}
      to={mandate?.organisation ? UNIT : FAMILY}
    />
  )
}

function settledWords(mandate: Given | undefined): {
  readonly phrases: readonly string[]
  readonly text: string
} {
  const who = mandate?.organisation?.name ?? mandate?.holder?.name
  if (mandate === undefined || who === undefined) return answering.gone
  const { state, until, scope, endedBy } = mandate
  const { settled } = answering
  const on = dayText(dayOf(mandate.changedAt))
  switch (state) {
    case 'active': {
      const what = scope === 'see' || scope === 'fill' ? `${family.scopes[scope]}。` : ''
      return until === null ? answering.gone : settled.active(who, what, on, dayText(until))
    }
    case 'declined':
      return settled.declined(who, on)
    case 'ended':
      return settled.ended[endedBy ?? 'nobody'](who, on)
    case 'expired':
      return until === null ? settled.unanswered(who) : settled.expired(who)
    case 'caseOver':
      return settled.caseOver(who)
    case 'invited':
    case 'waiting':
      return answering.gone
  }
}

function Answer({ mandate, holder }: { mandate: Given; holder: NonNullable<Given['holder']> }) {
  const today = useToday()
  const { busy, refused, approve, decline } = usePeople()
  const [months, setMonths] = useState<string>(USUAL_MONTHS)
  const { id, until } = mandate
  const asked = mandate.scope === 'fill' ? 'fill' : 'see'
  const [scope, setScope] = useState<FamilyScope>(asked)
  const { name, kinship, phoneMasked } = holder
  const last = until ?? dayAfterMonths(today, Number(months))
  const answered = (done: boolean) => done && open(FAMILY, 'replace')
  const phrases = answering.phrases[asked](name)
  return (
    <Page
      frame={frame}
      title={windowTitle(answering.title)}
      backTo={FAMILY}
      action={
        <Button
          kind="main"
          busy={busy}
          onPress={() => void approve(id, scope, until === null ? last : undefined).then(answered)}
        >
          {answering.yes[scope](name)}
        </Button>
      }
    >
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      <PageHead title={phrases.join('')} phrases={phrases} />
      <RowList>
        <Row
          label={answering.who}
          value={answering.whoIs(name, kinshipNames[kinship])}
          source={answering.phone(phoneMasked)}
        />
        <Row label={answering.what} value={answering.whatText} />
        {until !== null && (
          <Row label={answering.until} value={dayText(until)} source={answering.untilNote} />
        )}
      </RowList>
      {asked === 'fill' && (
        <ChoiceGroup
          name="scope"
          legend={answering.choose}
          options={SCOPES_OF.family.map((value) => ({ value, ...invite.scopes[value] })).reverse()}
          value={scope}
          onChange={setScope}
        />
      )}
      {until === null && (
        <ChoiceGroup
          name="until"
          legend={answering.chooseUntil}
          hint={answering.untilNote}
          options={untilOptions(today)}
          value={months}
          onChange={setMonths}
        />
      )}
      <FamilyMay scope={scope} />
      <Note tone="wait">{answering.careful}</Note>
      <Button busy={busy} onPress={() => void decline(id).then(answered)}>
        {answering.no}
      </Button>
    </Page>
  )
}
