import { createStore } from 'zustand/vanilla'
import type { FieldsNow } from '@contract/case'
import { actingStore, type Acting } from './acting'
import { draftWatcher } from './draftWatch'
import { ASK_EVERY_MS } from './polling'
import { aDraft, aField, aMaterial, CASE_ID } from './testing/cases'
import { GET, openApp, PUT, timeStands } from './testing/draftApp'
import { phone } from './testing/phone'
import { body, problem, scriptedServer } from './testing/server'

timeStands()

const FIELDS = `GET /cases/${CASE_ID}/draft/fields`
const FATHER: Acting = { mandateId: 'm1', caseId: CASE_ID, ownerName: '王建国', relation: 'helper' }
const asked = () => jest.advanceTimersByTimeAsync(ASK_EVERY_MS)

const now = (more: Partial<FieldsNow> = {}): FieldsNow => {
  const { status, fields, hidden, helpers, materials, updatedAt } = aDraft()
  return { status, fields, hidden, helpers, materials, updatedAt, ...more }
}

async function watched() {
  const server = scriptedServer()
  const acting = createStore(actingStore({ storage: phone().storage }))
  acting.setState({ acting: FATHER })
  server.on(GET, body(aDraft()))
  server.on(FIELDS, body(now()))
  const draft = openApp(server, phone(), acting)
  await draft.getState().resume()
  const stop = draftWatcher({ client: server.client, draft: draft.getState }).watch()
  return { server, draft, stop, acting }
}

test('what the other typed appears by itself, with their name, and leaves alone what is typed here', async () => {
  const { server, draft } = await watched()
  server.on(PUT, 'silence')
  draft.getState().change('contactAddress', '廊坊市')
  const theirs = aField('postcode', '065001', { changedBy: '王建国' })
  server.on(FIELDS, body(now({ fields: [theirs], materials: [aMaterial()] })))
  await asked()
  expect(draft.getState().cells.postcode).toMatchObject({ value: '065001', changedBy: '王建国' })
  expect(draft.getState().cells.contactAddress?.value).toBe('廊坊市')
  // No cell goes because an answer lacks it.
  expect(draft.getState().cells.unitName?.value).toBe('廊坊市第一机械厂')
  expect(draft.getState().view?.materials).toHaveLength(1)
})

test('the same cell typed here meanwhile is a conflict with the name, and nothing is sent over it', async () => {
  const { server, draft } = await watched()
  server.on(PUT, 'silence')
  draft.getState().change('unitName', '廊坊一机')
  const theirs = aField('unitName', '廊坊市机械厂', { version: 2, changedBy: '王建国' })
  server.on(FIELDS, body(now({ fields: [theirs] })))
  await asked()
  expect(draft.getState().cells.unitName?.conflict).toMatchObject({
    yours: '廊坊一机',
    theirs: '廊坊市机械厂',
    theirBy: '王建国',
  })
  expect(draft.getState().saving).toBe('decide')
})

test('once it is not this person’s to see, the form goes from the open page', async () => {
  const { server, draft, acting } = await watched()
  server.on(FIELDS, problem('notFound'))
  server.on(GET, problem('notFound'))
  await asked()
  expect(acting.getState().acting).toBeNull()
  expect(draft.getState()).toMatchObject({ view: null, cells: {} })
})

test('sent meanwhile it is read whole, and nobody is asked once no page shows it', async () => {
  const { server, draft, stop } = await watched()
  server.on(FIELDS, body(now({ status: 'inReview' })))
  server.on(GET, body(aDraft({ status: 'inReview' })))
  await asked()
  expect(draft.getState().view?.status).toBe('inReview')
  stop()
  const before = server.heard(FIELDS).length
  await asked()
  expect(server.heard(FIELDS)).toHaveLength(before)
})
