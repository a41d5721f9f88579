import { useState } from 'react'
import { dayText } from '@/content/dates'
import { handing as words } from '@/content/people/unit'
import { dayAfterMonths } from '@/domain/retirement/months'
import { usePeople } from '@/stores/people'
import { useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { useIdPrefix } from '@/ui/idPrefix'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { untilOptions } from '../until'

type Given = NonNullable<ReturnType<typeof usePeople.getState>['mandates']>['given'][number]

/** The longest there is: the column waits for the retirement month. */
const FUND_MONTHS = '12'

interface FundProps {
  readonly mandate: Given
  readonly given: readonly Given[]
  /** The form can be written in; while that is not known, nothing is offered. */
  readonly editable: boolean | undefined
}

/** 公积金由单位代办 (ruling 5): an authorisation of its own, until a day of its own; offered while the column can be filled. */
export function Fund({ mandate, given, editable }: FundProps) {
  const today = useToday()
  const { busy, authorizeFund, end } = usePeople()
  const group = useIdPrefix('fundUntil')
  const [months, setMonths] = useState<string>(FUND_MONTHS)
  const { id, caseId, organisation } = mandate
  const name = organisation?.name ?? ''
  const fund = given.find(
    (one) => one.scope === 'housingFund' && one.state === 'active' && one.organisation?.name === name,
  )
  if (!fund?.until && editable === undefined) return null
  return (
    <Section id="fund" title={words.fund.title}>
      {editable && <Text>{words.fund.lead}</Text>}
      {fund?.until ? (
        <>
          <Text>{words.fund.given(name, dayText(fund.until))}</Text>
          <Button busy={busy} onPress={() => void end(fund.id)}>
            {words.fund.stop}
          </Button>
        </>
      ) : editable ? (
        <>
          <ChoiceGroup
            name={group}
            legend={words.fund.until}
            options={untilOptions(today)}
            value={months}
            onChange={setMonths}
          />
          <Button
            busy={busy}
            onPress={() => void authorizeFund(caseId ?? '', id, dayAfterMonths(today, Number(months)))}
          >
            {words.fund.give(name)}
          </Button>
        </>
      ) : (
        <Text>{words.fund.closed}</Text>
      )}
    </Section>
  )
}
