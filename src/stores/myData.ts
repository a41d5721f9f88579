import { create, type StateCreator } from 'zustand'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, isProblem, type Failure } from './attempt'
import { onForget } from './forget'
import { useSession } from './session'

export type TakenKind = 'readable' | 'machine'

const OPERATIONS = { readable: 'exportMeReadable', machine: 'exportMe' } as const

export interface MyDataState {
  /** The file that was prepared, as a path of the platform's; of one person, and gone with their session. */
  readonly file: { readonly kind: TakenKind; readonly path: string } | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** Everything was erased: nobody is signed in any more. */
  readonly erased: boolean
  /** Nothing was asked for on the page that opens. */
  begin(): void
  prepare(kind: TakenKind): Promise<void>
  /** 删除: at the server, then on this phone. @returns whether it is done */
  erase(): Promise<boolean>
}

interface MyDataDependencies {
  readonly client: Client
  /** Takes everything of the person off this phone. */
  readonly leave: () => Promise<unknown>
}

const NONE = { file: null, busy: false, failure: null, erased: false } as const

/** 我的资料: taking all of it along, and having it erased (个人信息保护法 45, 47). */
export function myDataStore({ client, leave }: MyDataDependencies): StateCreator<MyDataState> {
  return (set, get) => {
    onForget(() => set(NONE))
    return {
      ...NONE,
      begin: () => set(NONE),
      async prepare(kind) {
        if (get().busy) return
        set({ ...NONE, busy: true })
        const asked = await attempt(client.download(OPERATIONS[kind], {}))
        set(
          asked.ok
            ? { busy: false, file: { kind, path: asked.value } }
            : { busy: false, failure: asked.failure },
        )
      },
      async erase() {
        if (get().busy) return false
        set({ ...NONE, busy: true })
        const asked = await attempt(client.call('eraseMe', {}))
        // An answer that was lost: pressed again, nobody is there any more.
        const isDone = asked.ok || isProblem(asked.failure, 'signInRequired', 'sessionEndedElsewhere')
        if (isDone) await leave()
        set({ ...NONE, ...(isDone ? { erased: true } : { failure: asked.failure }) })
        return isDone
      },
    }
  }
}

export const useMyData = create(
  myDataStore({
    client: appClient,
    leave: () => useSession.getState().signOut({ evenUnsaved: true }),
  }),
)
