import { allReceived } from './materials'
import { aMaterial, CASE_ID } from './testing/cases'
import { filesOfPhone } from './testing/keptFiles'
import { countedKeys, runMaterials } from './testing/materialsApp'
import { body, later, problem, silence } from './testing/server'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** What waits for a chunk of code or for another tab takes a few turns. */
async function settle(ms = 0) {
  await jest.advanceTimersByTimeAsync(ms)
  for (let turn = 0; turn < 20; turn += 1) await jest.advanceTimersByTimeAsync(0)
}
const newKey = countedKeys()

/** A tab of a browser, or the app on a phone, with a case open. */
function openOn(files = filesOfPhone()) {
  const opened = runMaterials(files, newKey)
  opened.take()
  return opened
}

const page = (number: number) => aMaterial({ id: `page-${number}`, page: number })
const REMOVE = (id: string) => `DELETE /cases/${CASE_ID}/materials/${id}`
const ORDER = `PUT /cases/${CASE_ID}/materials/order`
const nameOf = ({ header }: { header: Record<string, string> }) => header['Idempotency-Key']

/** All of a picture is on its way, and nothing was answered yet. */
async function sentOn(opened = openOn()) {
  const { server, store } = opened
  const answer = later<ReturnType<typeof body> | typeof silence>()
  server.onUpload(async ({ onProgress }) => {
    onProgress(100)
    return answer.promise
  })
  const key = store.getState().add('archivePages', 'blob:1')
  await settle()
  return { ...opened, key, answer }
}

describe('a picture that is taken out when all of it was sent', () => {
  test('is going, and gone only once the server, which has it, said so', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    const deleted = later<ReturnType<typeof body>>()
    server.on(REMOVE('page-1'), () => deleted.promise)
    expect(await store.getState().remove(key)).toBe(false)
    expect(slot()).toMatchObject([{ state: 'leaving' }])
    expect(allReceived(store.getState())).toBe(false)

    answer.settle(body(page(1)))
    await settle()
    expect(server.heard(REMOVE('page-1'))).toHaveLength(1)
    expect(slot()).toMatchObject([{ state: 'leaving' }])
    deleted.settle(body(null))
    await settle()
    expect(slot()).toEqual([])
  })

  test('is asked after under its own key where the answer was lost, however long that takes', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    await store.getState().remove(key)
    answer.settle(silence)
    await settle()
    server.onUpload(() => silence)
    await settle(60_000)
    expect(slot()).toMatchObject([{ state: 'leaving' }])

    server.onUpload(() => body(page(1)))
    server.on(REMOVE('page-1'), body(null))
    await settle(60_000)
    expect(slot()).toEqual([])
    expect(new Set(server.uploads.map(nameOf))).toEqual(new Set([key]))
    expect(server.heard(REMOVE('page-1'))).toHaveLength(1)
  })

  test('goes also where the app was closed meanwhile', async () => {
    const files = filesOfPhone()
    const { store, key, answer } = await sentOn(openOn(files))
    await store.getState().remove(key)
    answer.settle(silence)
    await settle()

    const next = openOn(files)
    next.server.onUpload(() => body(page(1)))
    next.server.on(REMOVE('page-1'), body(null))
    await settle()
    expect(next.server.heard(REMOVE('page-1'))).toHaveLength(1)
    expect(next.slot()).toEqual([])
    expect(files.kept()).toEqual([])
  })

  test('is not there where the server had refused it', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    await store.getState().remove(key)
    answer.settle(problem('fileDamaged'))
    await settle()
    expect(slot()).toEqual([])
    expect(server.requests).toEqual([])
  })

  test('stands in its slot again, with the reason, where it has to stay', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    server.on(REMOVE('page-1'), problem('notADraft'))
    await store.getState().remove(key)
    answer.settle(body(page(1)))
    await settle()
    expect(slot()).toMatchObject([{ state: 'received', key: 'page-1' }])
    expect(store.getState().failure).toMatchObject({ code: 'notADraft' })
  })
})

