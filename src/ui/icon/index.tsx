import { Drawing } from '../drawing'
import drawings from './index.drawings.json'
import type { IconProps } from './name'
import './index.scss'

export type { IconName } from './name'

/** A sign beside a word, never without one: it says nothing to a screen reader. */
export function Icon({ name, className = '' }: IconProps) {
  return <Drawing className={`ico ${className}`.trim()} name={`icon-${name}`} drawing={drawings[name]} />
}
