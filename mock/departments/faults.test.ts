import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  begunByHand,
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
import { startKit, type Kit } from '@bff/testing/kit'
import type { TestClient } from '@bff/testing/client'

/** 王建国's case on everybody's desk, with 人社 answering as badly as it is told. */
async function answeredWith(fault: Fault) {
  const begun = await begunByHand()
  await begun.phone.play('putDepartment', { params: { id: 'hrss' }, body: { fault } })
  return begun
}

const odd = async (phone: TestClient) =>
  (await phone.play('listOddAnswers')).answers.map(({ name, why }) => `${name}：${why}`)

const NOTHING_LOST: Readonly<Partial<Record<Fault, readonly string[]>>> = {
  duplicate: ['人社部门：已经答复过，没有再记一次'],
  outOfOrder: ['人社部门：没有在等缴费到账'],
  garbage: ['人社部门：看不懂写的是什么'],
}

for (const [fault, left] of Object.entries(NOTHING_LOST)) {
  describe(`a department that answers with ${fault}`, () => {
    let kit: Kit
    let phone: TestClient
    let id: string
    before(async () => {
      ;({ kit, phone, id } = await answeredWith(fault as Fault))
      await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    })
    after(() => kit.close())

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

describe('a department that decides by itself', () => {
  /** How 人社 stands so many seconds after the application reached it. */
  const after = async (seconds: number, fault: Fault | null) => {
    const kit = await startKit({ startsAt: '2026-05-11T02:24:00.000Z' })
    const phone = await signedIn(kit)
    await phone.play('putDepartment', { params: { id: 'hrss' }, body: { fault } })
    const id = await readyDraft(phone)
    await submitCase(phone, id)
    await settle(kit.bff)
    kit.advance({ seconds })
    await settle(kit.bff)
    const { hrss } = lanes(await progressOf(phone, id))
    await kit.close()
    return hrss?.state
  }

  it('is quick where nothing is wrong with it', async () => {
    assert.equal(await after(9, null), 'approved')
  })

  it('takes ten times as long where it is slow, and then decides', async () => {
    assert.equal(await after(79, 'slow'), 'reviewing')
    assert.equal(await after(81, 'slow'), 'approved')
  })
})
