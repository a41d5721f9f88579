import { useEffect, useState } from 'react'
import { dayText } from '@/content/dates'
import { failureText } from '@/content/failures'
import { reminderLabel } from '@/content/know/choice'
import { channelNames } from '@/content/notices/channels'
import { remindMe as words } from '@/content/notices/reminders'
import { PAPER_DAYS_AHEAD, toldOn, type Reminder } from '@/domain/choice'
import type { LocalDate } from '@/domain/scheme/ids'
import { useChannels, waysFor } from '@/stores/channels'
import { signInUrl } from '@/stores/place'
import { useReminders, type ReminderDay } from '@/stores/reminders'
import { useSession } from '@/stores/session'
import { useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { useFocusNext } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'

const PLACE = 'know/when'
const SECTION = 'reminders'

/** What was told already is kept no longer, though its day is still to come. */
function isSame(days: readonly ReminderDay[], reminders: readonly Reminder[], today: LocalDate): boolean {
  const isKept = ({ kind, day }: Reminder) => days.some((one) => one.kind === kind && one.day === day)
  const missing = reminders.filter((one) => !isKept(one))
  return days.length === reminders.length - missing.length && missing.every((one) => toldOn(one) <= today)
}

interface RemindProps {
  readonly reminders: readonly Reminder[]
  readonly today: LocalDate
}

/** Asks to be told of these days, says by what, and takes it back. Who is nobody yet signs in, and comes back to the days. */
export function Remind({ reminders, today }: RemindProps) {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const { days, busy, refused, ask, wait } = useReminders()
  const [takenBack, setTakenBack] = useState(false)
  const focusNext = useFocusNext()

  if (!signedIn) {
    const leaves = () => {
      wait(reminders)
      open(signInUrl(PLACE))
    }
    return (
      <>
        <Button icon="clock" onPress={leaves}>
          {words.ask}
        </Button>
        <Text small tone="quiet">
          {words.signInNote}
        </Text>
      </>
    )
  }
  const wish = async (wanted: readonly ReminderDay[]) => {
    setTakenBack(false)
    const isKept = await ask(wanted)
    setTakenBack(isKept && wanted.length === 0)
    // The button that was pressed has given way to another.
    if (isKept) focusNext(SECTION)
  }
  const isAsked = days !== null && days.length > 0 && isSame(days, reminders, today)
  const hasOthers = days !== null && days.length > 0 && !isAsked
  return (
    <>
      {refused && (
        <Note tone="wait" live>
          {words.notKept(failureText(refused))}
        </Note>
      )}
      {isAsked ? (
        <>
          <Note tone="done" live>
            {words.asked}
          </Note>
          {days.length < reminders.length && <Text>{words.notAgain}</Text>}
          <Text small tone="quiet">
            {words.whenTold(PAPER_DAYS_AHEAD)}
          </Text>
          <Where />
          <Button busy={busy} onPress={() => void wish([])}>
            {words.takeBack}
          </Button>
        </>
      ) : (
        <>
          {takenBack && <Text live>{words.takenBack}</Text>}
          {hasOthers && <Text>{words.others}</Text>}
          <Button icon="clock" busy={busy} onPress={() => void wish(reminders)}>
            {hasOthers ? words.change : words.ask}
          </Button>
          <Text small tone="quiet">
            {words.note(PAPER_DAYS_AHEAD)}
          </Text>
          {hasOthers && <Days days={days} />}
        </>
      )}
    </>
  )
}

/**
 * The days that one is told of, for whoever comes back to the page: nothing of what led to them is kept.
 * @param hidden where the days of a choice stand below, with the same to do
 */
export function Standing({ hidden }: { hidden: boolean }) {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const { days, busy, refused, load, ask } = useReminders()
  const [takenBack, setTakenBack] = useState(false)
  const focusNext = useFocusNext()
  useEffect(() => {
    if (signedIn) void load()
  }, [signedIn, load])
  if (!signedIn || hidden) return null
  if (refused) return <Note tone="wait">{words.notKept(failureText(refused))}</Note>
  if (days === null || (days.length === 0 && !takenBack)) return null
  const takesBack = async () => {
    const isDone = await ask([])
    setTakenBack(isDone)
    // The button that was pressed has gone.
    if (isDone) focusNext('standing')
  }
  return (
    <Section id="standing" title={words.standing}>
      {days.length === 0 ? (
        <Text live>{words.takenBack}</Text>
      ) : (
        <>
          <Note tone="done" live>
            {words.asked}
          </Note>
          <Days days={days} />
          <Where />
          <Button busy={busy} onPress={() => void takesBack()}>
            {words.takeBack}
          </Button>
        </>
      )}
    </Section>
  )
}

function Days({ days }: { days: readonly ReminderDay[] }) {
  const today = useToday()
  return (
    <RowList>
      {days.map((one) => (
        <Row
          key={one.kind}
          label={reminderLabel(one)}
          value={dayText(one.day)}
          source={toldOn(one) > today ? words.tells(dayText(toldOn(one))) : words.tellsNext}
        />
      ))}
    </RowList>
  )
}

/** By what it will arrive, as chosen just now. */
function Where() {
  const { settings, load } = useChannels()
  useEffect(() => void load(), [load])
  if (settings === null) return null
  const ways = waysFor(settings, 'toDo').map(({ channel }) => channelNames[channel])
  return (
    <>
      <Text>{words.where(ways)}</Text>
      <Button kind="link" to="/pages/me/channels/index">
        {words.choose}
      </Button>
    </>
  )
}
