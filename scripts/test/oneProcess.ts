import path from 'node:path'

/**
 * Runs test files one after the other in this process. A process of its own for each file would start PostgreSQL's
 * WebAssembly and load the whole BFF forty times over, which takes longer than the tests.
 */
async function load(): Promise<void> {
  for (const file of process.argv.slice(2)) await import(path.resolve(file))
}

void load()
