import { check } from '@/content/apply/check'
import { urlOf } from '@/stores/journey'
import { Notice } from '@/ui/notice'
import { RowLink, RowLinks } from '@/ui/rowLink'
import type { Hindrance } from '../hindrances'

/** All that is missing or wrong, not the first thing alone; each leads to its place and back here. */
export function ToDo({ hindrances }: { hindrances: readonly Hindrance[] }) {
  if (hindrances.length === 0) return null
  return (
    <Notice id="to-do" tone="wait" title={check.toDo(hindrances.length)} flush>
      <RowLinks flush>
        {hindrances.map(({ key, what, text, place }) => (
          <RowLink key={key} label={what} note={text} to={urlOf(place, 'check')} />
        ))}
      </RowLinks>
    </Notice>
  )
}
