import { dayText } from '@/content/dates'
import { desk } from '@/content/unit/desk'
import { addDays } from '@/domain/calendar'
import { useClock } from '@/stores/clock'
import { useOrganisations } from '@/stores/organisations'
import { Note } from '@/ui/note'

type Ended = ReturnType<typeof useOrganisations.getState>['ended'][number]

/** Whose desk is not theirs any more, who ended that and when. */
export const endedSentence = ({ name, on, withdrawn }: Ended): string =>
  withdrawn ? desk.ended.withdrawn(name, dayText(on)) : desk.ended.ranOut(name, dayText(on))

/** Whoever still has a desk has read it by then. */
const READ_AFTER_DAYS = 14

/**
 * The desks that somebody had and has no more, each in a sentence; nothing where there is none.
 * @param beside another desk, which is what the page is for: an old end is no news there
 */
export function EndedDesks({ beside = false }: { beside?: boolean }) {
  const ended = useOrganisations((state) => state.ended)
  const today = useClock((state) => state.today)
  const shown = ended.filter(({ on }) => !beside || on >= addDays(today, -READ_AFTER_DAYS))
  return shown.map((one) => (
    <Note key={one.id} tone="wait" live={!beside}>
      {endedSentence(one)}
    </Note>
  ))
}
