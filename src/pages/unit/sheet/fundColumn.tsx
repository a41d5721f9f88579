import { useState } from 'react'
import { dayText } from '@/content/dates'
import { unitCase } from '@/content/unit/case'
import { useUnitCase } from '@/stores/unitCase'
import { Button } from '@/ui/button'
import { Check } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { Field } from '@/ui/field'
import { useIdPrefix } from '@/ui/idPrefix'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import type { View } from '.'

const words = unitCase.fund
const NUMBER = /^\d{12,19}$/

/** 公积金栏, while the retiree lets the unit fill it in (ruling 5). */
export function FundColumn({ fund }: { fund: NonNullable<View['fund']> }) {
  const { busy, fillFund } = useUnitCase()
  const ids = useIdPrefix('fund')
  const [office, setOffice] = useState(fund.office)
  const [bank, setBank] = useState(fund.bank)
  const [account, setAccount] = useState('')
  const [again, setAgain] = useState('')
  const [promised, setPromised] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const plain = (number: string) => number.replace(/\s/g, '')
  const wrong = {
    office: office.trim() === '' ? words.officeError : undefined,
    bank: bank.trim() === '' ? words.bankError : undefined,
    account: NUMBER.test(plain(account)) ? undefined : words.accountError,
    again: plain(again) === plain(account) ? undefined : words.againError,
    promise: promised ? undefined : words.promiseError,
  }
  const errors = Object.entries(wrong).flatMap(([field, text]) =>
    text === undefined ? [] : [{ field: `${ids}-${field}`, text }],
  )
  const errorAt = (field: keyof typeof wrong) => (attempt > 0 ? wrong[field] : undefined)
  const save = async () => {
    if (errors.length > 0) return setAttempt(attempt + 1)
    if (await fillFund({ office: office.trim(), bank: bank.trim(), account: plain(account) })) {
      setAccount('')
      setAgain('')
      setPromised(false)
      setAttempt(0)
    }
  }
  return (
    <Section id="fund" title={words.heading}>
      <Text>{words.basis(dayText(fund.until))}</Text>
      {fund.authorized && (
        <Note tone="done" live>
          {words.saved(fund.accountTail)}
        </Note>
      )}
      {fund.open ? (
        <>
          <ErrorSummary
            title={unitCase.confirm.errorsTitle(errors.length)}
            errors={attempt > 0 ? errors : []}
            attempt={attempt}
          />
          <Field
            id={`${ids}-office`}
            label={words.office}
            error={errorAt('office')}
            value={office}
            maxLength={60}
            onChange={setOffice}
          />
          <Field
            id={`${ids}-bank`}
            label={words.bank}
            error={errorAt('bank')}
            value={bank}
            maxLength={60}
            onChange={setBank}
          />
          <Field
            id={`${ids}-account`}
            kind="number"
            label={words.account}
            hint={words.accountHint}
            error={errorAt('account')}
            value={account}
            maxLength={23}
            onChange={setAccount}
          />
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
      ) : (
        <Text tone="quiet">{words.closed}</Text>
      )}
    </Section>
  )
}
