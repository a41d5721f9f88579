import { useEffect, useState } from 'react'
import { check } from '@/content/apply/check'
import type { Cells } from '@/stores/draftCells'
import { urlOf } from '@/stores/journey'
import { ToDoList } from '@/ui/toDoList'
import type { Hindrance } from '../hindrances'
import type { Hindered } from '../readiness'
import type { Remedies } from '../remedies'

interface ToDoProps {
  readonly hindrances: readonly Hindrance[]
  readonly hindered: Hindered
  readonly cells: Cells
}

/** All that is missing or wrong, not the first thing alone; each leads to its place and back here. */
export function ToDo({ hindrances, hindered, cells }: ToDoProps) {
  const remediesOf = useRemedies(hindrances.length > 0)
  if (hindrances.length === 0) return null
  const remedies = remediesOf?.(hindered, cells)
  return (
    <ToDoList
      id="to-do"
      title={check.toDo(hindrances.length)}
      rows={hindrances.map(({ key, what, place }) => ({
        key,
        label: what,
        note: remedies?.get(key),
        to: urlOf(place, 'check'),
      }))}
    />
  )
}

type RemediesOf = (hindered: Hindered, cells: Cells) => Remedies

/**
 * What to do about each, fetched where there is something to do. Until it is there, and where it does not come, its
 * name stands there and leads to its place, where the same is said again.
 */
function useRemedies(needed: boolean): RemediesOf | undefined {
  const [loaded, setLoaded] = useState<{ readonly remediesOf: RemediesOf }>()

  useEffect(() => {
    if (!needed) return undefined
    let gone = false
    import('../remedies').then(
      ({ remediesOf }) => {
        if (!gone) setLoaded({ remediesOf })
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [needed])
  return loaded?.remediesOf
}
