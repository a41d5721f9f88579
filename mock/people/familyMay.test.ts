import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isField, isRetireesOwn } from '@/domain/form'
import { FAMILY_MAY, type Deed, type FamilyScope, type Told } from '@/domain/people'
import { draftIn } from '@bff/cases/testing/scenarios'
import { photo } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { approvedViewer, WANG_MIN } from './testing/family'
import { approvedHelper } from './testing/helping'

// Whoever retires ill shows most: the scenario, its paper, and the words of the answers tell of health.
describe('what a member of the family is told, and does, is what the retiree said yes to', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  before(async () => {
    ;({ kit, phone: retiree, id: caseId } = await draftIn('illness'))
  })
  after(() => kit.close())

  const own = () => retiree.do('getCase', { params: { id: caseId } })
  const valueOf = async (field: string) =>
    (await own()).fields.find((one) => one.field === field)?.value ?? assert.fail(`${field} is not filled`)

  /** Everything that the server answers to them, as it is written. */
  async function everythingFor(client: TestClient, mandateId: string): Promise<string> {
    const texts = [
      await client.send('followCase', { params: { id: mandateId } }),
      await client.send('listMandates', { query: {} }),
      await client.send('getMandateLog', { params: { id: mandateId } }),
      await client.send('getCase', { params: { id: caseId } }),
      await client.send('getFields', { params: { id: caseId } }),
      await client.send('getProgress', { params: { id: caseId } }),
    ]
    return (await Promise.all(texts.map((one) => one.text()))).join('\n')
  }

  async function probes(client: TestClient, mandateId: string) {
    const said = await everythingFor(client, mandateId)
    const seen = async (mid: string) =>
      (await client.send('getMaterial', { params: { id: caseId, mid } })).status === 200
    const pictures = (await own()).materials
    const opened = await Promise.all(pictures.map(async ({ id, own: his }) => ({ his, is: await seen(id) })))
    // Short ones, like a choice’s, stand elsewhere by chance; names are told of both.
    const cells = (await own()).fields.flatMap(({ field, value }) =>
      isField(field) && !isRetireesOwn(field) && field !== 'name' && value.length > 5 ? [value] : [],
    )
    const told: Readonly<Record<Told, () => Promise<boolean> | boolean>> = {
      course: () => said.includes('"status"') && said.includes('"lanes"'),
      waits: () => said.includes('"waits"'),
      form: () => cells.some((value) => said.includes(value)),
      scenario: () => /illness/.test(said),
      pictureList: () => pictures.some(({ kind }) => said.includes(`"${kind}"`)),
      ownPictures: () => opened.some(({ his, is }) => !his && is),
      pictures: () => opened.some(({ is }) => is),
      othersPictures: () => opened.some(({ his, is }) => his && is),
      numbers: async () =>
        said.includes(await valueOf('idNumber')) || said.includes(await valueOf('accountNumber')),
      healthAndArrears: async () =>
        Object.keys((await own()).answers).some(
          (one) => /illness|arrears|early/i.test(one) && said.includes(one),
        ),
    }
    const put = async (field: string, value: string) => {
      const basedOn = (await own()).fields.find((one) => one.field === field)?.version ?? 0
      const body = { changes: [{ field, value, basedOn }] }
      return (await client.send('putFields', { params: { id: caseId }, body })).status === 200
    }
    const canDo = async (operation: 'submitCase' | 'recallCase' | 'withdrawCase' | 'cancelCase') =>
      (await client.refused(operation, { params: { id: caseId } } as never)).code !== 'onlyRetiree'
    const deeds: Readonly<Record<Deed, () => Promise<boolean>>> = {
      fillIn: () => put('postcode', '065009'),
      change: () => put('postcode', '065008'),
      photograph: async () => {
        const { status } = await client.sendFile(caseId, 'idCardBack', await photo())
        return status === 201 || status === 200
      },
      card: () => put('accountBank', '中国农业银行'),
      decide: async () =>
        (
          await Promise.all((['submitCase', 'recallCase', 'withdrawCase', 'cancelCase'] as const).map(canDo))
        ).some(Boolean),
    }
    return { told, deeds }
  }

  const letIn: Readonly<Record<FamilyScope, typeof approvedHelper>> = {
    see: approvedViewer,
    fill: approvedHelper,
  }
  for (const scope of ['see', 'fill'] as const) {
    it(scope, async () => {
      const { client, mandateId } = await letIn[scope](kit, retiree, caseId, WANG_MIN)
      const { seen, unseen, does, leaves } = FAMILY_MAY[scope]
      if (scope === 'fill') await client.upload(caseId, 'illnessApproval', await photo())
      const { told, deeds } = await probes(client, mandateId)
      for (const one of seen) assert.equal(await told[one](), true, `${one} is seen`)
      for (const one of unseen) assert.equal(await told[one](), false, `${one} is not seen`)
      for (const one of does) assert.equal(await deeds[one](), true, `${one} is done`)
      for (const one of leaves) assert.equal(await deeds[one](), false, `${one} is left`)
      await retiree.do('endMandate', { params: { id: mandateId } })
      // Another text message to her phone goes out after a minute only.
      kit.advance({ minutes: 2 })
    })
  }
})
