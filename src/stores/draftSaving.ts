import type { Client } from '@/services/client'
import { isProblem, type ApiProblem } from '@/services/failure'
import type { Turn } from '@/services/turns'
import { attempt, turnAfter, type Failure } from './attempt'
import type { DraftBoard } from './draftBoard'
import { afterSaving, mergeFields, type TypedFields } from './draftCells'
import type { createDraftKept } from './draftKept'
import { isEditable, type DraftState } from './draftState'

const MOST_CHANGES = 60
const LATER: Turn = { retryAfterMs: null }

interface SavingDependencies {
  readonly client: Client
  readonly get: () => DraftState
  readonly set: (state: Partial<DraftState>) => void
  readonly kept: ReturnType<typeof createDraftKept>
  readonly board: DraftBoard
  /** Reads the case anew. */
  readonly read: (caseId: string) => Promise<void>
  /** It is not there, or not for this person any more. */
  readonly isLost: (failure: Failure) => boolean
  readonly lose: (caseId: string) => void
}

/** Sends what was typed, one turn at a time; what the server says decides when the next one is. */
export function draftSaving({ client, get, set, kept, board, ...others }: SavingDependencies) {
  return async function send(): Promise<Turn> {
    const { view } = get()
    const { typed } = board
    if (!view || !typed || !isEditable(view)) return 'idle'
    const changes = board.sendable().slice(0, MOST_CHANGES)
    board.tryHeldBack = false
    const place = typed.place
    if (changes.length === 0 && place === null) {
      board.show()
      return 'idle'
    }
    const sent: TypedFields = Object.fromEntries(changes)
    board.inFlight = sent
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
    if (board.inFlight === sent) board.inFlight = {}
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
    board.keepView({ ...now, fields, place: place ?? now.place, updatedAt: saved.value.updatedAt })
    const mine = board.typedNow(view.id)
    board.keepTyped({
      caseId: view.id,
      fields: afterSaving(mine.fields, sent, fields),
      place: mine.place === place ? null : mine.place,
    })
    set({ failure: null })
    board.show()
    return 'more'
  }

  async function notSaved(failure: Failure, caseId: string, sent: TypedFields): Promise<Turn> {
    set({ failure })
    if (others.isLost(failure)) {
      others.lose(caseId)
      return 'idle'
    }
    const turn = 'code' in failure ? await refused(failure, caseId, sent) : null
    if (turn !== null) return turn
    // Everything else leaves the words on this phone, to be sent again.
    set({ saving: 'offline' })
    // Without a session nothing changes by waiting: signing in opens the draft again.
    if (isProblem(failure, 'signInRequired')) return 'idle'
    // Submitted on another device: what it is now stands on its own page.
    if (isProblem(failure, 'notADraft')) void others.read(caseId)
    return turnAfter(failure)
  }

  /** What the server says of the words themselves. @returns `null` where it says nothing of them */
  async function refused(failure: ApiProblem, caseId: string, sent: TypedFields): Promise<Turn | null> {
    const reading = await import('./draftRefused').catch(() => null)
    const { view } = get()
    if (view?.id !== caseId) return 'idle'
    // The network did not bring what reads it: it is sent, and refused, again.
    if (reading === null) return null
    const { afterRefusal } = reading
    const mine = board.typedNow(caseId)
    const after = afterRefusal(failure, { fields: view.fields, typed: mine.fields, sent })
    if (after === null) return null
    board.keepView({ ...view, fields: after.fields })
    board.keepTyped({ ...mine, fields: after.typed })
    if (after.isTold) set({ failure: null })
    board.show()
    const isKnown = failure.conflicts.some(
      ({ field }) => get().cells[field]?.conflict || !board.typed?.fields[field],
    )
    return isKnown || !isProblem(failure, 'fieldConflict') ? 'more' : LATER
  }
}
