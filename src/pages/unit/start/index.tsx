import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { monthText, shortDayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { start as words } from '@/content/unit/start'
import { maskMobile } from '@/domain/identity/masks'
import { useClock } from '@/stores/clock'
import { startsOf, useUnitStarts } from '@/stores/unitStarts'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { FailureNotice } from '@/ui/failureNotice'
import { useIdPrefix } from '@/ui/idPrefix'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { UnitGate } from '../gate'
import { Many } from './many'
import { One } from './one'

type Started = NonNullable<ReturnType<typeof useUnitStarts.getState>['started']>
type Start = NonNullable<ReturnType<typeof useUnitStarts.getState>['starts']>[number]

/** 请职工办退休: one by one, or many from a table; and what those who were asked have said. */
export default function StartPage() {
  const begin = useUnitStarts((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <UnitGate place="unit/start" title={words.title}>
      {({ id }) => <Starting organisationId={id} />}
    </UnitGate>
  )
}

function Starting({ organisationId }: { organisationId: string }) {
  const { failure, started } = startsOf(useUnitStarts(), organisationId)
  const name = useIdPrefix('way')
  const [way, setWay] = useState<'one' | 'many'>('one')
  return (
    <Page frame={frame} title={windowTitle(words.title)} backTo="/pages/unit/home/index">
      <PageHead title={words.title} lead={words.lead} />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      {started && (
        <>
          {started.asked + started.before > 0 && (
            <Note tone="done" live>
              {words.sent(started.asked, started.before)}
            </Note>
          )}
          {started.refused.length > 0 && <Refused refused={started.refused} />}
        </>
      )}
      <ChoiceGroup
        name={name}
        legend={words.how}
        legendLevel={2}
        options={(['one', 'many'] as const).map((value) => ({ value, ...words.ways[value] }))}
        value={way}
        onChange={setWay}
      />
      {way === 'one' ? <One organisationId={organisationId} /> : <Many organisationId={organisationId} />}
      <Asked organisationId={organisationId} />
    </Page>
  )
}

/** Who has told this unit that they are not meant: not asked again so soon. */
function Refused({ refused }: Pick<Started, 'refused'>) {
  const today = useClock((state) => state.today)
  return (
    <>
      <Note tone="wait" live>
        {words.refused(refused.length)}
      </Note>
      <Ticks>
        {refused.map(({ entry: { line, name, phone, month }, from }) => (
          <Tick
            key={phone}
            sign="refuse"
            title={line === undefined ? name : words.many.line(line, name)}
            who={words.of(monthText(month), maskMobile(phone))}
          >
            <Text>{words.notAgain(shortDayText(from, today))}</Text>
          </Tick>
        ))}
      </Ticks>
    </>
  )
}

const SIGNS: Readonly<Record<Start['state'], SignState>> = {
  waiting: 'run',
  confirmed: 'done',
  notMe: 'refuse',
  expired: 'not',
  ended: 'not',
}

function Asked({ organisationId }: { organisationId: string }) {
  const state = useUnitStarts()
  const { load, more } = state
  const { starts, next } = startsOf(state, organisationId)
  const again = useCallback(() => void load(organisationId), [load, organisationId])
  useEffect(again, [again])
  useDidShow(again)
  return (
    <Section id="asked" title={words.list}>
      {starts?.length === 0 && <Text>{words.listNone}</Text>}
      {starts !== null && starts.length > 0 && (
        <Ticks>
          {starts.map(({ id, name, phoneMasked, month, state }) => (
            <Tick
              key={id}
              sign={SIGNS[state]}
              title={`${name}：${words.states[state]}`}
              who={words.of(monthText(month), phoneMasked)}
            />
          ))}
        </Ticks>
      )}
      {next !== null && <Button onPress={() => void more(organisationId)}>{words.more}</Button>}
    </Section>
  )
}
