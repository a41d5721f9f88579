import type { MiniScreen } from './screen'
import { elementsOf, nameOf } from './view'

const START = 'data:image/svg+xml,'

/** The drawing among the pictures of the page, and what screen readers call it. */
export function pictureOf({ app }: MiniScreen): { name: string; svg: string } | undefined {
  let found: { name: string; svg: string } | undefined
  for (const element of elementsOf(app.tree())) {
    for (const inside of elementsOf(element)) {
      const src = String(inside.attributes.src ?? '')
      // The innermost that has a name comes last.
      if (src.startsWith(START) && inside !== element && nameOf(element) !== '')
        found = { name: nameOf(element), svg: decodeURIComponent(src.slice(START.length)) }
    }
  }
  return found
}
