import { create, type StateCreator, type StoreApi } from 'zustand'
import type { CaseView } from '@contract/case'
import { onOnline } from '@/platform/network'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { onOtherTab } from '@/platform/tabs'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isProblem, type ApiProblem } from '@/services/failure'
import { createTurns, doubling, type Turn } from '@/services/turns'
import { actForMyself, useActing, type ActingState } from './acting'
import { attempt, waitOf, type Failure } from './attempt'
import {
  afterSaving,
  cellOf,
  cellsOf,
  isHeldBack,
  mergeFields,
  stillTyped,
  type TypedFields,
} from './draftCells'
import { createDraftKept, type KeptTyped } from './draftKept'
import { answersBody, EMPTY, isEditable, type DraftState, type Saving } from './draftState'
import { onForget } from './forget'

interface DraftDependencies {
  readonly client: Client
  readonly storage: Storage
  readonly onOtherTab: typeof onOtherTab
  readonly onOnline: typeof onOnline
  /** For whom one fills in. */
  readonly acting: StoreApi<ActingState>
  readonly actForMyself: () => void
}

/** How long somebody must pause before what they typed is sent. */
const PAUSE_MS = 800
const MOST_CHANGES = 60
const LATER: Turn = { retryAfterMs: null }

/**
 * 草稿: the joint form while it is filled in. The phone comes first: a change is kept before the next key is
 * struck, and the server hears of it afterwards, again and again until it has confirmed it.
 */
