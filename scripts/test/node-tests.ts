import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * The test files at these places, each a folder or a file. Node 20's runner knows no patterns.
 *
 * @throws Error where there is none: without files the runner would look for some by itself
 */
export function testFiles(root: string, places: readonly string[]): string[] {
  const files = places.flatMap((place) => {
    const at = path.join(root, place)
    if (place.endsWith('.test.ts')) return [place]
    if (!existsSync(at)) return []
    return readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.join(place, file))
  })
  if (files.length === 0) throw new Error(`no test file in ${places.join(', ')}`)
  return files.sort()
}
