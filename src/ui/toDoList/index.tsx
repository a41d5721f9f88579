import { Notice } from '../notice'
import { RowLink, RowLinks } from '../rowLink'
import type { Target } from '../target'

export interface ToDo extends Target {
  key: string
  /** What is to be done. */
  label: string
  /** Why, or what the row leads to. */
  note?: string | undefined
}

interface ToDoListProps {
  id: string
  title: string
  rows: readonly ToDo[]
}

/** What waits on the reader, each row leading to where it is done. */
export function ToDoList({ id, title, rows }: ToDoListProps) {
  return (
    <Notice tone="wait" id={id} title={title} flush>
      <RowLinks flush>
        {rows.map(({ key, ...row }) => (
          <RowLink key={key} strong {...row} />
        ))}
      </RowLinks>
    </Notice>
  )
}
