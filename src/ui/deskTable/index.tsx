import { useState, type KeyboardEvent } from 'react'
import type { DeskTableProps } from './props'
import '../visuallyHidden/index.scss'
import './index.scss'

export type { DeskRow } from './props'

/** How far an arrow key goes from where the focus is, among so many. */
const STEPS: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at, of) => Math.min(at + 1, of - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, of) => of - 1,
}

/**
 * A table of things that open: arrow keys go from one to the next, Enter opens. Below 1100 px each row is a card that can
 * be pressed anywhere.
 */
export function DeskTable({ caption, columns, rows, current, byArrows = false, onOpen }: DeskTableProps) {
  const [focused, setFocused] = useState<string>()
  const open = rows.filter(({ closed = false }) => !closed)
  const stop = [focused, current, open[0]?.id].find((id) => open.some((row) => row.id === id))
  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = STEPS[event.key]?.(at, buttons.length)
    if (to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
  }
  return (
    <table className="desk">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={move}>
        {rows.map(({ id, name, mark, cells, waits, closed = false }) => (
          <tr
            key={id}
            className={[id === current && 'is-current', waits && 'is-waiting'].filter(Boolean).join(' ')}
          >
            <th scope="row">
              {mark !== undefined && <span className="desk-mark">{mark}</span>}
              {closed ? (
                <span className="desk-closed">{name}</span>
              ) : (
                <button
                  type="button"
                  id={`desk-${id}`}
                  className="desk-open"
                  aria-current={id === current || undefined}
                  tabIndex={byArrows && id !== stop ? -1 : undefined}
                  onFocus={() => setFocused(id)}
                  onClick={() => onOpen(id)}
                >
                  {name}
                </button>
              )}
            </th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
