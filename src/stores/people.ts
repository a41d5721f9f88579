import { create, type StateCreator } from 'zustand'
import type { Invitation, LogEntry, MandateList, UnitInvitation } from '@contract/mandate'
import type { FamilyScope, Kinship } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { latestOnly } from './latest'

export interface PeopleState {
  /** Whom the person lets see, and whose they see; `null` before it was ever heard. */
  readonly mandates: MandateList | null
  readonly failure: Failure | null
  readonly busy: boolean
  /** Why the last wish was not done. */
  readonly refused: Failure | null
  /** The invitation that was just made: its code is told once. */
  readonly invitation: Invitation | null
  /** The same of the unit or archive keeper. */
  readonly unitInvitation: UnitInvitation | null
  /** 谁看过我的信息, or what was done under the mandate that one holds; the newest first. */
  readonly log: { readonly mandateId: string | null; readonly entries: readonly LogEntry[] } | null
  load(): Promise<void>
  /** @param mandateId of a mandate that one holds; null: of one's own applications */
  loadLog(mandateId: string | null): Promise<void>
  invite(caseId: string, until: LocalDate, scope: FamilyScope): Promise<boolean>
  /** The same for the unit or the archive keeper. */
  inviteUnit(caseId: string): Promise<boolean>
  /** 公积金由单位代办: lets the unit of a mandate fill in the housing fund's column. */
  authorizeFund(caseId: string, mandateId: string, until: LocalDate): Promise<boolean>
  acceptByCode(code: string, kinship: Kinship): Promise<boolean>
  acceptByLink(token: string, kinship: Kinship): Promise<boolean>
  acceptByCard(card: string, kinship: Kinship): Promise<boolean>
  ask(phone: string, kinship: Kinship, scope: FamilyScope): Promise<boolean>
  /** `scope` no further than was asked; none of who asks for a unit. */
  approve(id: string, scope?: FamilyScope, until?: LocalDate): Promise<boolean>
  decline(id: string): Promise<boolean>
  end(id: string): Promise<boolean>
  /** One that is over and that one holds is listed no more, on any device. */
  putAway(id: string): Promise<boolean>
  /** Tells the retiree that it is filled in. */
  handOver(id: string): Promise<boolean>
  /** Before another wish: what was refused of the last one is no longer said. */
  begin(): void
}

const NONE = {
  mandates: null,
  failure: null,
  busy: false,
  refused: null,
  invitation: null,
  unitInvitation: null,
  log: null,
} as const

/** 家人: mandates given and held. Nothing of it is kept on the phone: what is over is to be gone at once. */
export function peopleStore({ client }: { readonly client: Client }): StateCreator<PeopleState> {
  return (set, get) => {
    onForget(() => set(NONE))

    async function wish<T>(asking: () => Promise<T>): Promise<Attempt<T> | null> {
      if (get().busy) return null
      set({ busy: true, refused: null })
      const done = await attempt(asking())
      // Until the list says so as well: a second press would wish for what has been done.
      if (done.ok) await get().load()
      set({ busy: false, refused: done.ok ? null : done.failure })
      return done
    }
    // Of two lists on their way the later one holds: what was stopped meanwhile does not come back.
    const begin = latestOnly()
    async function list(): Promise<void> {
      const holds = begin()
      const listed = await attempt(client.call('listMandates', { query: {} }))
      if (!holds()) return
      set(listed.ok ? { mandates: listed.value, failure: null } : { failure: listed.failure })
    }
    const isDone = async <T>(asking: () => Promise<T>) => (await wish(asking))?.ok ?? false

    return {
      ...NONE,
      load: list,
      async loadLog(mandateId) {
        if (get().log?.mandateId !== mandateId) set({ log: null, failure: null })
        const read = await attempt(
          mandateId === null
            ? client.call('getAccessLog', {})
            : client.call('getMandateLog', { params: { id: mandateId } }),
        )
        set(
          read.ok
            ? { log: { mandateId, entries: read.value.entries }, failure: null }
            : { failure: read.failure },
        )
      },
      async invite(id, until, scope) {
        const made = await wish(() => client.call('inviteFamily', { params: { id }, body: { scope, until } }))
        if (made?.ok) set({ invitation: made.value })
        return made?.ok ?? false
      },
      async inviteUnit(id) {
        const made = await wish(() => client.call('inviteUnit', { params: { id } }))
        if (made?.ok) set({ unitInvitation: made.value })
        return made?.ok ?? false
      },
      authorizeFund: (id, mandateId, until) =>
        isDone(() => client.call('authorizeFund', { params: { id }, body: { mandateId, until } })),
      acceptByCode: (code, kinship) =>
        isDone(() => client.call('acceptInvitation', { body: { by: { kind: 'code', code }, kinship } })),
      acceptByLink: (token, kinship) =>
        isDone(() => client.call('acceptInvitation', { body: { by: { kind: 'link', token }, kinship } })),
      acceptByCard: (card, kinship) =>
        isDone(() => client.call('acceptInvitation', { body: { by: { kind: 'card', card }, kinship } })),
      ask: (phone, kinship, scope) =>
        isDone(() => client.call('requestMandate', { body: { phone, scope, kinship } })),
      approve: (id, scope, until) =>
        isDone(() =>
          client.call('answerMandate', {
            params: { id },
            body: { approved: true, scope, ...(until !== undefined && { until }) },
          }),
        ),
      decline: (id) =>
        isDone(() => client.call('answerMandate', { params: { id }, body: { approved: false } })),
      end: (id) => isDone(() => client.call('endMandate', { params: { id } })),
      putAway: (id) => isDone(() => client.call('putAwayMandate', { params: { id } })),
      handOver: (id) => isDone(() => client.call('handOver', { params: { id } })),
      begin: () => set({ refused: null, invitation: null, unitInvitation: null }),
    }
  }
}

export const usePeople = create(peopleStore({ client: appClient }))
