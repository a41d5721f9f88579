import type { Material } from '@contract/material'
import { MATERIALS, type MaterialKind } from '@/domain/scheme/ids'
import type { Failure } from './attempt'

/** A picture that this phone has yet to bring to the server, or whose place there is not in order yet. */
export interface Queued {
  readonly key: string
  /** Whose it is: the queue goes on while another case is open. */
  readonly caseId: string
  /** The `Idempotency-Key`: the same until the server has answered, so that one picture is received once. */
  readonly attempt: string
  readonly kind: MaterialKind
  /** Where the platform keeps the file. */
  readonly path: string
  /** The received picture that this one was taken anew for. */
  readonly replaces: string | null
  /**
   * `waiting` 等待上传 · `uploading` 正在上传 · `sent` 已上传, the server has not answered yet ·
   * `refused` the server does not take this file · `tidying` received; the picture it replaces has yet to go ·
   * `unwanted` taken out, and perhaps received before that was known here: it has yet to go
   */
  readonly state: 'waiting' | 'uploading' | 'sent' | 'refused' | 'tidying' | 'unwanted'
  /** 0–100, as it arrived. */
  readonly percent: number
  readonly tries: number
  readonly failure: Failure | null
  /** The server's picture, once received. */
  readonly receivedAs: string | null
  /** All of it was sent once, whatever came of it: the server may have it without this phone having heard so. */
  readonly wasSent: boolean
  /** Of an unwanted one: the key of the picture that was taken in its place. */
  readonly heir: string | null
}

/** One picture of a slot as a page shows it. */
export interface Picture {
  readonly key: string
  readonly kind: MaterialKind
  /**
   * 已收到 (`received`) is said only when the server said so; the other words are the phone's. `leaving` 正在删: taken out,
   * and the server has not said yet that it is gone.
   */
  readonly state: 'waiting' | 'uploading' | 'sent' | 'refused' | 'received' | 'leaving'
  readonly percent: number
  /** How often it was tried in vain; with `waiting` it is tried again by itself. */
  readonly tries: number
  readonly failure: Failure | null
  /** The file on this phone. `null`: show the server's by `pictures.show`. */
  readonly path: string | null
  /** With its receipt number; `null` before the server has it. */
  readonly material: Material | null
}

/** Whether it stands in its slot, rather than being on its way out of it. */
export const isThere = ({ state }: Pick<Picture, 'state'>): boolean => state !== 'leaving'

/** Whether it will do: nobody refused it, and nobody took it out. */
export const isUsable = ({ state }: Pick<Picture, 'state'>): boolean =>
  state !== 'refused' && state !== 'leaving'

export type Pictures = Readonly<Record<MaterialKind, readonly Picture[]>>

const WORDS: Readonly<Record<Queued['state'], Picture['state']>> = {
  waiting: 'waiting',
  uploading: 'uploading',
  sent: 'sent',
  refused: 'refused',
  tidying: 'received',
  unwanted: 'leaving',
}

const ofQueue = (queued: Queued): Picture => ({
  key: queued.key,
  kind: queued.kind,
  state: WORDS[queued.state],
  percent: queued.percent,
  tries: queued.tries,
  failure: queued.failure,
  path: queued.path,
  material: null,
})

const ofServer = (material: Material, path: string | null): Picture => ({
  key: material.id,
  kind: material.kind,
  state: 'received',
  percent: 100,
  tries: 0,
  failure: null,
  path,
  material,
})

/**
 * The slots: the server's pictures by page, one that is being taken anew in the place of the one before,
 * then what this phone has yet to bring.
 * @param paths files of this run's own uploads, so that they need not be fetched again
 */
export function picturesOf(
  received: readonly Material[],
  queue: readonly Queued[],
  paths: ReadonlyMap<string, string>,
): Pictures {
  const slots = MATERIALS.map((kind): [MaterialKind, Picture[]] => {
    // In the place of one with an heir stands the heir.
    const mine = queue.filter((queued) => queued.kind === kind && queued.heir === null)
    const landed = new Set(mine.map((queued) => queued.receivedAs))
    const there = received
      .filter((material) => material.kind === kind && !landed.has(material.id))
      .sort((one, other) => one.page - other.page)
      .map((material) => {
        const anew = mine.find((queued) => queued.replaces === material.id)
        if (!anew) return ofServer(material, paths.get(material.id) ?? null)
        const taken = received.find(({ id }) => id === anew.receivedAs)
        return taken ? ofServer(taken, anew.path) : ofQueue(anew)
      })
    const known = new Set(received.map((material) => material.id))
    const after = mine.filter(({ replaces }) => replaces === null || !known.has(replaces)).map(ofQueue)
    return [kind, [...there, ...after]]
  })
  return Object.fromEntries(slots) as Record<MaterialKind, Picture[]>
}

/**
 * The order of a slot's pictures once the replaced one is gone: the new one in its place.
 * `null` where there is nothing to put in order.
 */
export function orderAfterReplacing(
  received: readonly Material[],
  kind: MaterialKind,
  replaced: string,
  by: string,
): string[] | null {
  const ids = received
    .filter((material) => material.kind === kind)
    .sort((one, other) => one.page - other.page)
    .map(({ id }) => id)
  const at = ids.indexOf(replaced)
  const others = ids.filter((id) => id !== replaced && id !== by)
  if (at < 0 || others.length === 0 || at >= others.length) return null
  return [...others.slice(0, at), by, ...others.slice(at)]
}

/**
 * What keeps its place on the page while a picture goes its way: the server gives it another key when it is received,
 * the file on this phone stays the same.
 */
export const identityOf = ({ path, key }: Pick<Picture, 'path' | 'key'>): string => path ?? key

/** A picture that was just put in line. */
export const queuedOf = (
  key: string,
  caseId: string,
  kind: MaterialKind,
  path: string,
  replaces: string | null,
): Queued => ({
  key,
  caseId,
  attempt: key,
  kind,
  path,
  replaces,
  state: 'waiting',
  percent: 0,
  tries: 0,
  failure: null,
  receivedAs: null,
  wasSent: false,
  heir: null,
})
