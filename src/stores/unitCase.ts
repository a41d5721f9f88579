import { create, type StateCreator } from 'zustand'
import type { ConfirmCase, PutUnitFund, UnitCase } from '@contract/unit'
import type { MaterialKind } from '@/domain/scheme/ids'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isProblem } from '@/services/failure'
import { newKey } from '@/services/keys'
import { createTurns, type Turn } from '@/services/turns'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { ASK_EVERY_MS, askAgainMs } from './polling'

export interface UnitCaseState {
  readonly view: UnitCase | null
  /** It was taken back, has run out or ended: nothing of it is shown any more. */
  readonly gone: boolean
  readonly failure: Failure | null
  readonly busy: boolean
  /** How many pictures are on their way. */
  readonly sending: number
  /** Why the last wish was not done. */
  readonly refused: Failure | null
  /** Asked again and again while it is open: it goes from the screen as soon as the retiree has taken it back. */
  open(caseId: string): Promise<void>
  close(): void
  answer(answer: ConfirmCase): Promise<boolean>
  /** Brings a picture to a slot. */
  bring(kind: MaterialKind, path: string): Promise<boolean>
  takeOut(materialId: string): Promise<boolean>
  /** Over another's words nothing is written: they are heard then, to be put side by side. */
  fillFund(column: Omit<PutUnitFund, 'authorization'>): Promise<boolean>
}

const NONE = { view: null, gone: false, failure: null, busy: false, sending: 0, refused: null } as const

/** One application at the desk of a unit or archive keeper. Nothing of it is kept on the device. */
export function unitCaseStore({ client }: { readonly client: Client }): StateCreator<UnitCaseState> {
  return (set, get) => {
    let wanted: string | null = null
    const turns = createTurns({ run: ask, delayMs: askAgainMs })
    onForget(close)

    async function load(caseId: string): Promise<void> {
      const asked = await attempt(client.call('getUnitCase', { params: { id: caseId } }))
      if (wanted !== caseId) return
      if (asked.ok) return set({ view: asked.value, gone: false, failure: null })
      if (isProblem(asked.failure, 'notFound')) return set({ view: null, gone: true })
      set({
        failure: asked.failure,
        ...(isProblem(asked.failure, 'organisationUnverified') && { view: null }),
      })
    }
    async function ask(): Promise<Turn> {
      const caseId = wanted
      // What is being done to it says itself how it stands then.
      if (caseId !== null && !get().busy && get().sending === 0) await load(caseId)
      if (wanted !== null && !get().gone) turns.soon(ASK_EVERY_MS)
      return 'idle'
    }
    function close(): void {
      wanted = null
      turns.stop()
      set(NONE)
    }
    /** Does something to the case that is open; an answer of the desk's is how it stands then. */
    async function wish(asking: (id: string) => Promise<UnitCase | null>): Promise<boolean> {
      const { view, busy } = get()
      if (view === null || busy) return false
      set({ busy: true, refused: null })
      const done = await attempt(asking(view.id))
      if (!done.ok) {
        set({ busy: false, refused: done.failure })
        return false
      }
      if (done.value === null) await load(view.id)
      else if (wanted === view.id) set({ view: done.value })
      set({ busy: false })
      return true
    }

    return {
      ...NONE,
      open(caseId) {
        if (wanted !== caseId || get().view?.id !== caseId) set(NONE)
        wanted = caseId
        return turns.now()
      },
      close,
      answer: (body) => wish((id) => client.call('confirmCase', { params: { id }, body })),
      async bring(kind, path) {
        const { view } = get()
        if (view === null) return false
        set(({ sending }) => ({ sending: sending + 1, refused: null }))
        const { received } = client.upload(
          'addUnitPaper',
          { id: view.id },
          { path, fields: { kind }, idempotencyKey: newKey(), onProgress: () => {} },
        )
        const done = await attempt(received)
        set(({ sending }) => ({ sending: sending - 1, ...(!done.ok && { refused: done.failure }) }))
        if (done.ok) await load(view.id)
        return done.ok
      },
      takeOut: (mid) =>
        wish((id) => client.call('deleteUnitPaper', { params: { id, mid } }).then(() => null)),
      async fillFund(column) {
        const { view } = get()
        const authorization = view?.fund?.authorization ?? ''
        const body = { ...column, authorization }
        const done = await wish((id) => client.call('putUnitFund', { params: { id }, body }))
        if (view !== null && isProblem(get().refused, 'fieldConflict')) await load(view.id)
        return done
      },
    }
  }
}

export const useUnitCase = create(unitCaseStore({ client: appClient }))
