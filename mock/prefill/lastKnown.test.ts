import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { accounts } from '@bff/db/schema'
import { signedIn } from '../cases/testing/story'
import { startKit, type Kit } from '../testing/kit'
import { askAndKeep } from './lastKnown'
import type { DepartmentRecord, SharedData } from './sharedData'

const NOW = '2026-05-06T01:00:00.000Z'
const RECORD: DepartmentRecord = {
  asOf: '2026-04-30',
  values: [{ field: 'fundCity', value: '131000' }],
  facts: { housingFund: { account: true, sealed: true } },
}

describe('what a department last said of somebody', () => {
  let kit: Kit
  let accountId: string

  before(async () => {
    kit = await startKit()
    await signedIn(kit)
    const [account] = await kit.database.db.select().from(accounts)
    accountId = account?.id ?? ''
  })
  after(() => kit.close())

  const asked = async (read: () => Promise<DepartmentRecord | null>) => {
    const sharedData: SharedData = {
      read: (department) => (department === 'housingFund' ? read() : Promise.resolve(null)),
    }
    const { vault } = kit.bff.services
    const known = await askAndKeep(
      { vault, sharedData, db: kit.database.db },
      { accountId, idNumber: '13000019650312001X' },
      NOW,
    )
    const fund = known.sources.find(({ department }) => department === 'housingFund')
    return [fund?.state, fund?.asOf, known.values.map(({ value }) => value)]
  }

  it('stays while it is down, and goes once it says that it has nobody of that number', async () => {
    assert.deepEqual(await asked(() => Promise.resolve(RECORD)), ['ok', '2026-04-30', ['131000']])
    assert.deepEqual(await asked(() => Promise.reject(new Error('down'))), ['down', '2026-04-30', ['131000']])
    assert.deepEqual(await asked(() => Promise.resolve(null)), ['ok', null, []])
  })
})
