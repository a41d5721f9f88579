import { Icon } from '../icon'
import { Text } from '../text'
import { phrased } from '../words'
import type { WhyProps } from './props'
import './index.scss'

/** The reason, or a word's plain meaning: opens in place, no dialog. */
export function Why({ id, summary, icon = 'info', open, onOpen, children }: WhyProps) {
  return (
    <details
      className="why"
      open={open}
      onToggle={onOpen && (({ currentTarget }) => currentTarget.open && onOpen())}
    >
      <summary id={id} className="why-summary">
        <Icon name={icon} />
        <span className="why-words">{phrased(summary)}</span>
      </summary>
      <div className="why-text">{typeof children === 'string' ? <Text>{children}</Text> : children}</div>
    </details>
  )
}
