import type { Appearance } from './model'

export type { Appearance, TextSize, Theme } from './model'

/** Shows this size and theme on every page at once. `index.html` does the same before the first paint. */
export function showAppearance({ size, theme }: Appearance): void {
  const { dataset } = document.documentElement
  dataset.size = String(size)
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
}
