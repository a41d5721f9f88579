import type { TestContext } from 'node:test'
import type { Kit } from './kit'

/** How many times the database is read from while something is done: what a page costs, whatever the machine is busy with. */
export async function readsOf(
  t: TestContext,
  { database }: Pick<Kit, 'database'>,
  work: () => Promise<unknown>,
) {
  const reads = t.mock.method(database.db, 'select')
  await work()
  const count = reads.mock.callCount()
  reads.mock.restore()
  return count
}
