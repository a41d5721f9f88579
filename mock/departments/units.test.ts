import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { begunIn } from '@bff/cases/testing/scenarios'
import { progressOf, settle } from '@bff/cases/testing/story'

describe('a unit that was played by hand', () => {
  it('takes up what it was asked when it answers by itself again', { timeout: 60_000 }, async () => {
    const { kit, phone, id } = await begunIn('specialWork')
    try {
      kit.advance({ seconds: 60 })
      await settle(kit.bff)
      assert.equal((await progressOf(phone, id)).status, 'waitingForUnit')
      await phone.play('putDepartment', { params: { id: 'employer' }, body: { decidesItself: true } })
      kit.advance({ seconds: 60 })
      await settle(kit.bff)
      assert.equal((await progressOf(phone, id)).status, 'inReview')
    } finally {
      await kit.close()
    }
  })
})
