import type { CaseView } from '@contract/case'
import type { SealedStorage } from '@/platform/sealed'
import type { Typed } from './draftCells'
import { keptAt } from './kept'

const CASE = 'draft'
const TYPED = 'draft.typed'
const TYPED_FORM = 2

/** What is sealed on the phone. */
export const DRAFT_KEYS = [CASE, TYPED] as const

/** The server's last word on the case. */
export type KeptCase = CaseView

/** What only this phone knows. */
export interface KeptTyped {
  readonly caseId: string
  readonly fields: Readonly<Record<string, Typed>>
  /** Where the person is, while the server has not been told. */
  readonly place: string | null
}

/** What was typed, by case. */
type AllTyped = Readonly<Record<string, KeptTyped>>

/**
 * The draft on the phone, under two keys: the small one is written at every key struck, the large one only
 * when the server answers. Of one's own application both are kept; of somebody else's only what was typed and has not
 * reached the server, each by itself: what the server has of theirs goes with the right to see it.
 */
export function createDraftKept(storage: SealedStorage) {
  const all = keptAt<AllTyped>(storage, TYPED, TYPED_FORM)
  // An earlier release kept those of one application: nobody loses them by updating.
  const before = keptAt<KeptTyped>(storage, TYPED, 1)
  // What is typed while the phone is still opening what it kept joins that, and does not take its place.
  let early: AllTyped | null = {}
  const readAll = (): AllTyped => {
    const old = before.read()
    return early ?? all.read() ?? (old ? { [old.caseId]: old } : {})
  }
  const opened = storage.opened().then(() => {
    const first = Object.values(early ?? {})
    early = null
    for (const one of first) all.write({ ...readAll(), [one.caseId]: joined(readAll()[one.caseId], one) })
  })
  const typed = {
    read: (caseId: string): KeptTyped | null => readAll()[caseId] ?? null,
    write(one: KeptTyped): boolean {
      const next = { ...readAll(), [one.caseId]: one }
      if (early === null) return all.write(next)
      early = next
      return true
    },
    /** Whether words of any case are here. */
    any: (): boolean => Object.values(readAll()).some(({ fields }) => Object.keys(fields).length > 0),
    /** Of one case; without it of all. */
    remove(caseId?: string): void {
      const { [caseId ?? '']: _gone, ...others } = readAll()
      if (early !== null) {
        early = caseId === undefined ? {} : others
        if (caseId !== undefined) return void opened.then(() => typed.remove(caseId))
      }
      if (caseId !== undefined && Object.keys(others).length > 0) all.write(others)
      else all.remove()
    },
  }
  return {
    case: keptAt<KeptCase>(storage, CASE, 2),
    typed,
    holds: (key: string): boolean => key === CASE || key === TYPED,
    /** Until it is through, nothing that is kept can be read. */
    opened: () => opened,
    /** Another tab has written under this key. */
    heard: storage.heard,
    /** The phone takes nothing more. */
    onFull: storage.onRefused,
  }
}

/** What was typed while what lay there could not be opened: it joins that. The server's word is the newer one. */
export function joinKept(key: string, kept: unknown, written: unknown): unknown {
  if (key !== TYPED || !isTyped(kept) || !isTyped(written)) return written
  const both = Object.values(written.value).map((one) => [one.caseId, joined(kept.value[one.caseId], one)])
  return { ...written, value: { ...kept.value, ...Object.fromEntries(both) } }
}

/** As `keptAt` keeps it. */
const isTyped = (kept: unknown): kept is { readonly form: number; readonly value: AllTyped } =>
  typeof kept === 'object' && kept !== null && (kept as { readonly form?: unknown }).form === TYPED_FORM

const joined = (kept: KeptTyped | undefined, typed: KeptTyped): KeptTyped => ({
  ...typed,
  fields: { ...kept?.fields, ...typed.fields },
  place: typed.place ?? kept?.place ?? null,
})
