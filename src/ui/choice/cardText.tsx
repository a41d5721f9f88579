import { Inline } from '../element'
import { words } from '../words'
import type { Option } from './props'

/** What a choice says: its label, and what it means. */
export function CardText({ label, note, sampleSize }: Option) {
  return (
    <Inline block className="choice-text">
      <Inline as="b" block className={sampleSize ? `choice-label sample-${sampleSize}` : 'choice-label'}>
        {words(label)}
      </Inline>
      {note !== undefined && (
        <Inline block className="choice-note">
          {words(note)}
        </Inline>
      )}
    </Inline>
  )
}
