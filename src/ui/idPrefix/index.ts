import { useState } from 'react'

let given = 0

/**
 * Begins the `id`s of one page. Pages that lie behind stay in the document on H5, and the same page may lie there
 * twice: a label whose `id` stands twice names the field of the page behind.
 */
export function useIdPrefix(page: string): string {
  const [prefix] = useState(() => {
    given += 1
    return `${page}${given}`
  })
  return prefix
}
