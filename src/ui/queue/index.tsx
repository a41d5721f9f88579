import type { ReactNode } from 'react'
import { Box } from '../element'
import { MaterialDrawing, type PictureName } from '../materialDrawing'
import { Picture } from '../picture'
import { Sheet } from '../sheet'
import { State, type SignState } from '../sign'
import { words } from '../words'
import './index.scss'

interface QueueItemProps {
  name: string
  /** Drawn where there is no `src`. */
  picture: PictureName
  /** The photo itself. */
  src?: string
  state: SignState
  /** 「已收到」 */
  stateText: string
  note?: string
  /** Its button. */
  children?: ReactNode
}

/** Photos, and where each of them is. */
export function Queue({ children }: { children: ReactNode }) {
  return (
    <Sheet as="ul" rows>
      {children}
    </Sheet>
  )
}

export function QueueItem({ name, picture, src, state, stateText, note, children }: QueueItemProps) {
  return (
    <Box as="li" className="queue-item">
      <Box className="queue-photo">
        {src === undefined ? (
          <MaterialDrawing picture={picture} look="thumb" />
        ) : (
          <Picture className="queue-thumb" src={src} fill />
        )}
      </Box>
      <Box className="queue-text">
        <Box as="p" className="queue-name">
          {words(name)}
        </Box>
        <State state={state}>{stateText}</State>
        {note !== undefined && (
          <Box as="p" className="queue-note">
            {words(note)}
          </Box>
        )}
      </Box>
      {children !== undefined && <Box className="queue-action">{children}</Box>}
    </Box>
  )
}
