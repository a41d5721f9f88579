import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing } from '@/services/failure'
import { createTurns, type Turn } from '@/services/turns'
import { attempt } from './attempt'
import type { DraftState } from './draftState'
import { useDraft } from './draft'
import { isEditable } from './draftState'
import { isOfCase, nextAskMs, onHint } from './hints'
import { askAgainMs } from './polling'

interface WatchDependencies {
  readonly client: Client
  readonly draft: () => DraftState
}

/**
 * Two in one draft: what the other has changed appears in the open form by itself, beside what is typed here. Where it is
 * not this person's to see any more, the form goes with the next asking.
 */
export function draftWatcher({ client, draft }: WatchDependencies) {
  let watchers = 0
  const turns = createTurns({ run: ask, delayMs: askAgainMs })
  /** What was last taken: the same answer again changes nothing, and draws nothing. */
  let last = ''

  async function ask(): Promise<Turn> {
    turns.soon(nextAskMs())
    const { view } = draft()
    if (view === null || !isEditable(view)) return 'idle'
    const asked = await attempt(client.call('getFields', { params: { id: view.id } }))
    const now = draft()
    if (watchers === 0 || now.view?.id !== view.id) return 'idle'
    if (!asked.ok) {
      if (!isPassing(asked.failure)) await now.open(view.id)
      return 'idle'
    }
    // Sent, or taken back: it is read whole.
    if (!isEditable(asked.value)) {
      await now.open(view.id)
      return 'idle'
    }
    const said = JSON.stringify([view.id, asked.value])
    if (said === last) return 'idle'
    last = said
    const { fields, ...others } = asked.value
    const named = new Set(fields.map(({ field }) => field))
    // No cell ever goes: one that this answer lacks was saved after it had been written.
    const kept = now.view.fields.filter(({ field }) => !named.has(field))
    now.adopt({ ...now.view, ...others, fields: [...fields, ...kept] })
    return 'idle'
  }

  onHint((hint) => {
    if (watchers > 0 && isOfCase(hint, draft().view?.id ?? null)) void turns.now()
  })
  return {
    /** Asks while a page shows the draft. */
    watch(): () => void {
      watchers += 1
      if (watchers === 1) turns.soon(nextAskMs())
      return () => {
        watchers -= 1
        if (watchers === 0) turns.stop()
      }
    },
  }
}

export const { watch: watchDraft } = draftWatcher({ client: appClient, draft: useDraft.getState })
