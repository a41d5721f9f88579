import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FieldChange } from '@contract/case'
import { actingStore, type ActingState } from '../acting'
import { draftStore } from '../draft'
import { aDraft, aField, CASE_ID } from './cases'
import { phone } from './phone'
import { body, problem, scriptedServer } from './server'

export const GET = `GET /cases/${CASE_ID}`
export const PUT = `PUT /cases/${CASE_ID}/draft/fields`

const SAVED_AT = '2026-05-07T02:18:00Z'

/** What a request to save wants changed. */
export const changesIn = (request: { readonly body?: unknown }): readonly FieldChange[] =>
  (request.body as { changes: FieldChange[] }).changes

const oneVersionMore = ({ field, value, basedOn }: FieldChange) =>
  aField(field, value, { version: basedOn + 1 })

/** The answer that all of it is saved, each cell one version further. */
export const saved = (changes: readonly FieldChange[]) =>
  body({ fields: changes.map(oneVersionMore), updatedAt: SAVED_AT })

/** A server that keeps the fields, as the contract says: one version more at each change, 409 over an older one. */
export function keepingServer() {
  const server = scriptedServer()
  let view = aDraft()
  server.on(GET, () => body(view))
  server.on('GET /cases', () => body({ cases: [view], next: null }))
  server.on(PUT, (request) => {
    const changes = changesIn(request)
    const { place } = request.body as { place?: string }
    const known = new Map(view.fields.map((field) => [field.field, field]))
    const conflicts = changes.flatMap(({ field, value, basedOn }) => {
      const theirs = known.get(field)
      if (!theirs || theirs.version === basedOn) return []
      return [
        {
          field,
          yours: value,
          theirs: theirs.value,
          theirVersion: theirs.version,
          theirBy: theirs.changedBy,
          theirAt: theirs.changedAt,
        },
      ]
    })
    if (conflicts.length) return problem('fieldConflict', { conflicts })
    changes.map(oneVersionMore).forEach((field) => known.set(field.field, field))
    view = { ...view, fields: [...known.values()], place: place ?? view.place, updatedAt: SAVED_AT }
    return saved(changes)
  })
  return {
    ...server,
    /** Another device saves a value. */
    elsewhere(field: string, value: string) {
      const version = (view.fields.find((known) => known.field === field)?.version ?? 0) + 1
      const others = view.fields.filter((known) => known.field !== field)
      view = { ...view, fields: [...others, aField(field, value, { version })] }
    },
    valueOf: (field: string) => view.fields.find((known) => known.field === field)?.value,
    get view() {
      return view
    },
  }
}

export type Server = ReturnType<typeof keepingServer>
type Phone = ReturnType<typeof phone>

/** The app as it starts on a phone, with what that phone has kept. */
export const openApp = (
  { client }: Pick<Server, 'client'>,
  { sealed, onOtherTab, onOnline }: Pick<Phone, 'sealed' | 'onOtherTab' | 'onOnline'>,
  acting: StoreApi<ActingState> = createStore(actingStore({ storage: phone().storage })),
) => {
  const actForMyself = () => acting.setState({ acting: null })
  return createStore(draftStore({ client, storage: sealed(), onOtherTab, onOnline, acting, actForMyself }))
}

/** 王建国's draft, opened on a phone. */
export async function opened() {
  const server = keepingServer()
  const on = phone()
  const store = openApp(server, on)
  await store.getState().open(CASE_ID)
  return { server, on, store }
}

/** From here on time passes only by `pause`. */
export function timeStands(): void {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })
}

export const pause = (ms = 1_000) => jest.advanceTimersByTimeAsync(ms)
