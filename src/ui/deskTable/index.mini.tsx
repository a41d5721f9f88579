import { Box, Inline } from '../element'
import { Pressable } from '../pressable'
import type { DeskRow, DeskTableProps } from './props'
import './index.scss'

export type { DeskRow } from './props'

/** The same as cards: a mini-program runs on a phone. */
export function DeskTable({ caption, rows, onOpen }: DeskTableProps) {
  return (
    <Box as="ul" className="desk" label={caption}>
      {rows.map(({ id, name, mark, cells, waits, closed = false }) => (
        <Box as="li" key={id} className={waits ? 'desk-card is-waiting' : 'desk-card'}>
          {closed ? (
            <Box className="desk-closed">
              <Words name={name} mark={mark} cells={cells} />
            </Box>
          ) : (
            <Pressable
              id={`desk-${id}`}
              className="desk-open"
              label={mark === undefined ? undefined : spoken([name, mark, ...cells])}
              onPress={() => onOpen(id)}
            >
              <Words name={name} mark={mark} cells={cells} />
            </Pressable>
          )}
        </Box>
      ))}
    </Box>
  )
}

/** A mark that stands before a name would be read as a part of it; a label takes the place of all that stands there. */
const spoken = (words: readonly string[]) => words.filter((word) => word !== '').join('，')

function Words({ name, mark, cells }: Pick<DeskRow, 'name' | 'mark' | 'cells'>) {
  return (
    <>
      <Inline as="b" block className="desk-name">
        {mark !== undefined && <Inline className="desk-mark">{mark}</Inline>}
        <Inline>{name}</Inline>
      </Inline>
      {cells
        .filter((cell) => cell !== '')
        .map((cell) => (
          <Inline block key={cell}>
            {cell}
          </Inline>
        ))}
    </>
  )
}
