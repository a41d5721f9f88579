import { Box, Inline } from '../element'
import { Pressable } from '../pressable'
import type { DeskTableProps } from './props'
import './index.scss'

export type { DeskRow } from './props'

/** The same as cards: a mini-program runs on a phone. */
export function DeskTable({ caption, rows, onOpen }: DeskTableProps) {
  return (
    <Box as="ul" className="desk" label={caption}>
      {rows.map(({ id, name, cells, waits }) => (
        <Box as="li" key={id} className={waits ? 'desk-card is-waiting' : 'desk-card'}>
          <Pressable id={`desk-${id}`} className="desk-open" onPress={() => onOpen(id)}>
            <Inline as="b" block className="desk-name">
              {name}
            </Inline>
            {cells
              .filter((cell) => cell !== '')
              .map((cell) => (
                <Inline block key={cell}>
                  {cell}
                </Inline>
              ))}
          </Pressable>
        </Box>
      ))}
    </Box>
  )
}
