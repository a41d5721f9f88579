import { useState } from 'react'
import { dayOf, dayText, shortDayText, timeText } from '@/content/dates'
import { unitCase } from '@/content/unit/case'
import { useUnitCase } from '@/stores/unitCase'
import { Button } from '@/ui/button'
import { Check } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { Field } from '@/ui/field'
import { focusOn } from '@/ui/focus'
import { useIdPrefix } from '@/ui/idPrefix'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import type { View } from '.'
import { FundConflicts } from './fundConflicts'
import { useFundEdits } from './fundEdits'

type Fund = NonNullable<View['fund']>
const words = unitCase.fund
const NUMBER = /^\d{12,19}$/

/** 公积金栏, while the retiree lets the unit fill it in (ruling 5). */
export function FundColumn({ fund }: { fund: Fund }) {
  return (
    <Section id="fund" title={words.heading}>
      <Text>{words.basis(dayText(fund.until))}</Text>
      {fund.authorized && (
        <Note tone="done" live>
          {words.saved(fund.account.value)}
        </Note>
      )}
      {fund.open ? <Column fund={fund} /> : <Text tone="quiet">{words.closed}</Text>}
    </Section>
  )
}

/** Whose hand a cell bears, where it is another's. */
function byWhom({ changedBy, changedAt }: Fund['office']): string | undefined {
  if (changedBy === null || changedAt === null) return undefined
  return words.by(changedBy, `${shortDayText(dayOf(changedAt))} ${timeText(changedAt)}`)
}

function Column({ fund }: { fund: Fund }) {
  const { busy, fillFund } = useUnitCase()
  const ids = useIdPrefix('fund')
  const { valueOf, versions, conflicts, type, keepMine, keepTheirs, forget } = useFundEdits(fund)
  const [again, setAgain] = useState('')
  const [promised, setPromised] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const plain = (number: string) => number.replace(/\s/g, '')
  const account = plain(valueOf('account'))
  const stays = account === '' && fund.account.value !== ''
  const wrong = {
    office: valueOf('office').trim() === '' ? words.officeError : undefined,
    bank: valueOf('bank').trim() === '' ? words.bankError : undefined,
    account: stays || NUMBER.test(account) ? undefined : words.accountError,
    again: plain(again) === account ? undefined : words.againError,
    promise: promised ? undefined : words.promiseError,
  }
  const errors = Object.entries(wrong).flatMap(([field, text]) =>
    text === undefined ? [] : [{ field: `${ids}-${field}`, text }],
  )
  const errorAt = (field: keyof typeof wrong) => (attempt > 0 ? wrong[field] : undefined)
  const save = async () => {
    const [conflict] = conflicts
    if (conflict) return focusOn(`${ids}-${conflict.part}-conflict`)
    if (errors.length > 0) return setAttempt(attempt + 1)
    const saved = await fillFund({
      office: valueOf('office').trim(),
      bank: valueOf('bank').trim(),
      ...(!stays && { account }),
      basedOn: versions,
    })
    if (!saved) return
    forget()
    setAgain('')
    setPromised(false)
    setAttempt(0)
  }
  return (
    <>
      <ErrorSummary
        title={unitCase.confirm.errorsTitle(errors.length)}
        errors={attempt > 0 ? errors : []}
        attempt={attempt}
      />
      <FundConflicts
        ids={ids}
        fund={fund}
        conflicts={conflicts}
        onChoose={(part, side) => {
          if (side === 'yours') return keepMine(part)
          keepTheirs(part)
          if (part === 'account') setAgain('')
        }}
      />
      <Field
        id={`${ids}-office`}
        label={words.office}
        hint={byWhom(fund.office)}
        error={errorAt('office')}
        value={valueOf('office')}
        maxLength={60}
        onChange={(value) => type('office', value)}
      />
      <Field
        id={`${ids}-bank`}
        label={words.bank}
        hint={byWhom(fund.bank)}
        error={errorAt('bank')}
        value={valueOf('bank')}
        maxLength={60}
        onChange={(value) => type('bank', value)}
      />
      <Field
        id={`${ids}-account`}
        kind="number"
        label={words.account}
        hint={fund.account.value === '' ? words.accountHint : words.accountStays(fund.account.value)}
        error={errorAt('account')}
        value={valueOf('account')}
        maxLength={23}
        onChange={(value) => type('account', value)}
      />
      {byWhom(fund.account) !== undefined && <Text tone="quiet">{byWhom(fund.account)}</Text>}
      <Field
        id={`${ids}-again`}
        kind="number"
        label={words.again}
        error={errorAt('again')}
        value={again}
        maxLength={23}
        onChange={setAgain}
      />
      <Check
        id={`${ids}-promise`}
        label={words.promise}
        note={words.basis(dayText(fund.until))}
        error={errorAt('promise')}
        checked={promised}
        onChange={setPromised}
      />
      <Button busy={busy} onPress={() => void save()}>
        {words.save}
      </Button>
    </>
  )
}
