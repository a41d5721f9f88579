import { create, type StateCreator } from 'zustand'
import type { Paper } from '@contract/paper'
import type { PaperKind } from '@/domain/papers'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing } from '@/services/failure'
import { newKey as appNewKey } from '@/services/keys'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

export type MadePaper = Paper

/** What is to be on paper: of which case, and of what was sent several times, which time. */
export interface WantedPaper {
  readonly caseId: string
  readonly kind: PaperKind
  readonly round?: number | undefined
}

export interface PapersState {
  /** What was made of a case, the newest first; `null` before it was ever heard. */
  readonly papers: readonly MadePaper[] | null
  /** What is printed now is checked on this machine alone. */
  readonly onlyHere: boolean
  /** The one that was fetched, as a path of the platform's; gone with the session. */
  readonly file: { readonly paper: MadePaper; readonly path: string } | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** Another page, or another person's. */
  begin(): void
  load(caseId: string): Promise<void>
  /** Makes one and fetches it: pressed again after a lost answer, it is the same one. */
  make(wanted: WantedPaper): Promise<void>
  /** Fetches one that was made before. */
  fetch(caseId: string, paper: MadePaper): Promise<void>
  /** 作废. @returns whether it is done */
  revoke(caseId: string, id: string): Promise<boolean>
}

interface PapersDependencies {
  readonly client: Client
  readonly newKey: () => string
}

const NONE = { papers: null, onlyHere: false, file: null, busy: false, failure: null } as const

/** 存成 PDF. Nothing of it is kept on the phone by the app: what is handed over is the phone's. */
export function papersStore({ client, newKey }: PapersDependencies): StateCreator<PapersState> {
  return (set, get) => {
    let making: { readonly wish: string; readonly key: string } | null = null
    onForget(() => {
      making = null
      set(NONE)
    })

    async function fetched(caseId: string, paper: MadePaper): Promise<void> {
      const got = await attempt(client.download('getPaper', { id: caseId, pid: paper.id }))
      set(got.ok ? { file: { paper, path: got.value } } : { failure: got.failure })
    }

    return {
      ...NONE,
      begin: () => set(NONE),
      async load(caseId) {
        const listed = await attempt(client.call('listPapers', { params: { id: caseId } }))
        set(listed.ok ? listed.value : { failure: listed.failure })
      },
      async make({ caseId, kind, round }) {
        if (get().busy) return
        const wish = `${caseId}/${kind}/${String(round)}`
        if (making?.wish !== wish) making = { wish, key: newKey() }
        const { key } = making
        set({ busy: true, failure: null, file: null })
        const body = { kind, ...(round !== undefined && { round }) }
        const made = await attempt(
          client.call('makePaper', { params: { id: caseId }, body }, { idempotencyKey: key }),
        )
        if (made.ok || !isPassing(made.failure)) making = null
        if (made.ok) {
          await fetched(caseId, made.value)
          await get().load(caseId)
        } else set({ failure: made.failure })
        set({ busy: false })
      },
      async fetch(caseId, paper) {
        if (get().busy) return
        set({ busy: true, failure: null, file: null })
        await fetched(caseId, paper)
        set({ busy: false })
      },
      async revoke(caseId, id) {
        if (get().busy) return false
        set({ busy: true, failure: null })
        const done = await attempt(client.call('revokePaper', { params: { id: caseId, pid: id } }))
        if (done.ok) {
          const { file } = get()
          set({ file: file?.paper.id === id ? null : file })
          await get().load(caseId)
        } else set({ failure: done.failure })
        set({ busy: false })
        return done.ok
      },
    }
  }
}

export const usePapers = create(papersStore({ client: appClient, newKey: appNewKey }))