export function draftStore(dependencies: DraftDependencies): StateCreator<DraftState> {
  const { client, storage } = dependencies
  const kept = createDraftKept(storage)

  return (set, get) => {
    let typed: KeptTyped | null = null
    let inFlight: TypedFields = {}
    /** What was held back is tried again once, when the draft is opened: the proof or the consent may be there now. */
    let tryHeldBack = false

    const turns = createTurns({ run: send, delayMs: doubling(2_000, 60_000) })
    const theirCase = () => dependencies.acting.getState().acting?.caseId ?? null
    /** Which application is meant: where it is not the one somebody is helped with, it is one's own. */
    const turnTo = (caseId: string) => {
      if (theirCase() !== null && theirCase() !== caseId) dependencies.actForMyself()
    }

    /** Shows what the server and the phone have, taken together. */
    function show(saving?: Saving): void {
      const { view } = get()
      const fields = view && isEditable(view) && typed ? typed.fields : {}
      const cells = cellsOf(view?.fields ?? [], fields)
      const waiting = Object.values(cells).some((cell) => cell.conflict || cell.refused)
      set({
        cells,
        place: view?.id === theirCase() ? get().place : (typed?.place ?? view?.place ?? null),
        saving: saving ?? (sendable().length || typed?.place ? get().saving : waiting ? 'decide' : 'saved'),
      })
    }

    /** Keeps what was typed. Another tab may have typed too: its cells stay. */
    function keepTyped(next: KeptTyped): void {
      typed = next
      set({ phoneFull: !kept.typed.write(next) })
    }

    function typedNow(caseId: string): KeptTyped {
      const onPhone = get().phoneFull && typed?.caseId === caseId ? typed : kept.typed.read(caseId)
      return onPhone ?? { caseId, fields: {}, place: null }
    }

    function keepView(view: CaseView): void {
      set({ view })
      if (view.id === theirCase()) return
      kept.case.write(view)
      dependencies.acting.setState({ helped: view.helpers.length > 0 })
    }

    function adopt(incoming: CaseView): void {
      const known = get().view
      const fields = mergeFields(known?.id === incoming.id ? known.fields : [], incoming.fields, true)
      keepView({ ...incoming, fields })
      const mine = typedNow(incoming.id)
      // What is on its way is confirmed by its own answer: this one may have been written before it arrived.
      keepTyped({ ...mine, fields: { ...stillTyped(mine.fields, fields), ...pick(mine.fields, inFlight) } })
      show()
    }

    /** Fields that the server may be told: neither in conflict nor refused as they stand. */
    function sendable(): [field: string, typed: TypedFields[string]][] {
      const { view } = get()
      if (!typed || !view || !isEditable(view)) return []
      const server = new Map(view.fields.map((field) => [field.field, field]))
      return Object.entries(typed.fields).filter(([field, mine]) => {
        const cell = cellOf(field, server.get(field), mine)
        return !cell.conflict && (cell.refused === null || (tryHeldBack && isHeldBack(cell.refused)))
      })
    }

    async function send(): Promise<Turn> {
      const { view } = get()
      if (!view || !typed || !isEditable(view)) return 'idle'
      const changes = sendable().slice(0, MOST_CHANGES)
      tryHeldBack = false
      const place = typed.place
      if (changes.length === 0 && place === null) {
        show()
        return 'idle'
      }
      const sent: TypedFields = Object.fromEntries(changes)
      inFlight = sent
      set({ saving: 'saving' })
      const saved = await attempt(
        client.call('putFields', {
          params: { id: view.id },
          body: {
            changes: changes.map(([field, { value, basedOn }]) => ({ field, value, basedOn })),
            ...(place === null ? {} : { place }),
          },
        }),
      )
      if (inFlight === sent) inFlight = {}
      const now = get().view
      // Signed out, or turned to another case, while the answer was on its way: what waits on this phone has arrived.
      if (now?.id !== view.id) {
        const left = kept.typed.read(view.id)
        if (left && saved.ok)
          kept.typed.write({ ...left, fields: afterSaving(left.fields, sent, saved.value.fields) })
        return 'idle'
      }
      if (!saved.ok) return notSaved(saved.failure, view.id, sent)

      const fields = mergeFields(now.fields, saved.value.fields, false)
      keepView({ ...now, fields, place: place ?? now.place, updatedAt: saved.value.updatedAt })
      const mine = typedNow(view.id)
      keepTyped({
        caseId: view.id,
        fields: afterSaving(mine.fields, sent, fields),
        place: mine.place === place ? null : mine.place,
      })
      set({ failure: null })
      show()
      return 'more'
    }

    async function notSaved(failure: Failure, caseId: string, sent: TypedFields): Promise<Turn> {
      set({ failure })
      if (isLost(failure)) {
        lose(caseId)
        return 'idle'
      }
      const turn = 'code' in failure ? await refused(failure, caseId, sent) : null
      if (turn !== null) return turn
      // Everything else leaves the words on this phone, to be sent again.
      set({ saving: 'offline' })
      // Without a session nothing changes by waiting: signing in opens the draft again.
      if (isProblem(failure, 'signInRequired')) return 'idle'
      // Submitted on another device: what it is now stands on its own page.
      if (isProblem(failure, 'notADraft')) void read(caseId)
      const seconds = waitOf(failure)
      return seconds === null ? LATER : { retryAfterMs: seconds * 1000 }
    }

    /** What the server says of the words themselves. @returns `null` where it says nothing of them */
    async function refused(failure: ApiProblem, caseId: string, sent: TypedFields): Promise<Turn | null> {
      const { afterRefusal } = await import('./draftRefused')
      const { view } = get()
      if (view?.id !== caseId) return 'idle'
      const mine = typedNow(caseId)
      const after = afterRefusal(failure, { fields: view.fields, typed: mine.fields, sent })
      if (after === null) return null
      keepView({ ...view, fields: after.fields })
      keepTyped({ ...mine, fields: after.typed })
      if (after.isTold) set({ failure: null })
      show()
      const isKnown = failure.conflicts.some(
        ({ field }) => get().cells[field]?.conflict || !typed?.fields[field],
      )
      return isKnown || !isProblem(failure, 'fieldConflict') ? 'more' : LATER
    }

    /** Reads what this phone has of the case. @returns whether there is something to show */
    function showKept(caseId: string): boolean {
      const view = kept.case.read()
      typed = typedNow(caseId)
      if (view?.id !== caseId) return false
      set({ view, stage: 'ready' })
      show(sendable().length ? 'offline' : undefined)
      return true
    }

    async function read(caseId: string): Promise<void> {
      const asked = await attempt(client.call('getCase', { params: { id: caseId } }))
      if (asked.ok) {
        set({ failure: null, stage: 'ready' })
        adopt(asked.value)
      } else if (isLost(asked.failure)) {
        lose(caseId)
      } else {
        set({ failure: asked.failure, stage: get().view ? 'ready' : 'failed' })
      }
    }

    /** It is not there, or not for this person any more. */
    const isLost = (failure: Failure) =>
      isProblem(failure, 'notFound', 'onlyRetiree') && failure.fields.length === 0

    function lose(caseId: string): void {
      close()
      kept.typed.remove(caseId)
      if (caseId === theirCase()) dependencies.actForMyself()
      else kept.case.remove()
      set({ stage: 'none' })
    }

    /** Nothing is open; what only this phone has stays on it. */
    function close(): void {
      turns.stop()
      typed = null
      inFlight = {}
      set(EMPTY)
    }

    function forget(): void {
      close()
      kept.case.remove()
      kept.typed.remove()
    }

    // What was typed last goes out before the page is about somebody else.
    dependencies.acting.subscribe(({ acting }, before) => {
      if (acting === before.acting) return
      if (get().view) void turns.now()
      close()
    })

    dependencies.onOnline(() => {
      if (get().view) void turns.now()
    })
    dependencies.onOtherTab((key) => {
      const { view } = get()
      if (!view || !kept.holds(key)) return
      const theirs = kept.case.read()
      typed = typedNow(view.id)
      if (theirs?.id === view.id) set({ view: theirs })
      show()
    })
    onForget(forget)

    return {
      ...EMPTY,

      async start(answers, untick) {
        const { acting } = dependencies.acting.getState()
        const agents = acting?.relation === 'agent' ? acting : null
        if (!agents) dependencies.actForMyself()
        const body = { answers: answersBody(answers) }
        const made = await attempt(
          agents
            ? client.call('openAgencyCase', { params: { id: agents.mandateId }, body })
            : client.call('createCase', { body }),
        )
        if (made.ok) {
          if (agents) dependencies.acting.setState({ acting: { ...agents, caseId: made.value.id } })
          typed = null
          set({ failure: null, stage: 'ready' })
          adopt(made.value)
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
        const { acting } = dependencies.acting.getState()
        if (acting)
          return acting.caseId === null ? set({ ...EMPTY, stage: 'none' }) : get().open(acting.caseId)
        const listed = await attempt(client.call('listCases', {}))
        if (listed.ok) {
          const draft = listed.value.cases.find(isEditable)
          if (draft) return get().open(draft.id)
          return set({ ...EMPTY, stage: 'none' })
        }
        const onPhone = kept.case.read()
        if (!onPhone || !showKept(onPhone.id)) set({ stage: 'failed' })
        set({ failure: listed.failure })
      },

      async open(caseId) {
        turnTo(caseId)
        if (get().view?.id !== caseId) {
          set({ ...EMPTY, stage: 'opening' })
          showKept(caseId)
        }
        await read(caseId)
        // What was typed while the app was closed, or nobody was signed in.
        if (get().failure !== null) return
        tryHeldBack = true
        await turns.now()
      },

      change(field, value) {
        const { view, cells } = get()
        if (!view || !isEditable(view)) return
        const mine = typedNow(view.id)
        const server = view.fields.find((known) => known.field === field)
        const basedOn = mine.fields[field]?.basedOn ?? server?.version ?? 0
        keepTyped({ ...mine, fields: { ...mine.fields, [field]: { value, basedOn } } })
        set({
          cells: { ...cells, [field]: cellOf(field, server, typed?.fields[field]) },
          saving: 'saving',
        })
        turns.soon(PAUSE_MS)
      },

      goTo(place) {
        const { view } = get()
        if (!view || !isEditable(view) || place === get().place) return
        // Where they left off is theirs to say.
        if (view.id === theirCase()) return set({ place })
        keepTyped({ ...typedNow(view.id), place })
        set({ place })
        turns.soon(PAUSE_MS)
      },

      leftAt({ id, place, updatedAt }) {
        const untold = typedNow(id).place
        if (untold !== null) return untold
        const view = [get().view, kept.case.read()].find((known) => known?.id === id)
        return view && view.updatedAt >= updatedAt ? view.place : place
      },

      choose(field, side) {
        const { view, cells } = get()
        const conflict = cells[field]?.conflict
        if (!view || !conflict) return
        const { [field]: _mine, ...others } = typedNow(view.id).fields
        const yours = { value: conflict.yours, basedOn: conflict.theirVersion }
        keepTyped({
          ...typedNow(view.id),
          fields: side === 'yours' ? { ...others, [field]: yours } : others,
        })
        show('saving')
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
        if (taken.ok) adopt(taken.value)
        return taken.ok
      },

      async save() {
        await turns.now()
        return get().saving === 'saved'
      },

      adopt(view) {
        turnTo(view.id)
        set({ stage: 'ready' })
        adopt(view)
      },

      waitsElsewhere: () => kept.typed.others(get().view?.id),
    }
  }
}

/** Those of `all` that `chosen` names. */
function pick(all: TypedFields, chosen: TypedFields): TypedFields {
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in chosen))
}

/** The draft of the running app. */
export const useDraft = create(
  draftStore({
    client: appClient,
    storage: phoneStorage,
    onOtherTab,
    onOnline,
    acting: useActing,
    actForMyself,
  }),
)
