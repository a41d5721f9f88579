import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contract } from '@contract/contract'
import { demonstrationContract } from '@contract/demonstration-contract'
import { DEMONSTRATION, demonstrationRoutes } from '@contract/demonstration-routes'
import type { Operation } from '@contract/routes'
import { ZHOU } from '@bff/agency/testing/agency'
import { photo, settle, signedIn } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { handedOver } from '@bff/units/testing/clerks'
import { deskStory, keeperStory } from '@bff/units/testing/desk'
import { changedByMark } from './testing/mark'

/** Who opens pictures by each operation that answers with one: a clerk's are marked, one's own are as they were taken. */
const OPENED_BY: Readonly<Record<string, 'clerk' | 'their owner'>> = {
  getMaterial: 'their owner',
  getAgencyPaper: 'their owner',
  getUnitPaper: 'clerk',
  openTaskPaper: 'clerk',
}

async function assertMarked(plain: Buffer, marked: Buffer): Promise<void> {
  assert.ok(!plain.equals(marked))
  const { under, beside } = await changedByMark(plain, marked)
  assert.ok(under > 0.7, `under the words ${under} of the picture has changed`)
  assert.ok(beside < 0.02, `beside them ${beside} has`)
}

const opened = async (who: TestClient, by: Operation, params: Readonly<Record<string, string>>) => {
  const response = await who.send(by, { params })
  assert.equal(response.status, 200)
  return Buffer.from(await response.arrayBuffer())
}

describe('a picture that a clerk opens carries 「仅限退休一件事」', () => {
  it('by every operation that answers with a picture, and is a clerk’s', () => {
    const all = { ...contract, ...demonstrationContract }
    const pictures = Object.entries(all).flatMap(([name, one]) =>
      'binary' in one && one.binary === 'image/jpeg' ? [name] : [],
    )
    assert.deepEqual(pictures.sort(), Object.keys(OPENED_BY).sort())
  })

  for (const [who, story] of [
    ['unit', deskStory()],
    ['archive keeper', keeperStory()],
  ] as const)
    it(`at the desk of the ${who}`, async (t) => {
      const { kit, retiree, caseId, clerk } = await story()
      t.after(() => kit.close())
      await handedOver(retiree, caseId, clerk)
      const { id: mid } = await clerk.client.bring(caseId, 'publicNotice', await photo())
      const params = { id: caseId, mid }
      await assertMarked(
        await opened(retiree, 'getMaterial', params),
        await opened(clerk.client, 'getUnitPaper', params),
      )
    })

  it('at a department, of the agent who signed', async (t) => {
    const { kit, retiree } = await deskStory()()
    t.after(() => kit.close())
    await retiree.play('perform', { params: { id: 'hanYulan' } })
    await settle(kit.bff)
    const { tasks } = await retiree.play('listTasks')
    const task = tasks.find(({ agencies, status }) => agencies.length > 0 && status === 'open')
    assert.ok(task)
    kit.advance({ minutes: 2 })
    const agent = await signedIn(kit, ZHOU.personId, ZHOU.phone)
    const [held] = (await agent.do('listAgencies', {})).held
    for (const { id: paper } of task.agencies.flatMap(({ papers }) => papers)) {
      const marked = await agent.sendTo(DEMONSTRATION, demonstrationRoutes.openTaskPaper, {
        params: { id: task.id, paper },
      })
      const plain = await opened(agent, 'getAgencyPaper', { id: held?.id ?? '', kind: paper })
      await assertMarked(plain, Buffer.from(await marked.arrayBuffer()))
    }
  })
})
