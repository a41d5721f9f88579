import { create, type StateCreator } from 'zustand'
import type { OpenSession } from '@contract/session'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Attempt, type Failure } from './attempt'
import { onForget } from './forget'

export type Device = OpenSession

export interface DevicesState {
  /** Where the person is signed in, this phone first; `null` before it was ever heard. */
  readonly devices: readonly Device[] | null
  /** Why the list is not there, or not of now. */
  readonly failure: Failure | null
  readonly busy: boolean
  /** Why the last one was not signed out. */
  readonly refused: Failure | null
  load(): Promise<void>
  /** Signs one device out. */
  end(id: string): Promise<boolean>
  /** Signs out all that signed in before this phone did, or before the name was proved on it. */
  endOthers(): Promise<boolean>
}

const NONE = { devices: null, failure: null, busy: false, refused: null } as const

/** 登录过的手机. Nothing of it is kept on the phone: it is asked for when it is looked at. */
export function devicesStore({ client }: { readonly client: Client }): StateCreator<DevicesState> {
  return (set, get) => {
    onForget(() => set(NONE))

    async function ends(asking: () => Promise<null>): Promise<boolean> {
      if (get().busy) return false
      set({ busy: true, refused: null })
      const ended: Attempt<null> = await attempt(asking())
      // Until the list says so as well, and what it says where it was refused: another may have signed in meanwhile.
      await get().load()
      set({ busy: false, refused: ended.ok ? null : ended.failure })
      return ended.ok
    }

    return {
      ...NONE,
      async load() {
        const listed = await attempt(client.call('listSessions', {}))
        set(listed.ok ? { devices: listed.value.sessions, failure: null } : { failure: listed.failure })
      },
      end: (id) => ends(() => client.call('endSession', { params: { id } })),
      endOthers: () => ends(() => client.call('endOtherSessions', {})),
    }
  }
}

export const useDevices = create(devicesStore({ client: appClient }))
