import { Drawing } from '../drawing'
import { iconPaths } from './paths'
import './index.scss'

export type IconName = keyof typeof iconPaths

interface IconProps {
  name: IconName
  className?: string
  /** Width of the line; 2 unless the icon is drawn large. */
  stroke?: number
}

/** A sign beside a word, never without one: it says nothing to a screen reader. */
export function Icon({ name, className = '', stroke = 2 }: IconProps) {
  const shapes = [{ d: iconPaths[name], stroke }]
  return <Drawing className={`ico ${className}`.trim()} width={24} height={24} shapes={shapes} />
}
