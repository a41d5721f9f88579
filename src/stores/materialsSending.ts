import type { Material } from '@contract/material'
import type { KeptFiles } from '@/platform/keptFiles'
import type { Client } from '@/services/client'
import { isPassing, isProblem } from '@/services/failure'
import type { Turn } from '@/services/turns'
import { attempt, isFileGone, turnAfter, type Failure } from './attempt'
import type { MaterialsBoard } from './materialsBoard'
import { discard, putOrder } from './materialsChanges'
import { orderAfterReplacing, type Queued } from './materialsPictures'

interface Needs {
  readonly client: Client
  readonly board: MaterialsBoard
  readonly newKey: () => string
  readonly files: Pick<KeptFiles, 'open'>
  readonly delayMs: (tries: number) => number
}

/** Nothing is wrong with the picture: signing in, proving the name, and agreeing open the case again, and it is sent. */
const UNTIL_SIGNED_IN = ['signInRequired', 'realNameRequired', 'consentRequired'] as const
/** Progress is drawn in steps: a page that is drawn a hundred times a picture stutters on a cheap phone. */
const STEP_PERCENT = 5

/** Brings what stands in line to the server, one after the other. Fetched with the first of them. */
export function createMaterialsSending({ client, board, newKey, files, delayMs }: Needs) {
  let under: { readonly key: string; abort(): void } | null = null

  async function turn(): Promise<Turn> {
    board.nextTryAt(null)
    const queue = board.queue()
    const untidy = queue.find(({ state }) => state === 'tidying')
    if (untidy) return tidy(untidy)
    // The place of one that has an heir is known once it is known what has become of it.
    const awaited = new Set(queue.map(({ heir }) => heir))
    // Whatever failed lets the others pass first.
    const [next] = queue
      .filter(({ state, key }) => state === 'unwanted' || (state === 'waiting' && !awaited.has(key)))
      .sort((one, other) => one.tries - other.tries)
    if (next === undefined) return 'idle'
    return next.state === 'unwanted' ? takeOut(next) : bring(next)
  }

  function later(failure: Failure, tries: number): Turn {
    const wait = turnAfter(failure).retryAfterMs ?? delayMs(tries)
    board.nextTryAt(Date.now() + wait)
    return { retryAfterMs: wait }
  }

  const upload = (
    { key, caseId, attempt: name, kind, path }: Queued,
    onProgress: (percent: number) => void,
  ) => {
    const sending = client.upload(
      'addMaterial',
      { id: caseId },
      { path, fields: { kind }, idempotencyKey: name, onProgress },
    )
    under = { key, abort: sending.abort }
    return attempt(sending.received).finally(() => {
      under = null
    })
  }

  async function bring(queued: Queued): Promise<Turn> {
    const { key, caseId, path, replaces } = queued
    board.change(key, { state: 'uploading', percent: 0 })
    let drawn = 0
    const brought = await upload(queued, (percent) => {
      // What was to be there is not, and it is sent anew.
      if (percent < drawn) drawn = 0
      if (percent < 100 && percent - drawn < STEP_PERCENT) return
      drawn = percent
      if (board.find(key)?.state === 'unwanted') return
      board.change(
        key,
        percent >= 100 ? { state: 'sent', percent: 100, wasSent: true } : { state: 'uploading', percent },
      )
    })
    const still = board.find(key)
    // Taken out before all of it was on its way.
    if (!still) return 'more'
    if (still.state === 'unwanted')
      return brought.ok ? wasThere(still, brought.value) : wasNot(still, brought.failure)
    const { tries } = still

    if (brought.ok) {
      const material = brought.value
      board.arrived(material, queued)
      // The same picture once more: it takes nobody's place.
      if (replaces === null || replaces === material.id) board.drop(key)
      else board.change(key, { state: 'tidying', receivedAs: material.id, failure: null })
      board.show()
      return 'more'
    }
    const { failure } = brought
    if (isFileGone(failure)) {
      const there = await files.open(key)
      if (there !== null && there !== path) {
        board.change(key, { path: there, state: 'waiting', percent: 0, tries: tries + 1 })
        return 'more'
      }
    }
    if (isProblem(failure, 'notFound', 'onlyRetiree') && !board.isOpen(caseId)) {
      // Nobody is helped with it any more, and no page is left that would say so.
      board.line((queue) => queue.filter((one) => one.caseId !== caseId))
      board.show()
      return 'more'
    }
    if (isProblem(failure, 'tooManyPages') && replaces !== null) {
      // A slot of one picture: the old one must make room first.
      const gone = await discard(client, board, caseId, replaces)
      if (gone === null) {
        board.change(key, { attempt: newKey(), state: 'waiting', percent: 0, replaces: null })
        return 'more'
      }
    }
    const waits = isProblem(failure, ...UNTIL_SIGNED_IN)
    if (isPassing(failure) || waits) {
      board.change(key, { state: 'waiting', percent: 0, tries: tries + 1, failure })
      return waits ? 'idle' : later(failure, tries + 1)
    }
    const refused = { state: 'refused', percent: 0, wasSent: false } as const
    board.change(key, { ...refused, attempt: newKey(), tries: tries + 1, failure })
    return 'more'
  }

  /** The replaced picture goes, the new one takes its place among the pages. */
  async function tidy({ key, caseId, kind, tries, replaces, receivedAs }: Queued): Promise<Turn> {
    if (replaces === null || receivedAs === null) {
      board.drop(key)
      return 'more'
    }
    const order = board.isOpen(caseId)
      ? orderAfterReplacing(board.received(), kind, replaces, receivedAs)
      : null
    const failure =
      (await discard(client, board, caseId, replaces)) ??
      (order && (await putOrder(client, board, { caseId, kind, ids: order })))
    if (failure && isPassing(failure)) {
      board.change(key, { tries: tries + 1 })
      return later(failure, tries + 1)
    }
    board.drop(key)
    board.show({ failure })
    return 'more'
  }

  /**
   * One that was taken out, or anew, after all of it had been sent: what the server made of it is learnt by asking again
   * under the same key, which costs no bytes where they are there.
   */
  async function takeOut(queued: Queued): Promise<Turn> {
    const asked = await upload(queued, () => undefined)
    const still = board.find(queued.key)
    if (!still) return 'more'
    return asked.ok ? wasThere(still, asked.value) : wasNot(still, asked.failure)
  }

  /** The server has it: its heir takes its place as if it had been received before; without one it goes. */
  async function wasThere(unwanted: Queued, material: Material): Promise<Turn> {
    const { key, caseId, tries, heir } = unwanted
    const anew = heir === null ? undefined : board.find(heir)
    if (anew && anew.replaces === null) {
      board.arrived(material, unwanted)
      board.drop(key)
      board.change(anew.key, { replaces: material.id })
      return 'more'
    }
    const failure = await discard(client, board, caseId, material.id)
    if (failure && isPassing(failure)) {
      board.change(key, { tries: tries + 1 })
      return later(failure, tries + 1)
    }
    // It stays where a department has it meanwhile: then it stands in its slot again, and why.
    if (failure) board.arrived(material, unwanted)
    board.drop(key)
    board.show({ failure })
    return 'more'
  }

  function wasNot({ key, tries }: Queued, failure: Failure): Turn {
    const waits = isProblem(failure, ...UNTIL_SIGNED_IN)
    if (isPassing(failure) || waits) {
      board.change(key, { tries: tries + 1 })
      return waits ? 'idle' : later(failure, tries + 1)
    }
    board.drop(key)
    board.show()
    return 'more'
  }

  return {
    turn,
    /** Stops this one where it is under way; what has been sent in full is answered all the same. */
    abort(key?: string) {
      if (under !== null && (key === undefined || under.key === key)) under.abort()
    },
  }
}
