/** Size of type in px at the phone's own standard: 标准, 大字, 特大. */
export type TextSize = 20 | 24 | 30

/** `system`: light or dark as the phone is. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast'

export interface Appearance {
  size: TextSize
  theme: Theme
  /** The phone's own text scale, 1 = its standard. On H5 always 1: `rem` follows the browser by itself. */
  scale: number
}
