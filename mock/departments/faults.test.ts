import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { begunByHand } from '@bff/cases/testing/begunByHand'
import {
  decideBy,
  lanes,
  progressOf,
  readyDraft,
  settle,
  signedIn,
  submitCase,
  taskOf,
} from '@bff/cases/testing/story'
import type { Fault } from '@contract/demonstration'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import type { TestClient } from '@bff/testing/client'

const odd = async (phone: TestClient) =>
  (await phone.play('listOddAnswers')).answers.map(({ name, why }) => `${name}：${why}`)

const NOTHING_LOST: Readonly<Partial<Record<Fault, readonly string[]>>> = {
  duplicate: ['人社部门：已经答复过，没有再记一次'],
  outOfOrder: ['人社部门：没有在等缴费到账'],
  garbage: ['人社部门：看不懂写的是什么'],
}

describe('a department that answers badly', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  const begin = toldOnce(begunByHand)
  after(() => kit.close())

  for (const [fault, left] of Object.entries(NOTHING_LOST)) {
    describe(fault, () => {
      before(async () => {
        ;({ kit, phone, id } = await begin())
        await phone.play('putDepartment', { params: { id: 'hrss' }, body: { fault } })
        await decideBy(kit, phone, 'hrss', { kind: 'approve' })
      })

      it('is heard once, and right', async () => {
        const shown = await progressOf(phone, id)
        assert.equal(lanes(shown).hrss?.state, 'approved')
        assert.equal(shown.timeline.filter(({ code }) => code === 'approved').length, 1)
        assert.equal((await taskOf(phone, 'hrss')).status, 'decided')
      })

      it('leaves the rest for a person to look at', async () => {
        assert.deepEqual(await odd(phone), left)
      })
    })
  }
})

describe('a department that decides by itself', () => {
  let kit: Kit
  const drafted = toldOnce(async () => {
    const kit = await startKit({ startsAt: '2026-05-11T02:24:00.000Z' })
    const phone = await signedIn(kit)
    return { kit, phone, id: await readyDraft(phone) }
  })
  after(() => kit.close())

  /** How 人社 stands so many seconds after the application reached it. */
  const standsAfter = async (seconds: number, fault: Fault | null) => {
    const begun = await drafted()
    kit = begun.kit
    const { phone, id } = begun
    await phone.play('putDepartment', { params: { id: 'hrss' }, body: { fault } })
    await submitCase(phone, id)
    await settle(kit.bff)
    kit.advance({ seconds })
    await settle(kit.bff)
    return lanes(await progressOf(phone, id)).hrss?.state
  }

  it('is quick where nothing is wrong with it', async () => {
    assert.equal(await standsAfter(9, null), 'approved')
  })

  it('takes ten times as long where it is slow, and then decides', async () => {
    assert.equal(await standsAfter(79, 'slow'), 'reviewing')
    assert.equal(await standsAfter(81, 'slow'), 'approved')
  })
})
