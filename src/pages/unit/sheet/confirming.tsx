import { useState } from 'react'
import { monthText } from '@/content/dates'
import { unitConfirmation } from '@/content/unit/confirmation'
import { unitCase } from '@/content/unit/case'
import { RETIREMENT_CATEGORIES } from '@/domain/retirement/category'
import { useUnitCase } from '@/stores/unitCase'
import { Button } from '@/ui/button'
import { Check, CheckGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { Field } from '@/ui/field'
import { useIdPrefix } from '@/ui/idPrefix'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import type { View } from '.'

type Confirmation = NonNullable<View['confirmation']>
type Reason = Confirmation['reasons'][number]
const words = unitCase.confirm

/** 单位确认: what the retiree states, what a yes says, and the way back with reasons and words. */
export function Confirming({ confirmation: { round, stated, reasons } }: { confirmation: Confirmation }) {
  const { busy, answer } = useUnitCase()
  const id = useIdPrefix('agreed')
  const [agreed, setAgreed] = useState(false)
  const [missed, setMissed] = useState(false)
  const confirm = () => {
    if (!agreed) return setMissed(true)
    void answer({ kind: 'confirm', round, textVersion: unitConfirmation.version })
  }
  return (
    <Section id="confirming" title={words.heading}>
      <RowList>
        {stated.map(({ field, value }) => (
          <Row key={field} label={words.fields[field]} value={inWords(field, value)} />
        ))}
      </RowList>
      <Text>{words.reads}</Text>
      {unitConfirmation.lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Check
        id={id}
        label={words.check}
        note={words.checkNote}
        error={missed && !agreed ? words.mustCheck : undefined}
        checked={agreed}
        onChange={setAgreed}
      />
      <Button kind="main" busy={busy} onPress={confirm}>
        {words.act}
      </Button>
      <Why id="send-back" summary={words.back}>
        <SendBack round={round} reasons={reasons} />
      </Why>
    </Section>
  )
}

function inWords(field: Confirmation['stated'][number]['field'], value: string): string {
  if (field === 'workStart' || field === 'retirementMonth') return monthText(value)
  if (field !== 'retirementCategory') return value
  const [, word] = Object.entries(RETIREMENT_CATEGORIES).find(([id]) => id === value) ?? []
  return word ?? value
}

function SendBack({ round, reasons }: Pick<Confirmation, 'round' | 'reasons'>) {
  const { busy, answer } = useUnitCase()
  const ids = useIdPrefix('back')
  const [chosen, setChosen] = useState<readonly Reason[]>([])
  const [note, setNote] = useState('')
  const [attempt, setAttempt] = useState(0)
  const error = attempt > 0 && chosen.length === 0 ? words.reasonError : undefined
  const send = () => {
    if (chosen.length === 0) return setAttempt(attempt + 1)
    void answer({
      kind: 'decline',
      round,
      reasons: [...chosen],
      ...(note.trim() !== '' && { note: note.trim() }),
    })
  }
  return (
    <Stack gap="l">
      <ErrorSummary
        title={words.errorsTitle(1)}
        errors={error ? [{ field: `${ids}-reasons-${reasons[0] ?? ''}`, text: error }] : []}
        attempt={attempt}
      />
      <CheckGroup<Reason>
        name={`${ids}-reasons`}
        legend={words.reasons}
        error={error}
        options={reasons.map((value) => ({ value, label: unitCase.reasons[value] }))}
        values={chosen}
        onChange={setChosen}
      />
      <Field
        id={`${ids}-note`}
        kind="textarea"
        label={words.note}
        hint={words.noteHint}
        value={note}
        maxLength={200}
        onChange={setNote}
      />
      <Button busy={busy} onPress={send}>
        {words.sendBack}
      </Button>
    </Stack>
  )
}
