import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { monthText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { start as words } from '@/content/unit/start'
import { useUnitStarts } from '@/stores/unitStarts'
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
  const { failure, started } = useUnitStarts()
  const name = useIdPrefix('way')
  const [way, setWay] = useState<'one' | 'many'>('one')
  return (
    <Page frame={frame} title={windowTitle(words.title)} backTo="/pages/unit/home/index">
      <PageHead title={words.title} lead={words.lead} />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      {started && (
        <Note tone="done" live>
          {words.sent(started.asked, started.before)}
        </Note>
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

const SIGNS: Readonly<Record<Start['state'], SignState>> = {
  waiting: 'run',
  confirmed: 'done',
  notMe: 'refuse',
  expired: 'not',
  ended: 'not',
}

function Asked({ organisationId }: { organisationId: string }) {
  const { starts, next, load, more } = useUnitStarts()
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
