import { Box, Inline } from '../element'
import { words } from '../words'
import './index.scss'

export interface StepProps {
  /** 「第 2 步，共 5 步」 */
  text: string
  /** 「填写申请表」 */
  topic?: string
  /** A line of its own: 「第 3 题，最多 7 题」. */
  more?: string
  /** The same as stations on a line, from 1; decoration. */
  now: number
  of: number
}

/** Where am I: in words, and as stations. */
export function Step({ text, topic, more, now, of }: StepProps) {
  return (
    <Box>
      <Box as="p" className="step step-parts">
        <Inline as="b" className="step-part step-now">
          {words(text)}
        </Inline>
        {/* The blank is for who hears it: two parts, not one word. */}{' '}
        {topic !== undefined && <Inline className="step-part">{topic}</Inline>}
      </Box>
      {more !== undefined && (
        <Box as="p" className="step">
          {words(more)}
        </Box>
      )}
      <Box className="stations" hidden>
        {Array.from({ length: of }, (_, i) => i + 1).map((station) => (
          <Station key={station} passed={station < now} here={station === now} first={station === 1} />
        ))}
      </Box>
    </Box>
  )
}

function Station({ passed, here, first }: { passed: boolean; here: boolean; first: boolean }) {
  const state = here ? 'station is-now' : passed ? 'station is-on' : 'station'
  return (
    <>
      {!first && <Inline block className={passed || here ? 'track is-on' : 'track'} />}
      <Inline block className={state} />
    </>
  )
}
