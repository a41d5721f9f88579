import { create, type StateCreator } from 'zustand'
import type { AgencyPaper } from '@/domain/people'
import { client as appClient, PLATFORM } from '@/services/app'
import type { Client } from '@/services/client'
import { newKey } from '@/services/keys'
import { useAgencies } from './agencies'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

/** A paper on its way to the server. */
export interface PaperOnItsWay {
  /** Null where it was refused, or nobody answered. */
  readonly percent: number | null
  readonly failure: Failure | null
}

export interface AgencyPapersState {
  /** By `paperKey`: those of one person never stand for another's. */
  readonly onTheirWay: Readonly<Record<string, PaperOnItsWay | undefined>>
  /** Brings a paper of a mandate; once the server has it the agencies are heard anew. */
  add(id: string, kind: AgencyPaper, path: string): Promise<void>
  /** A paper as something an image tag can show. */
  show(id: string, kind: AgencyPaper): Promise<string>
}

interface AgencyPapersDependencies {
  readonly client: Client
  readonly newKey: () => string
  readonly platform: typeof PLATFORM
  readonly onReceived: () => Promise<void>
}

export const paperKey = (id: string, kind: AgencyPaper): string => `${id}/${kind}`

/** 委托书和身份证: apart from `useAgencies`, which every page of the mini-programs has where somebody acts. */
export function agencyPapersStore(dependencies: AgencyPapersDependencies): StateCreator<AgencyPapersState> {
  const { client, platform } = dependencies
  return (set, get) => {
    const is = (id: string, kind: AgencyPaper, one?: PaperOnItsWay) =>
      set({ onTheirWay: { ...get().onTheirWay, [paperKey(id, kind)]: one } })
    onForget(() => set({ onTheirWay: {} }))
    return {
      onTheirWay: {},
      async add(id, kind, path) {
        is(id, kind, { percent: 0, failure: null })
        const sending = client.upload(
          'addAgencyPaper',
          { id },
          {
            path,
            fields: { kind },
            idempotencyKey: dependencies.newKey(),
            onProgress: (percent) => is(id, kind, { percent, failure: null }),
          },
        )
        const received = await attempt(sending.received)
        if (!received.ok) return is(id, kind, { percent: null, failure: received.failure })
        await dependencies.onReceived()
        is(id, kind)
      },
      show(id, kind) {
        const params = { id, kind }
        return platform === 'h5'
          ? Promise.resolve(client.fileUrl('getAgencyPaper', params))
          : client.download('getAgencyPaper', params)
      },
    }
  }
}

export const useAgencyPapers = create(
  agencyPapersStore({
    client: appClient,
    newKey,
    platform: PLATFORM,
    onReceived: () => useAgencies.getState().load(),
  }),
)
