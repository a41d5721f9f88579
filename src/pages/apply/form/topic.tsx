import { Fragment, useState } from 'react'
import { about, unnamed } from '@/content/address'
import { draftWords } from '@/content/apply/draft'
import { form } from '@/content/apply/form'
import { wordsLater } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { fieldLabels, topicTexts } from '@/content/form'
import { backToCheck, stepNames, stepText } from '@/content/journey'
import { TOPICS, type Topic } from '@/domain/form'
import { useActing, whoseOf, type Acting } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { backUrl, nextOf, stepOf, urlOf, type From, type JourneyPage } from '@/stores/journey'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/errorSummary'
import { Later } from '@/ui/later'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowList } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { goBack, open } from '@/ui/target'
import { Text } from '@/ui/text'
import { DraftNotes, type OpenDraft } from '../gate'
import { AskedEntry, fund, RowEntry } from './entries'
import { Explanations } from './explanations'
import { savedLine } from './saved'
import { useTopic, type Entry } from './useTopic'

/** Departments are seldom out of reach. */
const sources = () => import('./sources')

interface TopicPageProps {
  readonly topic: Topic
  readonly draft: OpenDraft
  readonly field: string | undefined
  /** What led here, where it goes on to the check page. */
  readonly from: From | undefined
}

/** What the next page is for. */
function nextText(next: JourneyPage | null): string {
  const topic = TOPICS.find((one) => next?.place === `apply/form?topic=${one}`)
  return topic ? topicTexts[topic].step : stepNames[next?.step ?? 'check']
}

export function TopicPage({ topic, draft, field, from }: TopicPageProps) {
  const place = `apply/form?topic=${topic}`
  const saving = useDraft((state) => state.saving)
  const cells = useDraft((state) => state.cells)
  const phoneFull = useDraft((state) => state.phoneFull)
  const ended = useSession((state) => state.status === 'signedOut')
  const troubled = usePrefill(
    ({ prefill, failure }) => failure !== null || prefill?.sources.some(({ state }) => state === 'down'),
  )
  const acting = useActing((state) => state.acting)
  const whose = useActing(whoseOf)
  const inWords = topicTexts[topic].title
  const phrases = inWords.map((phrase) => about(phrase, whose))
  const page = useTopic({ topic, draft, field })
  const { view, journey, facts } = draft
  const { entries, attempt } = page
  const next = nextOf(journey, place)
  const backTo = backUrl(journey, place, from && 'check')
  // As it was found: a line that comes and goes would move the field under the finger.
  const [lead] = useState(() => leadOf(entries, acting))
  const { number, of } = stepOf(place)
  const saved = savedLine({ saving, phoneFull, view, cells, ended })
  const errors = entries.flatMap(({ field: { id }, elementId, error }) => {
    if (error === undefined) return []
    // What is missing is named in its own sentence.
    const named = journey.values[id] ? form.errorAt(fieldLabels[id], error) : error
    return [{ field: elementId, text: named }]
  })
  const asked = entries.map(({ field: one }) => one)

  const after = from ? backToCheck : form.next(about(nextText(next), whose))

  const submit = () => {
    if (!page.finish()) return
    if (from === 'check') goBack(urlOf('apply/check'))
    else if (from === 'returned') open(urlOf('apply/check'), 'replace')
    else open(urlOf(next?.place ?? 'apply/check'))
  }

  return (
    <Page
      frame={frame}
      title={windowTitle(about(inWords.join(''), unnamed(whose)))}
      backTo={backTo}
      onSubmit={submit}
      action={
        <Button kind="main" submits phrases={after}>
          {after.join('')}
        </Button>
      }
    >
      <ErrorSummary
        title={form.errorsTitle(errors.length)}
        errors={attempt > 0 ? errors : []}
        attempt={attempt}
      />
      <PageHead
        title={phrases.join('')}
        phrases={phrases}
        step={{ text: stepText(number, of), topic: stepNames.form, now: number, of }}
        saved={saved.text}
        savedIcon={saved.icon}
        lead={lead}
      />
      <DraftNotes place={place} />
      {troubled && (
        <Later load={sources} waiting={wordsLater}>
          {({ SourcesDown }) => <SourcesDown asked={asked} />}
        </Later>
      )}
      {topic === 'fund' && (
        <Later load={fund} waiting={wordsLater}>
          {({ FundLead }) => <FundLead />}
        </Later>
      )}
      <Stack gap="l">
        {runsOf(entries).map((run) => (
          <Fragment key={run[0].field.id}>
            {run[0].standing === 'asked' ? (
              run.map((entry) => (
                <AskedEntry key={entry.field.id} entry={entry} values={journey.values} page={page} />
              ))
            ) : (
              <RowList>
                {run.map((entry) => (
                  <RowEntry
                    key={entry.field.id}
                    entry={entry}
                    values={journey.values}
                    page={page}
                    place={place}
                  />
                ))}
              </RowList>
            )}
          </Fragment>
        ))}
      </Stack>
      {topic === 'fund' && (
        <Later load={fund} waiting={wordsLater}>
          {({ FundNotes }) => <FundNotes facts={facts} />}
        </Later>
      )}
      <Explanations asked={asked} facts={facts} />
      {view.draftExpiresOn !== null && (
        <Text small tone="quiet">
          {draftWords.kept(view.draftExpiresOn)}
        </Text>
      )}
    </Page>
  )
}

function leadOf(entries: readonly Entry[], acting: Acting | null): string | undefined {
  if (acting !== null && entries.every(({ standing }) => standing === 'theirs'))
    return form[acting.relation === 'agent' ? 'accountNotNamed' : 'accountTheirs'](acting.ownerName)
  const has = (standing: Entry['standing']) => entries.some((entry) => entry.standing === standing)
  if (!has('known')) return undefined
  return has('asked') ? form.partly : form.prefilled
}

type Run = readonly [Entry, ...Entry[]]

/** Rows that stand together are one sheet of paper; each field stands by itself. */
export function runsOf(entries: readonly Entry[]): readonly Run[] {
  const runs: [Entry, ...Entry[]][] = []
  for (const entry of entries) {
    const last = runs[runs.length - 1]
    if (last && last[0].standing !== 'asked' && entry.standing !== 'asked') last.push(entry)
    else runs.push([entry])
  }
  return runs
}
