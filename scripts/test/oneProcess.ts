import path from 'node:path'
import { it } from 'node:test'

/**
 * Runs test files one after the other in this process. A process of its own for each file would start PostgreSQL's
 * WebAssembly and load the whole BFF forty times over, which takes longer than the tests.
 */
async function load(): Promise<void> {
  for (const file of process.argv.slice(2)) {
    try {
      await import(path.resolve(file))
    } catch (error) {
      it(`${file} can be loaded`, () => {
        throw error
      })
    }
  }
}

void load()
