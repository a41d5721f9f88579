import { Drawing } from '../drawing'
import drawings from './index.drawings.json'
import './index.scss'

/** Six lines that become one, and a stop: the mark of the product. */
export function Mark({ className = 'mark' }: { className?: string }) {
  return <Drawing className={className} name="mark-lines" drawing={drawings.lines} />
}
