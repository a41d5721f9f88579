import { create, type StateCreator, type StoreApi } from 'zustand'
import { plainLine } from '@/domain/form/plain'
import { onOnline } from '@/platform/network'
import { sealedStorage, type SealedStorage } from '@/platform/sealed'
import { onOtherTab } from '@/platform/tabs'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isProblem } from '@/services/failure'
import { createTurns, doubling } from '@/services/turns'
import { actForMyself, useActing, type ActingState } from './acting'
import { attempt, type Failure } from './attempt'
import { createDraftBoard } from './draftBoard'
import { cellOf } from './draftCells'
import { createDraftKept, DRAFT_KEYS, joinKept } from './draftKept'
import { draftSaving } from './draftSaving'
import { answersBody, EMPTY, isEditable, type DraftState } from './draftState'
import { onForget } from './forget'

interface DraftDependencies {
  readonly client: Client
  readonly storage: SealedStorage
  readonly onOtherTab: typeof onOtherTab
  readonly onOnline: typeof onOnline
  /** For whom one fills in. */
  readonly acting: StoreApi<ActingState>
  readonly actForMyself: () => void
}

/** How long somebody must pause before what they typed is sent. */
const PAUSE_MS = 800

/**
 * 草稿: the joint form while it is filled in. The phone comes first: a change is kept before the next key is
 * struck, and the server hears of it afterwards, again and again until it has confirmed it.
 */
