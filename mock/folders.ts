import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and what lies above it. Node's own `recursive` never ends where nothing can be made and the system
 * says that it is not there (below `/proc`): it makes the parent, is told so again, and so on.
 * What it makes is its owner's alone: a database, or the key to one, lies in it.
 * @throws what the system says.
 */
export function makeFolder(folder: string): void {
  try {
    makeOne(folder)
  } catch (error) {
    const above = path.dirname(folder)
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT') || above === folder)
      throw error
    makeFolder(above)
    makeOne(folder)
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
