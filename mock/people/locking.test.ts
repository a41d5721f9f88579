import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { agencyStory, begun, HAN_ANSWERS } from '@bff/agency/testing/agency'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { lockedById } from './row'

describe('the lock of a mandate', () => {
  const story = agencyStory()
  let close = async () => {}
  after(() => close())

  it('a mandate that is attached while it is being locked is locked anew, after its case', async () => {
    const { kit, agent } = await story()
    close = () => kit.close()
    const id = await begun(kit, agent)
    const { id: caseId } = await agent.do('openAgencyCase', {
      params: { id },
      body: { answers: HAN_ANSWERS },
    })
    const is = eq(mandates.id, id)
    await kit.database.db.transaction(async (tx) => {
      await tx.update(mandates).set({ caseId: null }).where(is)
      // Another one's attaching, between the look at the mandate and its lock.
      const meanwhile = new Proxy(tx, {
        get(target, key) {
          if (key === 'transaction')
            return async (run: (inner: Tx) => Promise<unknown>) => {
              await target.update(mandates).set({ caseId }).where(is)
              return target.transaction(run)
            }
          const value: unknown = Reflect.get(target, key)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
      const { row, open } = await lockedById(meanwhile, id)
      assert.deepEqual([row.caseId, open], [caseId, true])
    })
  })
})
