export interface DeskRow {
  id: string
  /** What it is called: pressed, it opens. */
  name: string
  /** A word before it: 「新」. */
  mark?: string
  /** One for each column after the first. */
  cells: readonly string[]
  /** It is there to be read alone: nothing opens. */
  closed?: boolean
  /** It waits on whoever looks. */
  waits?: boolean
}

export interface DeskTableProps {
  /** What the table lists, for screen readers. */
  caption: string
  columns: readonly string[]
  rows: readonly DeskRow[]
  /** The row that is open beside it. */
  current?: string | undefined
  /** There is a keyboard: the table is one stop of the tab key, and arrows go from row to row. */
  byArrows?: boolean
  onOpen: (id: string) => void
}
