import type { StoreApi } from 'zustand'
import type { CaseView } from '@contract/case'
import { isOver } from '@/domain/case/progressModel'
import type { ActingState } from './acting'
import { cellOf, cellsOf, isHeldBack, mergeFields, stillTyped, type TypedFields } from './draftCells'
import type { createDraftKept, KeptTyped } from './draftKept'
import { EMPTY, isEditable, type DraftState, type Saving } from './draftState'

export interface DraftBoard {
  /** What only this phone knows of the open case. */
  typed: KeptTyped | null
  /** What is on its way to the server. */
  inFlight: TypedFields
  /** What was held back is tried again once, when the draft is opened: the proof or the consent may be there now. */
  tryHeldBack: boolean
  /** The application that somebody is helped with; `null`: it is one's own. */
  theirCase(): string | null
  /** Which application is meant: where it is not the one somebody is helped with, it is one's own. */
  turnTo(caseId: string): void
  /** Shows what the server and the phone have, taken together. */
  show(saving?: Saving): void
  /** Keeps what was typed. Another tab may have typed too: its cells stay. */
  keepTyped(next: KeptTyped): void
  typedNow(caseId: string): KeptTyped
  keepView(view: CaseView): void
  /** Takes what the server says of a case, beside what is typed here. */
  adopt(incoming: CaseView): void
  /** Fields that the server may be told: neither in conflict nor refused as they stand. */
  sendable(): [field: string, typed: TypedFields[string]][]
  /** Nothing is open; what only this phone has stays on it. */
  close(): void
}

interface BoardDependencies {
  readonly get: () => DraftState
  readonly set: (state: Partial<DraftState>) => void
  readonly kept: ReturnType<typeof createDraftKept>
  readonly acting: StoreApi<ActingState>
  readonly actForMyself: () => void
}

/** What stands in the open draft: the server's last word, and over it what was typed on this phone and has not arrived. */
export function createDraftBoard({ get, set, kept, ...others }: BoardDependencies): DraftBoard {
  const board: DraftBoard = {
    typed: null,
    inFlight: {},
    tryHeldBack: false,

    theirCase: () => others.acting.getState().acting?.caseId ?? null,

    turnTo(caseId) {
      const theirs = board.theirCase()
      if (theirs !== null && theirs !== caseId) others.actForMyself()
    },

    show(saving) {
      const { view } = get()
      const { typed } = board
      const fields = view && isEditable(view) && typed ? typed.fields : {}
      const cells = cellsOf(view?.fields ?? [], fields)
      const waiting = Object.values(cells).some((cell) => cell.conflict || cell.refused)
      set({
        cells,
        place: view?.id === board.theirCase() ? get().place : (typed?.place ?? view?.place ?? null),
        saving:
          saving ?? (board.sendable().length || typed?.place ? get().saving : waiting ? 'decide' : 'saved'),
      })
    },

    keepTyped(next) {
      board.typed = next
      set({ phoneFull: !kept.typed.write(next) })
    },

    typedNow(caseId) {
      const { typed } = board
      const onPhone = get().phoneFull && typed?.caseId === caseId ? typed : kept.typed.read(caseId)
      return onPhone ?? { caseId, fields: {}, place: null }
    },

    keepView(view) {
      set({ view })
      if (view.id === board.theirCase()) return
      const before = kept.case.read()
      // After a look at the receipt of one that is over, the phone opens the form of the present one without a network.
      if (isOver(view.status) && before !== null && before.id !== view.id && isEditable(before)) return
      kept.case.write(view)
      others.acting.setState({ helped: view.helpers.length > 0 })
    },

    adopt(incoming) {
      const known = get().view
      const fields = mergeFields(known?.id === incoming.id ? known.fields : [], incoming.fields, true)
      board.keepView({ ...incoming, fields })
      const mine = board.typedNow(incoming.id)
      // What is on its way is confirmed by its own answer: this one may have been written before it arrived.
      const onTheWay = pick(mine.fields, board.inFlight)
      board.keepTyped({ ...mine, fields: { ...stillTyped(mine.fields, fields), ...onTheWay } })
      board.show()
    },

    sendable() {
      const { view } = get()
      const { typed, tryHeldBack } = board
      if (!typed || !view || !isEditable(view)) return []
      const server = new Map(view.fields.map((field) => [field.field, field]))
      return Object.entries(typed.fields).filter(([field, mine]) => {
        const cell = cellOf(field, server.get(field), mine)
        return !cell.conflict && (cell.refused === null || (tryHeldBack && isHeldBack(cell.refused)))
      })
    },

    close() {
      board.typed = null
      board.inFlight = {}
      set(EMPTY)
    },
  }
  return board
}

/** Those of `all` that `chosen` names. */
function pick(all: TypedFields, chosen: TypedFields): TypedFields {
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in chosen))
}
