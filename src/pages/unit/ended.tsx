import { dayText } from '@/content/dates'
import { desk } from '@/content/unit/desk'
import { useOrganisations } from '@/stores/organisations'
import { Note } from '@/ui/note'

type Ended = ReturnType<typeof useOrganisations.getState>['ended'][number]

/** Whose desk is not theirs any more, who ended that and when. */
export const endedSentence = ({ name, on, withdrawn }: Ended): string =>
  withdrawn ? desk.ended.withdrawn(name, dayText(on)) : desk.ended.ranOut(name, dayText(on))

/** The desks that somebody had and has no more, each in a sentence; nothing where there is none. */
export function EndedDesks() {
  const ended = useOrganisations((state) => state.ended)
  return ended.map((one) => (
    <Note key={one.id} tone="wait" live>
      {endedSentence(one)}
    </Note>
  ))
}
