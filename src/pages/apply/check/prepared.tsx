import { useEffect } from 'react'
import { prepared } from '@/content/people/acting'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { fieldLabels } from '@/content/form'
import { fields, fieldsOf, isRetireesOwn, TOPICS } from '@/domain/form'
import type { Acting } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { useHere } from '@/stores/here'
import { backUrl, urlOf } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { check } from '@/content/apply/check'
import { DraftNotes, type OpenDraft } from '../gate'
import { hindrancesOf } from '../hindrances'
import { hindered } from '../readiness'
import { ItemsAndMaterials, TopicAnswers } from './answers'
import { ToDo } from './toDo'

const PLACE = 'apply/check'

interface PreparedProps {
  readonly draft: OpenDraft
  readonly acting: Acting
}

/** What a helper looks over: what they may fill in, what is left to the retiree, and telling them that it is ready. */
export function Prepared({ draft, acting }: PreparedProps) {
  useHere(PLACE)
  const { view, journey, facts } = draft
  const { ownerName, mandateId } = acting
  const cells = useDraft((state) => state.cells)
  const pictures = useMaterials((state) => state.pictures)
  const held = usePeople((state) => state.mandates?.held.find(({ id }) => id === mandateId))
  const { busy, refused, begin, handOver } = usePeople()
  useEffect(() => {
    begin()
    void usePeople.getState().load()
  }, [begin])
  const all = hindered(journey, cells, pictures)
  const wanting = { ...all, fields: all.fields.filter(({ id }) => !isRetireesOwn(id) && fields[id].editable) }
  const hindrances = hindrancesOf(wanting)
  const [first] = hindrances
  const theirs = TOPICS.flatMap((topic) => fieldsOf(topic, facts, journey.values)).filter(
    ({ id, editable }) => editable && isRetireesOwn(id),
  )
  const isTold = held?.case?.helping?.handedOver ?? false
  const tell = prepared.tell(ownerName)
  const telling = (kind: 'main' | 'plain') => (
    <Button kind={kind} busy={busy} phrases={tell} onPress={() => void handOver(mandateId)}>
      {tell.join('')}
    </Button>
  )
  const home = `/pages/people/case/index?id=${mandateId}`

  return (
    <Page
      frame={frame}
      title={windowTitle(check.title)}
      backTo={backUrl(journey, PLACE)}
      action={
        first ? (
          <Button kind="main" to={urlOf(first.place, 'check')} phrases={check.first(first.what)}>
            {check.first(first.what).join('')}
          </Button>
        ) : isTold ? (
          <Button kind="main" to={home}>
            {prepared.back(ownerName)}
          </Button>
        ) : (
          telling('main')
        )
      }
    >
      <PageHead
        title={prepared.title(ownerName)}
        phrases={prepared.phrases(ownerName)}
        lead={prepared.lead}
      />
      <DraftNotes place={PLACE} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      {isTold && (
        <Note tone="done" live>
          {prepared.told(ownerName)}
        </Note>
      )}
      <ToDo hindrances={hindrances} hindered={wanting} cells={cells} />
      <Section id="left" title={prepared.left(ownerName)}>
        <Ticks>
          {theirs.map(({ id }) => (
            <Tick
              key={id}
              icon="lock"
              title={fieldLabels[id]}
              who={view.hidden.includes(id) ? prepared.filled : prepared.notYet}
            />
          ))}
          <Tick icon="lock" title={prepared.sign} />
        </Ticks>
        <Text>{prepared.leftWhy}</Text>
      </Section>
      <Stack gap="l">
        {TOPICS.filter((topic) => topic !== 'account').map((topic) => (
          <TopicAnswers
            key={topic}
            topic={topic}
            facts={facts}
            values={journey.values}
            cells={cells}
            masked
            reasons={{}}
            helper
          />
        ))}
        <ItemsAndMaterials items={view.items} needs={journey.needs} pictures={pictures} helper />
      </Stack>
      {first && !isTold && telling('plain')}
    </Page>
  )
}
