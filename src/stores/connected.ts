import type { ConnectChannel, NoticeSettings } from '@contract/channel'
import type { News } from '@/domain/notices'
import { addressHere, agree, hasAgreed, type Agreed } from '@/platform/push'
import { leaveNoAddress } from '@/platform/push/leave'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt } from './attempt'
import { CONNECTED, keptAt, type Kept } from './kept'

/** By what the server reaches this browser, and under which number it has that. */
export interface Connection {
  readonly endpoint: string
  readonly id: string | null
}

export const keptConnection = (storage: Storage): Kept<Connection> =>
  keptAt<Connection>(storage, CONNECTED, 1)

/** Nobody waits longer for it when they sign out: without it the server learns it at the next message. */
const LEAVE_WITHIN_MS = 3_000

interface ConnectedDependencies {
  readonly client: Client
  readonly storage: Storage
  readonly addressHere: typeof addressHere
  readonly hasAgreed: () => boolean
  readonly agree: (wanted: {
    readonly vapidKey: string | null
    readonly templates: null
  }) => Promise<Agreed<News>>
  readonly leaveNoAddress: () => void
}

/** The way by which this phone itself is reached, kept in step with the server. */
export function connections(dependencies: ConnectedDependencies) {
  const { client } = dependencies
  const kept = keptConnection(dependencies.storage)

  /** Tells the server. @param before how one was reached until now */
  async function connect(address: ConnectChannel, before: NoticeSettings | null) {
    const told = await attempt(client.call('connectChannel', { body: address }))
    if (told.ok && address.channel === 'webPush')
      kept.write({ endpoint: address.endpoint, id: newOf(before, told.value, kept.read()) })
    return told
  }

  return {
    connect,
    /** Whether the server reaches this browser, as far as this phone knows. */
    isHere: (): boolean => kept.read() !== null,
    /** Under which number the server has it. */
    idHere: (): string | null => kept.read()?.id ?? null,

    /** At the app's start: a browser changes its address, or ends it, without telling anybody. */
    async keep(): Promise<void> {
      const known = kept.read()
      const address = await dependencies.addressHere()
      // Nobody who is signed in here has asked for it: it is left from somebody before.
      if (known === null) return address === null ? undefined : dependencies.leaveNoAddress()
      if (address?.endpoint === known.endpoint) {
        // Said once more: it is of the session that is in force now, and ends with that.
        await attempt(client.call('connectChannel', { body: address }))
        return
      }
      if (address === null && !dependencies.hasAgreed()) return kept.remove()
      const asked = await attempt(client.call('getNoticeSettings', {}))
      if (!asked.ok) return
      const { vapidKey } = asked.value
      const anew = address ? { address } : await dependencies.agree({ vapidKey, templates: null })
      if ('address' in anew) await connect(anew.address, asked.value)
    },

    /** Before signing out: the server is to send nothing here any more, and to miss nothing either. */
    async disconnect(): Promise<void> {
      const known = kept.read()
      if (!known?.id) return
      await attempt(
        client.call('disconnectChannel', { params: { id: known.id } }, { timeoutMs: LEAVE_WITHIN_MS }),
      )
    },

    /** One of those by which the server reached somebody was taken away: perhaps this one. */
    removed(id: string): void {
      if (kept.read()?.id !== id) return
      kept.remove()
      dependencies.leaveNoAddress()
    },
  }
}

const idsOf = (settings: NoticeSettings | null) =>
  (settings?.channels ?? [])
    .filter(({ channel }) => channel === 'webPush')
    .flatMap(({ reaches }) => reaches)
    .flatMap(({ id, since }) => (id === null ? [] : [{ id, since: since ?? '' }]))

/** Which of them is new; where none is, it was there before. */
function newOf(before: NoticeSettings | null, after: NoticeSettings, known: Connection | null) {
  const earlier = new Set(idsOf(before).map(({ id }) => id))
  const now = idsOf(after)
  const fresh = now
    .filter(({ id }) => !earlier.has(id))
    .sort((one, other) => other.since.localeCompare(one.since))
  return fresh[0]?.id ?? now.find(({ id }) => id === known?.id)?.id ?? null
}

/** This phone's own. */
export const connected = connections({
  client: appClient,
  storage: phoneStorage,
  ...{ addressHere, hasAgreed, agree, leaveNoAddress },
})
