import { createStore } from 'zustand/vanilla'
import { ApiProblem, Unreachable } from '@/services/failure'
import type { Client } from '@/services/client'
import { storage } from '@/platform/storage'
import { forgetPerson } from './forget'
import { papersStore, type MadePaper } from './papers'

const paper = (over: Partial<MadePaper> = {}): MadePaper => ({
  id: 'p1',
  kind: 'receipt',
  edition: 1,
  madeAt: '2026-05-11T02:24:00.000Z',
  standing: 'current',
  checked: 0,
  ...over,
})
const wanted = { caseId: 'c1', kind: 'receipt', round: 1 } as const

/** A phone before a server that keeps one paper. */
function aPhone() {
  const server = {
    papers: [paper()],
    failures: {} as Partial<Record<string, Error>>,
    keys: [] as (string | undefined)[],
  }
  const fails = (operation: string) => {
    const failure = server.failures[operation]
    return failure ? Promise.reject(failure) : null
  }
  const client = {
    call: (operation: string, _: unknown, options: { idempotencyKey?: string } = {}) => {
      if (operation === 'makePaper') server.keys.push(options.idempotencyKey)
      const answer = operation === 'listPapers' ? { papers: server.papers, onlyHere: true } : server.papers[0]
      return fails(operation) ?? Promise.resolve(answer)
    },
    download: () => fails('getPaper') ?? Promise.resolve('blob:paper'),
  }
  let keys = 0
  const newKey = () => `key-${String((keys += 1))}`
  const store = createStore(papersStore({ client: client as unknown as Client, newKey }))
  return { server, store, state: store.getState }
}

test('one is made, fetched, and among what was made', async () => {
  const { state } = aPhone()
  await state().make(wanted)
  expect(state()).toMatchObject({ file: { paper: paper(), path: 'blob:paper' }, busy: false, failure: null })
  expect(state()).toMatchObject({ papers: [paper()], onlyHere: true })
})

test('an answer that was lost is asked for again under the same name; the next one has a name of its own', async () => {
  const { server, state } = aPhone()
  server.failures.makePaper = new Unreachable()
  await state().make(wanted)
  expect(state().failure).toBe(server.failures.makePaper)
  delete server.failures.makePaper
  await state().make(wanted)
  await state().make(wanted)
  expect(server.keys).toEqual(['key-1', 'key-1', 'key-2'])
})

test('what cannot be printed is told, and nothing is handed over', async () => {
  const { server, state } = aPhone()
  server.failures.makePaper = new ApiProblem({
    type: '',
    code: 'characterNotPrintable',
    title: '生僻字',
    status: 422,
  })
  await state().make(wanted)
  expect(state()).toMatchObject({ file: null, failure: server.failures.makePaper, busy: false })
})

test('one that was made and not fetched is among the others all the same', async () => {
  const { server, state } = aPhone()
  server.failures.getPaper = new Unreachable()
  await state().make(wanted)
  expect(state()).toMatchObject({ file: null, failure: server.failures.getPaper, papers: [paper()] })
})

test('one that was taken back is not handed over any more', async () => {
  const { server, state } = aPhone()
  await state().make(wanted)
  server.papers = [paper({ standing: 'revoked' })]
  expect(await state().revoke('c1', 'p1')).toBe(true)
  expect(state()).toMatchObject({ file: null, papers: [{ standing: 'revoked' }] })
})

test('whoever signs out leaves no file behind', async () => {
  const { state } = aPhone()
  await state().make(wanted)
  forgetPerson(storage)
  expect(state()).toMatchObject({ file: null, papers: null })
})
