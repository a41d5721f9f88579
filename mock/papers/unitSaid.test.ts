import assert from 'node:assert/strict'
import { it } from 'node:test'
import { settle } from '@bff/cases/testing/story'
import { begunIn } from '@bff/cases/testing/scenarios'
import { readCase } from '@bff/cases/store'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { handedOver } from '@bff/units/testing/clerks'
import { confirmedByUnit, deskStory } from '@bff/units/testing/desk'
import { shownOn } from './content'
import { drawPaper } from './draw'
import { printing } from './testing/shown'

/** What the joint form of the first round says in words. */
async function saidOn(kit: Kit, phone: TestClient, caseId: string): Promise<string> {
  const found = await readCase(kit.database.db, caseId)
  if (found === null) assert.fail('no such case')
  const { now } = await phone.play('getClock')
  const shown = await shownOn(kit.bff.cases, found, { kind: 'jointForm', edition: 1 }, now)
  const { written } = await drawPaper(shown ?? assert.fail('no form'), printing)
  return written
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
}

it('says who of the unit confirmed, and when', async () => {
  const story = await deskStory()()
  await handedOver(story.retiree, story.caseId, story.clerk)
  await confirmedByUnit(story)
  const said = await saidOn(story.kit, story.retiree, story.caseId)
  assert.match(said, /（经办人孙丽）于2026年.*在网上确认，代替单位盖章/)
  await story.kit.close()
})

it('says that a unit of the demonstration confirmed, which has no clerk to be named', async () => {
  const { kit, phone, id } = await begunIn('institutionUnrecognized')
  assert.doesNotMatch(await saidOn(kit, phone, id), /代替单位盖章/)
  await phone.play('answerConfirmation', { params: { id }, body: { kind: 'confirm', round: 1 } })
  await settle(kit.bff)
  const said = await saidOn(kit, phone, id)
  assert.match(said, /于2026年.*在网上确认，代替单位盖章（演示中由演示控制台代为确认，没有经办人）/)
  await kit.close()
})

it('says that it was sent back', async () => {
  const { kit, phone, id } = await begunIn('institutionUnrecognized')
  const body = { kind: 'decline', round: 1, reasons: ['approvalPending'] } as const
  await phone.play('answerConfirmation', { params: { id }, body: { ...body, reasons: [...body.reasons] } })
  assert.match(await saidOn(kit, phone, id), /于2026年.*退回，没有确认/)
  await kit.close()
})
