import type drawings from './index.drawings.json'

export type IconName = keyof typeof drawings

export interface IconProps {
  name: IconName
  className?: string
}
