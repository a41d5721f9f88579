import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import { readyDraft, settle, signedIn, submitCase } from '@bff/cases/testing/story'
import { compose } from '@bff/compose'
import { readConfig } from '@bff/config'
import { departmentTasks } from '@bff/db/schema'
import { problemResponse } from '@bff/http/problems'
import { createLog } from '@bff/log'
import { startKit } from '@bff/testing/kit'

it('no department decides by itself without the console, not even on what a demonstration left', async () => {
  const DATA_KEY = randomBytes(32).toString('base64')
  const kit = await startKit({ startsAt: '2026-05-11T02:24:00.000Z', environment: { DATA_KEY } })
  const logged: string[] = []
  try {
    const phone = await signedIn(kit)
    await submitCase(phone, await readyDraft(phone))
    const silent = await compose(readConfig({ DATA_KEY, MOCK_CONSOLE: '0' }), {
      log: createLog((line) => logged.push(line)),
      website: async () => problemResponse('notFound'),
      addressOf: () => '192.0.2.1',
      realClock: kit.now,
      database: kit.database,
    })
    await settle(silent)
    kit.advance({ minutes: 10 })
    await settle(silent)
    const tasks = await kit.database.db.select().from(departmentTasks)
    assert.deepEqual(tasks.map(({ department }) => department).sort(), ['hrss', 'publicSecurity'])
    assert.ok(tasks.every(({ status }) => status === 'open'))
    await silent.close()
  } finally {
    await kit.close()
  }
})
