import { useEffect, useState } from 'react'
import { check } from '@/content/apply/check'
import { stopped } from '@/content/apply/stop'
import { wordsLater } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { stepNames, stepText } from '@/content/journey'
import { fields, isRetireesOwn, TOPICS, type FieldId } from '@/domain/form'
import { usePartsDrawn } from '@/platform/partsDrawn'
import { useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { useHere } from '@/stores/here'
import { backUrl, stepOf, urlOf } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import { useSending } from '@/stores/sending'
import { useReturned, type Returned } from '@/stores/returned'
import { Button } from '@/ui/button'
import { Later } from '@/ui/later'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { DraftGate, DraftNotes, type OpenDraft } from '../gate'
import { hindrancesOf } from '../hindrances'
import { hindered, standingOf } from '../readiness'
import { useOpenDraft } from '../useOpenDraft'
import { TopicAnswers } from './answers'
import { ToDo } from './toDo'

const NO_REASONS: Returned['fields'] = {}
const PLACE = 'apply/check'
/** Topics that are drawn together: a screen and a half. */
const TOPICS_AT_ONCE = 2

/** Most send it in good time. */
const notToday = () => import('./notToday')
/** Few are returned. */
const returnedNotice = () => import('./returnedNotice')
/** Two screens further down. */
const rest = () => import('./rest')

/** It is fetched with the page, so that a tap without a network is told of as well; the page does not wait for it. */
const inFull = () => import('./inFull')

/** 核对答案: everything on one page before it is signed. */
export default function ApplyCheckPage() {
  useOpenDraft()
  return (
    <DraftGate place={PLACE} title={check.title}>
      {(draft) => <Answers draft={draft} />}
    </DraftGate>
  )
}

function Answers({ draft }: { draft: OpenDraft }) {
  useHere(PLACE)
  const { view, journey, facts } = draft
  const cells = useDraft((state) => state.cells)
  const pictures = useMaterials((state) => state.pictures)
  const sending = useSending()
  const returned = useReturned()
  const backTo = backUrl(journey, PLACE)
  const [masked, setMasked] = useState(true)
  const { number, of } = stepOf(PLACE)
  const parts = Math.ceil(TOPICS.length / TOPICS_AT_ONCE)
  const drawn = usePartsDrawn(parts)
  const standing = standingOf(sending)
  const all = hindered(journey, cells, pictures, view.hidden)
  // Whoever helps sees to what is theirs to fill in; when it may be sent is not.
  const acting = useActing((state) => state.acting)
  const helper = acting?.relation === 'helper' ? acting : null
  const wanting = helper ? { ...all, fields: all.fields.filter(({ id }) => mayHelp(id)) } : all
  const hindrances = hindrancesOf(wanting)
  useEffect(() => void inFull().catch(() => undefined), [])
  const showOrMask = () => {
    setMasked(!masked)
    if (!masked) return
    const shown = { caseId: view.id, facts, values: journey.values, acting }
    void inFull().then(
      ({ tellShown }) => tellShown(shown),
      () => undefined,
    )
  }
  const { application, stop } = helper ? NOTHING_STOPS : standing
  const window = stop === null ? application?.window : null
  const late = window && window.state !== 'open' ? window : null

  return (
    <Page
      frame={frame}
      title={windowTitle(check.title)}
      backTo={backTo}
      action={<NextButton stop={stop} first={hindrances[0]} helped={helper?.mandateId} />}
    >
      <PageHead
        title={check.heading.join('')}
        phrases={check.heading}
        lead={check.lead}
        step={{ text: stepText(number, of), topic: stepNames.check, now: number, of }}
      />
      <DraftNotes place={PLACE} />
      {(stop !== null || late) && (
        <Later load={notToday} waiting={wordsLater}>
          {({ NotToday }) => <NotToday standing={{ stop, application }} late={late} />}
        </Later>
      )}
      {returned && (
        <Later load={returnedNotice} waiting={wordsLater}>
          {({ ReturnedNotice }) => <ReturnedNotice returned={returned} />}
        </Later>
      )}
      <ToDo hindrances={hindrances} hindered={wanting} cells={cells} />
      <Button icon="eye" onPress={showOrMask}>
        {masked ? check.showAll : check.hide}
      </Button>
      {masked && (
        <Text small tone="quiet">
          {check.hidden}
        </Text>
      )}
      <Stack gap="l">
        {TOPICS.slice(0, drawn * TOPICS_AT_ONCE).map((topic) => (
          <TopicAnswers
            key={topic}
            topic={topic}
            facts={facts}
            values={journey.values}
            cells={cells}
            masked={masked}
            reasons={returned?.fields ?? NO_REASONS}
            acting={acting}
          />
        ))}
        {drawn === parts && (
          <>
            <Later load={rest} waiting={wordsLater}>
              {({ ItemsAndMaterials, SameNumber, Words }) => (
                <>
                  <ItemsAndMaterials
                    items={view.items}
                    needs={journey.needs}
                    pictures={pictures}
                    helper={helper !== null}
                  />
                  <Words facts={facts} values={journey.values} items={view.items} />
                  {view.number !== null && <SameNumber number={view.number} />}
                </>
              )}
            </Later>
          </>
        )}
      </Stack>
    </Page>
  )
}

/** Neither the retiree's own nor what follows from other things. */
const mayHelp = (id: FieldId) => fields[id].editable && !isRetireesOwn(id)
const NOTHING_STOPS = { application: null, stop: null }

type NextProps = {
  readonly stop: ReturnType<typeof standingOf>['stop']
  readonly first: ReturnType<typeof hindrancesOf>[number] | undefined
  /** The mandate of whoever helps: they tell the retiree instead of signing. */
  readonly helped: string | undefined
}

/** Leads to what is to be done next, and to signing only when nothing is. */
function NextButton({ stop, first, helped }: NextProps) {
  if (stop === 'tooEarly' && first === undefined) {
    return (
      <Button kind="main" to={frame.home} how="root">
        {stopped.action}
      </Button>
    )
  }
  if (stop !== null && stop !== 'tooEarly') {
    return (
      <Button kind="main" to={urlOf('guide/outcome')}>
        {stopped.look}
      </Button>
    )
  }
  // What is missing is listed above: whoever helps goes on without it, for some of it only the retiree has.
  const phrases = helped ? check.handOver : first ? check.first(first.what) : check.next
  const onward = helped ? `/pages/people/ready/index?id=${helped}` : urlOf('apply/sign')
  return (
    <Button kind="main" to={first && !helped ? urlOf(first.place, 'check') : onward} phrases={phrases}>
      {phrases.join('')}
    </Button>
  )
}
