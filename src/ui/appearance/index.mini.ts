import { useEffect, useState } from 'react'
import type { Appearance } from './model'

export type { Appearance, TextSize, Theme } from './model'

let shown: Appearance = { size: 20, theme: 'system', scale: 1 }
const pages = new Set<(appearance: Appearance) => void>()

/** Shows this size and theme on every page at once. */
export function showAppearance(appearance: Appearance): void {
  shown = appearance
  for (const show of pages) show(appearance)
}

/** The appearance a page draws itself in: a mini-program has no document element to mark. */
export function useAppearance(): Appearance {
  const [appearance, setAppearance] = useState(shown)
  useEffect(() => {
    pages.add(setAppearance)
    setAppearance(shown)
    return () => {
      pages.delete(setAppearance)
    }
  }, [])
  return appearance
}

/**
 * Class and style of a page's outermost view. The few differences between the sizes go by how large the type really
 * is: 标准 on a phone set to huge text looks as 特大 does.
 */
export function rootAppearance({ size, theme, scale }: Appearance): { className: string; style: string } {
  const px = Math.round(size * scale)
  const look = px >= 28 ? ' root-size-30' : px >= 23 ? ' root-size-24' : ''
  return { className: `root${look} root-theme-${theme}`, style: `--fs:${px}px` }
}