describe('a picture that is taken anew when all of the one before was sent', () => {
  test('stands alone, takes its place, and the one before goes from the server', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    store.getState().retake(key, 'blob:anew')
    expect(slot()).toMatchObject([{ path: 'blob:anew', state: 'waiting' }])

    server.onUpload(() => body(page(2)))
    server.on(REMOVE('page-1'), body(null))
    answer.settle(body(page(1)))
    await settle()
    expect(slot()).toMatchObject([{ key: 'page-2', state: 'received', path: 'blob:anew' }])
    expect(server.heard(REMOVE('page-1'))).toHaveLength(1)
  })

  test('keeps its place among the pages', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    answer.settle(silence)
    await settle()
    server.onUpload(({ path }) => (path === 'blob:later' ? body(page(2)) : silence))
    store.getState().add('archivePages', 'blob:later')
    await settle()
    server.onUpload(({ path }) => body(path === 'blob:anew' ? page(3) : page(1)))
    store.getState().retake(key, 'blob:anew')
    server.on(REMOVE('page-1'), body(null))
    server.on(ORDER, body({ materials: [{ ...page(3), page: 1 }, page(2)] }))
    await settle(6_000)
    expect(server.heard(ORDER)[0]?.body).toEqual({ kind: 'archivePages', ids: ['page-3', 'page-2'] })
    expect(slot().map(({ path }) => path)).toEqual(['blob:anew', 'blob:later'])
    expect(server.heard(REMOVE('page-1'))).toHaveLength(1)
  })

  test('waits until it is known what has become of the one before', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    store.getState().retake(key, 'blob:anew')
    answer.settle(silence)
    server.onUpload(() => silence)
    await settle(30_000)
    expect(new Set(server.uploads.map(nameOf))).toEqual(new Set([key]))
    expect(slot()).toMatchObject([{ path: 'blob:anew', state: 'waiting' }])

    server.onUpload(({ path }) => (path === 'blob:anew' ? body(page(2)) : problem('fileDamaged')))
    await settle(60_000)
    expect(slot()).toMatchObject([{ key: 'page-2', state: 'received' }])
  })

  test('and is taken out as well: both go', async () => {
    const { server, store, slot, key, answer } = await sentOn()
    store.getState().retake(key, 'blob:anew')
    const [anew] = slot()
    expect(await store.getState().remove(anew?.key ?? '')).toBe(true)
    server.on(REMOVE('page-1'), body(null))
    answer.settle(body(page(1)))
    await settle()
    expect(server.heard(REMOVE('page-1'))).toHaveLength(1)
    expect(server.uploads).toHaveLength(1)
    expect(slot()).toEqual([])
  })
})

describe('two tabs of one browser', () => {
  test('one shows what the other has taken, and brings it where the other is closed', async () => {
    const files = filesOfPhone()
    const one = openOn(files)
    const other = openOn(files)
    await settle()
    one.server.onUpload(() => silence)
    other.server.onUpload(() => body(page(1)))
    one.store.getState().add('archivePages', 'blob:1')
    await settle()
    expect(other.slot()).toMatchObject([{ state: 'received', key: 'page-1' }])
    expect(files.kept()).toEqual([])
    // What the other has brought is asked after, and not sent again.
    expect(one.slot()).toEqual([])
    expect(one.asked).toContain(CASE_ID)
    await settle(120_000)
    expect(one.server.uploads).toHaveLength(1)
  })

  test('one does not send what was taken out in the other', async () => {
    const files = filesOfPhone()
    const one = openOn(files)
    one.server.onUpload(() => silence)
    one.store.getState().add('archivePages', 'blob:1')
    await settle()
    const other = openOn(files)
    other.server.onUpload(() => silence)
    await settle()
    expect(await other.store.getState().remove(other.slot()[0]?.key ?? '')).toBe(true)
    await settle()
    expect(one.slot()).toEqual([])
    one.server.onUpload(() => body(page(1)))
    const before = one.server.uploads.length
    await settle(120_000)
    expect(one.server.uploads).toHaveLength(before)
  })

  test('one that lay behind hears of it when it comes into sight', async () => {
    const files = filesOfPhone()
    const { server, slot, comesIntoSight } = openOn(files)
    server.onUpload(() => silence)
    await settle()
    files.put({
      name: 'theirs',
      path: 'blob:theirs',
      about: {
        ...{ form: 1, caseId: CASE_ID, attempt: 'theirs', kind: 'archivePages', replaces: null },
        ...{ receivedAs: null, wasSent: false, heir: null, unwanted: false },
      },
    })
    comesIntoSight()
    await settle()
    expect(slot()).toMatchObject([{ key: 'theirs' }])
  })
})

test('a picture that the phone did not take is offered to it again at the next try', async () => {
  const files = filesOfPhone()
  files.fill()
  const { server, store } = openOn(files)
  server.onUpload(() => silence)
  store.getState().add('archivePages', 'blob:1')
  await settle()
  expect(store.getState().phoneFull).toBe(true)
  files.makeRoom()
  await settle(3_000)
  expect(store.getState().phoneFull).toBe(false)
  expect(files.kept()).toHaveLength(1)
})
