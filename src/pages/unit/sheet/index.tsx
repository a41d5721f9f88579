import { dayOf, dayText, monthText, shortDayText, timeText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { unitCase as words } from '@/content/unit/case'
import { desk } from '@/content/unit/desk'
import { useClock } from '@/stores/clock'
import { useUnitCase } from '@/stores/unitCase'
import { FailureNotice } from '@/ui/failureNotice'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Row, RowList } from '@/ui/row'
import { State, type SignState } from '@/ui/sign'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Confirming } from './confirming'
import { FundColumn } from './fundColumn'
import { Papers } from './papers'

export type View = NonNullable<ReturnType<typeof useUnitCase.getState>['view']>

const SIGNS: Readonly<Record<View['standing'], SignState>> = {
  toConfirm: 'wait',
  papersMissing: 'wait',
  waitsForUnit: 'run',
  waitsForRetiree: 'run',
  withDepartments: 'run',
  over: 'done',
}

/** One application as the unit or archive keeper sees it: as a page's content on a phone, beside the list on a PC. */
export function CaseSheet({ level = 2 }: { level?: 1 | 2 }) {
  const today = useClock((state) => state.today)
  const { view, gone, refused } = useUnitCase()
  if (gone) return <Text live>{words.gone.text}</Text>
  if (view === null) return null
  const { name, month, standing, number, due, wantedSince, until, confirmation, fund } = view
  const seal = confirmation?.seal
  return (
    <Stack gap="l">
      <Stack>
        <Heading level={level} id="case-sheet">
          {name}
        </Heading>
        <State state={SIGNS[standing]}>{desk.standings[standing]}</State>
        <Text tone="quiet">
          {[
            month === null ? words.noMonth : words.month(monthText(month)),
            ...(number === null ? [] : [words.number(number)]),
          ].join('，')}
        </Text>
        {wantedSince !== null && <Text>{words.supplement(shortDayText(wantedSince, today))}</Text>}
        {due !== null && (wantedSince === null || due >= today) && (
          <Text tone="strong">
            {wantedSince === null
              ? words.due(shortDayText(due, today))
              : words.reminder(shortDayText(due, today))}
          </Text>
        )}
        {standing !== 'toConfirm' && standing !== 'papersMissing' && <Text>{words.nothing}</Text>}
      </Stack>
      <FailureNotice id="refused" title={failures.title} text={refused ? failureText(refused) : undefined} />
      {confirmation && confirmation.state !== 'asked' && (
        <Note tone={confirmation.state === 'confirmed' ? 'done' : 'wait'} live>
          {seal
            ? words.sealed[seal.outcome](
                seal.clerk,
                seal.organisation,
                `${dayText(dayOf(seal.at))} ${timeText(seal.at)}`,
              )
            : words.byUnit[confirmation.state]}
        </Note>
      )}
      {confirmation?.sentBack && <SentBack {...confirmation.sentBack} />}
      {confirmation?.state === 'asked' &&
        (confirmation.mayAnswer ? (
          <Confirming key={confirmation.round} confirmation={confirmation} />
        ) : (
          <Note icon="info">{words.confirm.keeper}</Note>
        ))}
      <Papers view={view} />
      {fund && <FundColumn key={fund.authorization} fund={fund} />}
      <Note icon="info">{`${words.until(dayText(until))}${words.logged}`}</Note>
    </Stack>
  )
}

/** Why it was sent back, and what the clerk wrote to the retiree. */
function SentBack({ reasons, note }: NonNullable<NonNullable<View['confirmation']>['sentBack']>) {
  return (
    <RowList>
      <Row label={words.sentBack.reasons} value={reasons.map((reason) => words.reasons[reason]).join('；')} />
      {note !== null && <Row label={words.sentBack.note} value={note} />}
    </RowList>
  )
}
