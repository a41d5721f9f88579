import type { MaterialKind } from '@/domain/scheme/ids'
import type { Photographing } from '@/platform/camera'
import type { PictureFault } from '@/platform/judge'
import { createStore } from 'zustand/vanilla'
import { useMaterials } from './materials'
import { picturesOf } from './materialsPictures'
import { forgetPerson } from './forget'
import { takingStore } from './taking'
import { CASE_ID } from './testing/cases'
import { filesOfPhone } from './testing/keptFiles'
import { phone as phoneWithStorage } from './testing/phone'

const add = jest.fn()
const retake = jest.fn()
let names = 0
const NAME = expect.stringMatching(/^name-/) as string

/** A camera and an album that give what the test says, and a judge that knows the pictures by name. */
function begin(faults: Readonly<Record<string, readonly PictureFault[]>> = {}, files = filesOfPhone()) {
  let next: readonly string[] = []
  const release = jest.fn()
  const judged = jest.fn(async (path: string) => faults[path] ?? [])
  const loadJudge = jest.fn(async () => ({ judgePhoto: judged }))
  const takePhotos = jest.fn(async (_: unknown, { onChosen, onPhoto }: Photographing) => {
    if (next.length > 0) onChosen(next.length)
    for (const path of next) onPhoto({ ok: true, path })
  })
  const store = createStore(
    takingStore({ takePhotos, loadJudge, release, files: files.run(), newKey: () => `name-${(names += 1)}` }),
  )
  const take = async (kind: MaterialKind, ...paths: string[]) => {
    next = paths
    store.getState().take(kind, 'camera')
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve()
  }
  const turns = async () => {
    for (let tick = 0; tick < 60; tick += 1) await Promise.resolve()
  }
  return { store, turns, take, release, judged, loadJudge, takePhotos }
}

const doubted = ({ store }: ReturnType<typeof begin>) =>
  store.getState().doubts.map(({ path, faults, tries }) => ({ path, faults, tries }))

beforeEach(() => {
  useMaterials.setState({ caseId: CASE_ID, pictures: picturesOf([], [], new Map()), add, retake })
})

test('a picture with nothing wrong is put in line at once', async () => {
  const { take, store, judged } = begin()
  await take('idCardFront', 'good')
  expect(add).toHaveBeenCalledWith('idCardFront', 'good', CASE_ID, NAME)
  expect(judged).toHaveBeenCalledWith('good', 'card')
  expect(store.getState()).toMatchObject({ doubts: [], preparing: 0, kept: { path: 'good', anew: false } })
})

test('one with something wrong is not, and may be used from the second on', async () => {
  const phone = begin({ one: ['glare'], two: ['glare', 'cutOff'] })
  await phone.take('idCardFront', 'one')
  expect(add).not.toHaveBeenCalled()
  expect(doubted(phone)).toEqual([{ path: 'one', faults: ['glare'], tries: 1 }])

  await phone.take('idCardFront', 'two')
  expect(doubted(phone)).toEqual([{ path: 'two', faults: ['glare', 'cutOff'], tries: 2 }])
  expect(phone.release).toHaveBeenCalledWith('one')

  phone.store.getState().useAnyway()
  expect(add).toHaveBeenCalledWith('idCardFront', 'two', CASE_ID, NAME)
  expect(phone.release).not.toHaveBeenCalledWith('two')
  expect(doubted(phone)).toEqual([])
})

test('whoever gave the first up has their second try behind them with the next', async () => {
  const phone = begin({ one: ['dark'], two: ['dark'], three: ['dark'] })
  await phone.take('idCardFront', 'one')
  phone.store.getState().drop()
  expect(phone.release).toHaveBeenCalledWith('one')
  await phone.take('idCardFront', 'two')
  expect(doubted(phone)).toMatchObject([{ tries: 2 }])
  phone.store.getState().drop()
  // Of another material it is the first.
  await phone.take('bankCard', 'three')
  expect(doubted(phone)).toMatchObject([{ tries: 1 }])
})

test('whoever chooses nothing keeps what there is to decide on', async () => {
  const phone = begin({ one: ['dark'] })
  await phone.take('idCardFront', 'one')
  await phone.take('idCardFront')
  expect(doubted(phone)).toMatchObject([{ path: 'one' }])
})

test('pages stay in order; those with something wrong are decided on one after the other', async () => {
  const phone = begin({ two: ['blurred'], four: ['dark'] })
  await phone.take('archivePages', 'one', 'two', 'three', 'four')
  expect(add.mock.calls.map(([, path]) => path as unknown)).toEqual(['one', 'three'])
  expect(doubted(phone)).toMatchObject([{ path: 'two' }, { path: 'four' }])
  await phone.take('archivePages', 'two again')
  expect(phone.takePhotos.mock.calls[1]?.[1].atMost).toBe(1)
  expect(add).toHaveBeenLastCalledWith('archivePages', 'two again', CASE_ID, NAME)
  expect(doubted(phone)).toMatchObject([{ path: 'four', tries: 1 }])
})

describe('nobody is stopped by a judgement that does not run', () => {
  test('because it cannot be fetched', async () => {
    const { take, loadJudge } = begin()
    loadJudge.mockRejectedValue(new Error('offline'))
    await take('idCardFront', 'one')
    expect(add).toHaveBeenCalledWith('idCardFront', 'one', CASE_ID, NAME)
  })

  test('because it fails', async () => {
    const { take, judged } = begin()
    judged.mockRejectedValue(new Error('out of memory'))
    await take('idCardFront', 'one')
    expect(add).toHaveBeenCalledWith('idCardFront', 'one', CASE_ID, NAME)
  })
})

