import { useEffect, useState } from 'react'
import { beginning } from '@/content/agency/pages'
import { powerWords } from '@/content/agency/powers'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { POWERS, type Power } from '@/domain/people'
import { useAgencies } from '@/stores/agencies'
import { useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { CheckGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { checkEntry, dayIn, wishOf, type Entry } from './entry'

const NOTHING: Entry = { name: '', idNumber: '', phone: '', powers: [], until: '' }

/** 替谁办，办什么: as the written authorisation says it. */
export function Wish() {
  const today = useToday()
  const { busy, refused, open: openAgency, fresh } = useAgencies()
  const [entry, setEntry] = useState(NOTHING)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => fresh(), [fresh])
  const wrong = attempt > 0 ? checkEntry(entry, today) : {}
  const errors = Object.entries(wrong).map(([field, text]) => ({
    field: field === 'powers' ? `powers-${POWERS[0]}` : field,
    text,
  }))
  const change = (part: Partial<Entry>) => setEntry({ ...entry, ...part })
  const until = dayIn(entry.until)
  const submit = async () => {
    const wish = wishOf(entry, today)
    if (wish === null) return setAttempt(attempt + 1)
    const id = await openAgency(wish)
    if (id !== null) open(`/pages/agent/begin/index?id=${id}`, 'replace')
  }

  return (
    <Page
      frame={frame}
      title={windowTitle(beginning.title)}
      backTo="/pages/agent/whom/index"
      onSubmit={() => void submit()}
      action={
        <Button kind="main" submits busy={busy}>
          {beginning.next}
        </Button>
      }
    >
      <ErrorSummary title={beginning.errorsTitle(errors.length)} errors={errors} attempt={attempt} />
      <PageHead title={beginning.phrases.join('')} phrases={beginning.phrases} lead={beginning.lead} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      <Field
        id="name"
        label={beginning.name.label}
        error={wrong.name}
        value={entry.name}
        maxLength={40}
        onChange={(name) => change({ name })}
      />
      <Field
        id="idNumber"
        kind="idNumber"
        label={beginning.idNumber.label}
        error={wrong.idNumber}
        value={entry.idNumber}
        maxLength={22}
        onChange={(idNumber) => change({ idNumber })}
      />
      <Field
        id="phone"
        kind="tel"
        label={beginning.phone.label}
        hint={beginning.phone.hint}
        error={wrong.phone}
        value={entry.phone}
        maxLength={13}
        onChange={(phone) => change({ phone })}
      />
      <Why summary={beginning.noPhone.summary}>
        <Text>{beginning.noPhone.text}</Text>
      </Why>
      <CheckGroup<Power>
        name="powers"
        legend={beginning.powers.legend}
        hint={beginning.powers.hint}
        error={wrong.powers}
        options={POWERS.map((value) => ({
          value,
          label: powerWords[value].label,
          note: powerWords[value].note,
        }))}
        values={entry.powers}
        onChange={(powers) => change({ powers })}
      />
      <Field
        id="until"
        kind="number"
        label={beginning.until.label}
        hint={beginning.until.hint}
        status={until ? beginning.untilStatus(until) : undefined}
        error={wrong.until}
        value={entry.until}
        maxLength={10}
        onChange={(typed) => change({ until: typed })}
      />
    </Page>
  )
}
