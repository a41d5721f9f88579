import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { monthText, shortDayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { materialNames } from '@/content/materials/names'
import { desk } from '@/content/unit/desk'
import { UNIT_STANDINGS, type UnitStanding } from '@/domain/case/unitStandings'
import { useKey } from '@/platform/keys'
import { isProblem } from '@/stores/attempt'
import { useClock } from '@/stores/clock'
import { useOrganisations } from '@/stores/organisations'
import { useUnitCase } from '@/stores/unitCase'
import { deskOf, useUnitDesk, type Sought } from '@/stores/unitDesk'
import { Button } from '@/ui/button'
import { DeskTable, type DeskRow } from '@/ui/deskTable'
import { FailureNotice } from '@/ui/failureNotice'
import { Field } from '@/ui/field'
import { focusOn } from '@/ui/focus'
import { Beside } from '@/ui/panes'
import { Select } from '@/ui/select'
import { Text } from '@/ui/text'
import type { Organisation } from '../gate'
import { Codes } from './codes'

type Listed = NonNullable<ReturnType<typeof useUnitDesk.getState>['found']>['cases'][number]

/** How long after the last letter it is looked for. */
const PAUSE_MS = 300
const ALL = 'all'

interface ListProps {
  readonly ids: string
  readonly organisationId: string
  readonly kind: Organisation['kind']
  readonly wide: boolean
  readonly current: string | undefined
  readonly onOpen: (caseId: string) => void
}

/** Who is at the desk, what waits on the unit first: sought by name, standing and month. */
export function List({ ids, organisationId, kind, wide, current, onOpen }: ListProps) {
  const today = useClock((state) => state.today)
  const state = useUnitDesk()
  const { seek, more } = state
  const { sought, found, busy, failure } = deskOf(state, organisationId)
  const soughtNow = useCallback(() => deskOf(useUnitDesk.getState(), organisationId).sought, [organisationId])
  const standing = useUnitCase((state) => state.view?.standing)
  const [typed, setTyped] = useState(sought.name ?? '')
  const look = useCallback((next: Sought) => void seek(organisationId, next), [organisationId, seek])
  const again = useCallback(() => look(soughtNow()), [look, soughtNow])
  useDidShow(again)
  // It is this unit's authorisation that is over: the page that says so comes in its place.
  const isOut = failure !== null && isProblem(failure, 'notFound')
  useEffect(() => {
    if (isOut) void useOrganisations.getState().load()
  }, [isOut])
  // What was done in the pane beside it changes where it stands in the list.
  useEffect(() => again(), [again, standing])
  useEffect(() => {
    if (typed === (soughtNow().name ?? '')) return undefined
    const timer = setTimeout(() => {
      const { name: _, ...rest } = soughtNow()
      look({ ...rest, ...(typed !== '' && { name: typed }) })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, look, soughtNow])

  // From the field into the list; where the list is still of another name, once it is of this one.
  const [going, setGoing] = useState(false)
  const isHeard = !busy && typed === (sought.name ?? '')
  const first = found?.cases.find((one) => one.standing !== 'over')?.id
  useKey('ArrowDown', () => setGoing(true), `${ids}-search`)
  useEffect(() => {
    if (!going || !isHeard) return
    setGoing(false)
    if (first !== undefined) focusOn(`desk-${first}`)
  }, [going, isHeard, first])

  const counts = found?.counts
  const total = UNIT_STANDINGS.reduce((sum, each) => sum + (counts?.[each] ?? 0), 0)
  const filter = (change: Sought, without: keyof Sought) => {
    const { [without]: _, ...rest } = sought
    look({ ...rest, ...change })
  }
  return (
    <>
      <Beside>
        <Field
          id={`${ids}-search`}
          label={desk.search.label}
          hint={wide ? undefined : desk.search.hint}
          value={typed}
          maxLength={30}
          onChange={setTyped}
        />
        <Select
          id={`${ids}-standing`}
          label={desk.standing}
          placeholder={desk.all(total)}
          options={[
            { value: ALL, label: desk.all(total) },
            ...UNIT_STANDINGS.filter((value) => kind === 'archiveKeeper' || value !== 'waitsForUnit').map(
              (value) => ({
                value,
                label: desk.counted(desk.standings[value], counts?.[value] ?? 0),
              }),
            ),
          ]}
          value={sought.standing ?? ALL}
          onChange={(value) => filter(value === ALL ? {} : { standing: value as UnitStanding }, 'standing')}
        />
        <Select
          id={`${ids}-month`}
          label={desk.month}
          placeholder={desk.allMonths}
          options={[
            { value: ALL, label: desk.allMonths },
            ...(found?.months ?? []).map((value) => ({ value, label: monthText(value) })),
          ]}
          value={sought.month ?? ALL}
          onChange={(value) =>
            filter(value === ALL ? {} : { month: value as NonNullable<Sought['month']> }, 'month')
          }
        />
      </Beside>
      {wide && (
        <Text small tone="quiet">
          {desk.search.keys}
        </Text>
      )}
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure ? failureText(failure) : undefined}
        retryLabel={desk.retry}
        onRetry={again}
      />
      {found === null && failure === null && <Text live>{desk.opening}</Text>}
      {found !== null && found.codes.length > 0 && <Codes codes={found.codes} />}
      {found?.cases.length === 0 && <Text live>{total === 0 ? desk.none : desk.notFound}</Text>}
      {found !== null && found.cases.length > 0 && (
        <DeskTable
          caption={desk.caption}
          columns={desk.columns}
          rows={found.cases.map((one) => rowOf(one, today))}
          current={current}
          byArrows={wide}
          onOpen={onOpen}
        />
      )}
      {found?.next && (
        <Button busy={busy} onPress={() => void more(organisationId)}>
          {desk.more}
        </Button>
      )}
    </>
  )
}

function rowOf({ id, name, month, standing, missing, due, unseen }: Listed, today: string): DeskRow {
  const wanted =
    standing === 'toConfirm'
      ? desk.wants.toConfirm
      : missing.length > 0
        ? desk.wants.missing(missing.map((kind) => materialNames[kind]).join('、'))
        : ''
  return {
    id,
    name,
    waits: wanted !== '',
    ...(unseen && { mark: desk.unseen }),
    // What has ended is the retiree's alone again: it stands there as done.
    closed: standing === 'over',
    cells: [
      month === null ? desk.noMonth : monthText(month),
      desk.standings[standing],
      wanted,
      due === null || wanted === '' ? '' : desk.due(shortDayText(due, today)),
    ],
  }
}