export function draftStore(dependencies: DraftDependencies): StateCreator<DraftState> {
  const { client, storage, acting, actForMyself: forMyself } = dependencies
  const kept = createDraftKept(storage)

  return (set, get) => {
    const board = createDraftBoard({ get, set, kept, acting, actForMyself: forMyself })
    const send = draftSaving({ client, get, set, kept, board, read, isLost, lose })
    const turns = createTurns({ run: send, delayMs: doubling(2_000, 60_000) })
    /** Which case is being opened, until something else is to be shown. */
    let opening: string | null = null

    /** Reads what this phone has of the case. @returns whether there is something to show */
    function showKept(caseId: string): boolean {
      const view = kept.case.read()
      board.typed = board.typedNow(caseId)
      if (view?.id !== caseId) return false
      set({ view, stage: 'ready' })
      board.show(board.sendable().length ? 'offline' : undefined)
      return true
    }

    async function read(caseId: string): Promise<void> {
      const asked = await attempt(client.call('getCase', { params: { id: caseId } }))
      if (asked.ok) {
        set({ failure: null, stage: 'ready' })
        board.adopt(asked.value)
      } else if (isLost(asked.failure)) {
        lose(caseId)
      } else {
        set({ failure: asked.failure, stage: get().view ? 'ready' : 'failed' })
      }
    }

    /** It is not there, or not for this person any more. */
    function isLost(failure: Failure): boolean {
      return isProblem(failure, 'notFound', 'onlyRetiree') && failure.fields.length === 0
    }

    function lose(caseId: string): void {
      close()
      kept.typed.remove(caseId)
      if (caseId === board.theirCase()) forMyself()
      else kept.case.remove()
      set({ stage: 'none' })
    }

    function close(): void {
      opening = null
      turns.stop()
      board.close()
    }

    function forget(): void {
      close()
      kept.case.remove()
      kept.typed.remove()
    }

    // What was typed last goes out before the page is about somebody else.
    acting.subscribe((now, before) => {
      if (now.acting === before.acting) return
      if (get().view) void turns.now()
      close()
    })

    dependencies.onOnline(() => {
      if (get().view) void turns.now()
    })
    async function hear(key: string): Promise<void> {
      await kept.heard(key)
      const { view } = get()
      if (!view) return
      const theirs = kept.case.read()
      board.typed = board.typedNow(view.id)
      if (theirs?.id === view.id) set({ view: theirs })
      board.show()
    }
    dependencies.onOtherTab((key) => {
      if (kept.holds(key)) void hear(key)
    })
    onForget(forget)
    kept.onFull(() => set({ phoneFull: true }))
    // Where they left off is read off it: whoever shows that draws it again.
    void kept.opened().then(() => set({}))

    return {
      ...EMPTY,

      async start(answers, untick) {
        const helped = acting.getState().acting
        const agents = helped?.relation === 'agent' ? helped : null
        if (!agents) forMyself()
        const body = { answers: answersBody(answers) }
        const made = await attempt(
          agents
            ? client.call('openAgencyCase', { params: { id: agents.mandateId }, body })
            : client.call('createCase', { body }),
        )
        if (made.ok) {
          if (agents) acting.setState({ acting: { ...agents, caseId: made.value.id } })
          board.typed = null
          set({ failure: null, stage: 'ready' })
          board.adopt(made.value)
          return untick.length === 0 || get().answer(answers, untick)
        }
        if (isProblem(made.failure, 'caseAlreadyOpen')) {
          await get().resume()
          if (get().stage === 'ready') return get().answer(answers, untick)
        }
        set({ failure: made.failure })
        return false
      },

      async resume() {
        const helped = acting.getState().acting
        if (helped)
          return helped.caseId === null ? set({ ...EMPTY, stage: 'none' }) : get().open(helped.caseId)
        const listed = await attempt(client.call('listCases', {}))
        if (listed.ok) {
          const draft = listed.value.cases.find(isEditable)
          if (draft) return get().open(draft.id)
          return set({ ...EMPTY, stage: 'none' })
        }
        await kept.opened()
        const onPhone = kept.case.read()
        if (!onPhone || !showKept(onPhone.id)) set({ stage: 'failed' })
        set({ failure: listed.failure })
        // What waits here goes when somebody answers, whether or not the phone says that it is connected again.
        if (get().view) turns.soon(PAUSE_MS)
      },

      async open(caseId) {
        board.turnTo(caseId)
        if (get().view?.id !== caseId) {
          opening = caseId
          set({ ...EMPTY, stage: 'opening' })
          await kept.opened()
          // Turned to another, or signed out, meanwhile.
          if (opening !== caseId) return
          showKept(caseId)
        }
        await read(caseId)
        // What was typed while the app was closed, or nobody was signed in.
        if (get().failure !== null) return get().view ? turns.soon(PAUSE_MS) : undefined
        board.tryHeldBack = true
        await turns.now()
      },

      change(field, typed) {
        const { view, cells } = get()
        if (!view || !isEditable(view)) return
        // As the server keeps it: else what arrived and was not confirmed would look like another's.
        const value = plainLine(typed)
        const mine = board.typedNow(view.id)
        const server = view.fields.find((known) => known.field === field)
        const basedOn = mine.fields[field]?.basedOn ?? server?.version ?? 0
        board.keepTyped({ ...mine, fields: { ...mine.fields, [field]: { value, basedOn } } })
        set({
          cells: { ...cells, [field]: cellOf(field, server, board.typed?.fields[field]) },
          saving: 'saving',
        })
        turns.soon(PAUSE_MS)
      },

      goTo(place) {
        const { view } = get()
        if (!view || !isEditable(view) || place === get().place) return
        // Where they left off is theirs to say.
        if (view.id === board.theirCase()) return set({ place })
        board.keepTyped({ ...board.typedNow(view.id), place })
        set({ place })
        turns.soon(PAUSE_MS)
      },

      leftAt({ id, place, updatedAt }) {
        const untold = board.typedNow(id).place
        if (untold !== null) return untold
        const view = [get().view, kept.case.read()].find((known) => known?.id === id)
        return view && view.updatedAt >= updatedAt ? view.place : place
      },

      choose(field, side) {
        const { view, cells } = get()
        const conflict = cells[field]?.conflict
        if (!view || !conflict) return
        const { [field]: _mine, ...others } = board.typedNow(view.id).fields
        const yours = { value: conflict.yours, basedOn: conflict.theirVersion }
        board.keepTyped({
          ...board.typedNow(view.id),
          fields: side === 'yours' ? { ...others, [field]: yours } : others,
        })
        board.show('saving')
        void turns.now()
      },

      async answer(answers, untick) {
        const { view } = get()
        if (!view) return false
        await turns.now()
        const taken = await attempt(
          client.call('putAnswers', {
            params: { id: view.id },
            body: { answers: answersBody(answers), untick: [...untick] },
          }),
        )
        set({ failure: taken.ok ? null : taken.failure })
        if (taken.ok) board.adopt(taken.value)
        return taken.ok
      },

      async save() {
        await turns.now()
        return get().saving === 'saved'
      },

      adopt(view) {
        opening = null
        board.turnTo(view.id)
        set({ stage: 'ready' })
        board.adopt(view)
      },

      async wordsWait() {
        await kept.opened()
        // What the phone did not take stands on the board alone.
        return kept.typed.any() || Object.keys(board.typed?.fields ?? {}).length > 0
      },
    }
  }
}

/** The draft of the running app. */
export const useDraft = create(
  draftStore({
    client: appClient,
    storage: sealedStorage(DRAFT_KEYS, joinKept),
    onOtherTab,
    onOnline,
    acting: useActing,
    actForMyself,
  }),
)