test('whoever has gone on to another material is not called back', async () => {
  const phone = begin({ one: ['dark'] })
  let judged = (_: readonly PictureFault[]) => undefined as void
  phone.judged.mockReturnValueOnce(new Promise((resolve) => (judged = resolve)))
  await phone.take('idCardFront', 'one')
  await phone.take('bankCard')
  judged(['dark'])
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve()
  expect(add).toHaveBeenCalledWith('idCardFront', 'one', CASE_ID, NAME)
  expect(doubted(phone)).toEqual([])
})

test('a picture of the app’s own camera goes the same way, in the place of the one it was taken for', async () => {
  const phone = begin({ shot: ['tooSmall'] })
  phone.store.getState().aim('idCardFront')
  phone.store.getState().shot('idCardFront', Promise.resolve({ ok: true, path: 'shot' }))
  expect(phone.store.getState().preparing).toBe(1)
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve()
  expect(doubted(phone)).toEqual([{ path: 'shot', faults: ['tooSmall'], tries: 1 }])
})

describe('a picture that is still being judged', () => {
  test('goes to the application for which it was taken, whichever is open by then', async () => {
    const phone = begin()
    const taking = phone.take('idCardFront', 'father')
    useMaterials.setState({ caseId: 'another' })
    await taking
    expect(add.mock.calls).toEqual([['idCardFront', 'father', CASE_ID, NAME]])
  })

  test('is given back when the person leaves, and is in nobody’s line', async () => {
    const phone = begin()
    const taking = phone.take('idCardFront', 'one')
    forgetPerson(phoneWithStorage().storage)
    await taking
    expect(add).not.toHaveBeenCalled()
    expect(phone.release).toHaveBeenCalledWith('one')
  })
})

test('what is doubted in one application is not shown in another', async () => {
  const phone = begin({ one: ['dark'] })
  await phone.take('idCardFront', 'one')
  useMaterials.setState({ caseId: 'another' })
  await phone.take('idCardFront', 'two')
  expect(doubted(phone)).toEqual([])
  expect(phone.release).toHaveBeenCalledWith('one')
  expect(add.mock.calls).toEqual([['idCardFront', 'two', 'another', NAME]])
})

test('where what is wrong cannot be said, all that is doubted is used', async () => {
  const phone = begin({ one: ['dark'], two: ['glare'] })
  await phone.take('archivePages', 'one', 'two')
  phone.store.getState().useAll()
  expect(add.mock.calls.map(([, path]) => path as unknown)).toEqual(['one', 'two'])
  expect(doubted(phone)).toEqual([])
})

describe('a picture that was not decided on when the app was closed', () => {
  test('is asked about again when its slot is opened, with the tries before it', async () => {
    const files = filesOfPhone()
    const first = begin({ one: ['dark'], two: ['dark'] }, files)
    await first.take('idCardFront', 'one')
    await first.take('idCardFront', 'two')
    expect(doubted(first)).toMatchObject([{ path: 'two', tries: 2 }])

    const next = begin({ 'run-2:two': ['dark'] }, files)
    await next.store.getState().resume('bankCard')
    await next.turns()
    expect(doubted(next)).toEqual([])
    await next.store.getState().resume('idCardFront')
    await next.turns()
    expect(doubted(next)).toEqual([{ path: 'run-2:two', faults: ['dark'], tries: 2 }])
    expect(next.store.getState().preparing).toBe(0)
    // Once.
    await next.store.getState().resume('idCardFront')
    await next.turns()
    expect(doubted(next)).toHaveLength(1)
  })

  test('because it was still being judged, is judged then and put in line under the name it is kept by', async () => {
    const files = filesOfPhone()
    const first = begin({}, files)
    first.judged.mockReturnValue(new Promise(() => undefined))
    await first.take('idCardFront', 'one')
    const [name] = files.kept()

    const next = begin({}, files)
    await next.store.getState().resume('idCardFront')
    await next.turns()
    expect(add).toHaveBeenCalledWith('idCardFront', 'run-2:one', CASE_ID, name)
  })

  test('is kept no longer than until it is given up', async () => {
    const files = filesOfPhone()
    const phone = begin({ one: ['dark'] }, files)
    await phone.take('idCardFront', 'one')
    expect(files.kept()).toHaveLength(1)
    phone.store.getState().drop()
    await phone.turns()
    expect(files.kept()).toEqual([])
  })

  test('is not kept of somebody who left while it was being kept', async () => {
    const files = filesOfPhone()
    const phone = begin({}, files)
    phone.store.getState().aim('idCardFront')
    phone.store.getState().shot('idCardFront', Promise.resolve({ ok: true, path: 'shot' }))
    await Promise.resolve()
    await Promise.resolve()
    forgetPerson(phoneWithStorage().storage)
    await phone.turns()
    expect(files.kept()).toEqual([])
  })

  test('of another application waits until that is open', async () => {
    const files = filesOfPhone()
    await begin({ one: ['dark'] }, files).take('idCardFront', 'one')
    useMaterials.setState({ caseId: 'another' })
    const next = begin({}, files)
    await next.store.getState().resume('idCardFront')
    await next.turns()
    expect(add).not.toHaveBeenCalled()
    expect(files.kept()).toHaveLength(1)
  })
})
