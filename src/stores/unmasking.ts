import type { ShownOnTap } from '@/domain/form'
import { onOnline as onPhoneOnline } from '@/platform/network'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing, isProblem } from '@/services/failure'
import { createTurns, doubling, type Turn } from '@/services/turns'
import { attempt, turnAfter } from './attempt'
import { onForget } from './forget'
import { keptAt, UNMASKINGS } from './kept'

/** By case: names of cells that were shown in full and that the server has not heard of yet. No values. */
type Waiting = Readonly<Record<string, readonly ShownOnTap[]>>

interface UnmaskingDependencies {
  readonly client: Client
  readonly storage: Storage
  readonly onOnline: typeof onPhoneOnline
}

const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 60_000

/**
 * Tells the server which masked cells were shown in full, for 谁看过我的信息. The values are on the phone by then, and
 * the form works without a network: to wait for the server would keep nothing from whoever holds the phone, and would
 * keep the retiree in a lift from comparing their own card number. So the cells are shown at once, and what is told
 * waits on the phone, over a restart, until it was heard. Only signing out before that takes it away, with all else that
 * is the person's; that somebody else opened the form the server has written down by itself before.
 */
export function unmaskingLine({ client, storage, onOnline }: UnmaskingDependencies) {
  const kept = keptAt<Waiting>(storage, UNMASKINGS, 1)
  /** What a phone without room holds for as long as the app is open. */
  let unkept: Waiting | null = null
  const turns = createTurns({ run: send, delayMs: doubling(FIRST_DELAY_MS, LONGEST_DELAY_MS) })

  const waiting = (): Waiting => unkept ?? kept.read() ?? {}

  function keep(all: Waiting): void {
    unkept = null
    if (Object.keys(all).length === 0) kept.remove()
    else if (!kept.write(all)) unkept = all
  }

  async function send(): Promise<Turn> {
    const [first] = Object.entries(waiting())
    if (!first) return 'idle'
    const [id, fields] = first
    const told = await attempt(
      client.call('noteUnmasking', { params: { id }, body: { fields: [...fields] } }),
    )
    if (!told.ok && isPassing(told.failure)) return turnAfter(told.failure)
    // Nothing changes by waiting: the next page of the application that is opened tries again.
    if (!told.ok && isProblem(told.failure, 'signInRequired')) return 'idle'
    // Heard; or refused for good, because the application or the mandate is no more.
    const { [id]: now = [], ...others } = waiting()
    const left = now.filter((field) => !fields.includes(field))
    keep(left.length === 0 ? others : { ...others, [id]: left })
    return 'more'
  }

  onOnline(() => void turns.now())
  onForget(() => {
    unkept = null
    turns.stop()
  })

  return {
    /** These cells of a case stand on the screen in full. */
    tell(caseId: string, fields: readonly ShownOnTap[]): void {
      if (fields.length === 0) return
      const all = waiting()
      keep({ ...all, [caseId]: [...new Set([...(all[caseId] ?? []), ...fields])] })
      void turns.now()
    },
    /** Sends what still waits. */
    send: (): void => void turns.now(),
  }
}

export const unmasking = unmaskingLine({ client: appClient, storage: phoneStorage, onOnline: onPhoneOnline })
