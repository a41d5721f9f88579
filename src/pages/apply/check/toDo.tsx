import { check } from '@/content/apply/check'
import { urlOf } from '@/stores/journey'
import { ToDoList } from '@/ui/toDoList'
import type { Hindrance } from '../hindrances'

/** All that is missing or wrong, not the first thing alone; each leads to its place and back here. */
export function ToDo({ hindrances }: { hindrances: readonly Hindrance[] }) {
  if (hindrances.length === 0) return null
  return (
    <ToDoList
      id="to-do"
      title={check.toDo(hindrances.length)}
      rows={hindrances.map(({ key, what, text, place }) => ({
        key,
        label: what,
        note: text,
        to: urlOf(place, 'check'),
      }))}
    />
  )
}
