import { FileGone } from '@/services/failure'
import { forgetPerson } from './forget'
import { aMaterial, CASE_ID } from './testing/cases'
import { filesOfPhone } from './testing/keptFiles'
import { countedKeys, runMaterials } from './testing/materialsApp'
import { phone } from './testing/phone'
import { body, problem, silence } from './testing/server'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)
const newKey = countedKeys()

/** Opens the app on this phone, as after a reload, a kill or a restart. */
const openOn = (files: ReturnType<typeof filesOfPhone>) => runMaterials(files, newKey)

const nameOf = ({ header }: { header: Record<string, string> }) => header['Idempotency-Key']

async function killedWith(...paths: readonly string[]) {
  const files = filesOfPhone()
  const first = openOn(files)
  first.server.onUpload(() => silence)
  first.take()
  for (const path of paths) first.store.getState().add('archivePages', path)
  await settle()
  const named = first.server.uploads.map(nameOf)
  return { files, named }
}

test('what waited when the app was closed is sent in the next run, under the same name, and kept no longer', async () => {
  const { files, named } = await killedWith('blob:1', 'blob:2')
  expect(files.kept()).toHaveLength(2)

  const next = openOn(files)
  let number = 0
  next.server.onUpload(() => body(aMaterial({ id: `page-${String((number += 1))}`, page: number })))
  await settle()
  expect(next.server.uploads.map(nameOf)).toEqual(named)
  expect(next.server.uploads.map(({ path }) => path)).toEqual(['run-2:blob:1', 'run-2:blob:2'])
  expect(files.kept()).toEqual([])
})

test('it stands in its slot as waiting once its case is opened', async () => {
  const { files } = await killedWith('blob:1')
  const next = openOn(files)
  next.server.onUpload(() => silence)
  next.take()
  await settle()
  expect(next.slot()).toMatchObject([{ path: 'run-2:blob:1', material: null }])
})

test('taken back, received or forgotten, it does not come again', async () => {
  const { files } = await killedWith('blob:1')
  const next = openOn(files)
  next.server.onUpload(() => silence)
  next.take()
  await settle()
  await next.store.getState().remove(next.slot()[0]?.key ?? '')
  await settle()
  expect(files.kept()).toEqual([])
})

test('one that was received, and whose place is not in order yet, puts it in order in the next run', async () => {
  const files = filesOfPhone()
  const old = aMaterial({ id: 'old', page: 1 })
  const first = openOn(files)
  first.store.getState().take({ id: CASE_ID, materials: [old] })
  first.server.onUpload(() => body(aMaterial({ id: 'anew', page: 2 })))
  first.server.on(`DELETE /cases/${CASE_ID}/materials/old`, silence)
  first.store.getState().retake('old', 'blob:anew')
  await settle()
  expect(files.kept()).toHaveLength(1)

  const next = openOn(files)
  next.server.on(`DELETE /cases/${CASE_ID}/materials/old`, body(undefined))
  await settle()
  expect(next.server.uploads).toEqual([])
  expect(next.server.heard(`DELETE /cases/${CASE_ID}/materials/old`)).toHaveLength(1)
  expect(files.kept()).toEqual([])
})

test('the same picture taken anew stays: the server has it once, and nothing is deleted', async () => {
  const files = filesOfPhone()
  const there = aMaterial({ id: 'there', page: 1 })
  const { server, store, slot } = openOn(files)
  store.getState().take({ id: CASE_ID, materials: [there] })
  server.onUpload(() => body(there))
  store.getState().retake('there', 'blob:same')
  await settle()
  expect(slot()).toMatchObject([{ state: 'received', material: { id: 'there' } }])
  expect(server.heard(`DELETE /cases/${CASE_ID}/materials/there`)).toEqual([])
})

test('a file that the platform has cleared away is sent from where it was kept', async () => {
  const files = filesOfPhone()
  const { server, store, slot, take } = openOn(files)
  take()
  server.onUpload(({ path }) => {
    if (path === 'blob:1') throw new FileGone('cleared')
    return body(aMaterial({ id: 'page-1' }))
  })
  store.getState().add('archivePages', 'blob:1')
  await settle()
  expect(slot()).toMatchObject([{ state: 'received' }])
})

test('one whose file is gone altogether is not tried for ever: the person is told to take it again', async () => {
  const files = filesOfPhone()
  files.fill()
  const { server, store, slot, take } = openOn(files)
  take()
  server.onUpload(() => {
    throw new FileGone('cleared')
  })
  store.getState().add('archivePages', 'blob:1')
  await settle(120_000)
  expect(slot()).toMatchObject([{ state: 'refused', failure: { name: 'FileGone' } }])
  expect(server.uploads).toHaveLength(1)
})

test('a phone that takes no more says so, and sends it all the same', async () => {
  const files = filesOfPhone()
  files.fill()
  const { server, store, take } = openOn(files)
  server.onUpload(() => silence)
  take()
  store.getState().add('archivePages', 'blob:1')
  await settle()
  expect(store.getState().phoneFull).toBe(true)
  server.onUpload(() => body(aMaterial({ id: 'page-1' })))
  store.getState().retry()
  await settle(60_000)
  expect(store.getState().phoneFull).toBe(false)
})

test('what lies there in a form of another release is dropped', async () => {
  const files = filesOfPhone()
  files.put({ name: 'odd', path: 'blob:odd', about: { form: 0 } })
  const { server } = openOn(files)
  await settle()
  expect(server.uploads).toEqual([])
  expect(files.kept()).toEqual([])
})

test('a refusal by the server is told again after a restart, and not forgotten', async () => {
  const { files } = await killedWith('blob:1')
  const next = openOn(files)
  next.server.onUpload(() => problem('fileDamaged'))
  next.take()
  await settle()
  expect(next.slot()).toMatchObject([{ state: 'refused' }])
  expect(files.kept()).toHaveLength(1)
})

test('whoever leaves while it is read sends nothing of it, nor does whoever comes after them', async () => {
  const { files } = await killedWith('blob:1')
  const next = openOn(files)
  next.server.onUpload(() => body(aMaterial({ id: 'page-1' })))
  forgetPerson(phone().storage)
  await settle()
  next.take()
  await settle()
  expect(next.server.uploads).toEqual([])
  expect(next.slot()).toEqual([])
})
