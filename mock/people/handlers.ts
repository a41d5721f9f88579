import type { Mac } from '@bff/cases/chain'
import type { Handlers } from '@bff/http/exchange'
import type { Operation } from '@contract/routes'
import type { Services } from '@bff/services'
import { accept, invite } from './invitations'
import { answer, end, handOver, putAway } from './mandates'
import { request } from './requests'
import { doingOf } from './row'
import { listHeld } from './held'
import { follow, listGiven } from './shown'
import { logOfMandate, logOfOwner } from './shownLog'

type PeopleOperation = Extract<
  Operation,
  | 'inviteFamily'
  | 'acceptInvitation'
  | 'requestMandate'
  | 'answerMandate'
  | 'listMandates'
  | 'followCase'
  | 'handOver'
  | 'endMandate'
  | 'putAwayMandate'
  | 'getMandateLog'
  | 'getAccessLog'
>

/** 授权: inviting, asking, approving, ending, and the log that both sides read. */
export function peopleHandlers(
  services: Services,
  { mac, kick }: { readonly mac: Mac; readonly kick: () => void },
): Pick<Handlers, PeopleOperation> {
  const people = { ...services, mac, kick }
  return {
    async inviteFamily(asked) {
      const { scope, until } = asked.body
      const made = await invite(people, doingOf(asked), {
        caseId: asked.params.id,
        role: 'family',
        scope,
        until,
      })
      return { ...made, publicUrl: services.config.publicUrl }
    },
    acceptInvitation: (asked) => accept(people, doingOf(asked), { ...asked.body, address: asked.address }),
    requestMandate: (asked) => request(people, doingOf(asked), { ...asked.body, address: asked.address }),
    answerMandate: (asked) => answer(people, doingOf(asked), asked.params.id, asked.body),
    async listMandates(asked) {
      const { side } = asked.query
      return {
        given: side === 'held' ? [] : await listGiven(people, doingOf(asked)),
        held: side === 'given' ? [] : await listHeld(people, doingOf(asked)),
      }
    },
    followCase: (asked) => follow(people, doingOf(asked), asked.params.id),
    handOver: (asked) => handOver(people, doingOf(asked), asked.params.id),
    async endMandate(asked) {
      await end(people, doingOf(asked), asked.params.id)
      return null
    },
    async putAwayMandate(asked) {
      await putAway(people, doingOf(asked), asked.params.id)
      return null
    },
    getMandateLog: async ({ caller, params }) => ({
      entries: await logOfMandate(people, { mandateId: params.id, reader: caller.accountId }),
    }),
    getAccessLog: async ({ caller }) => ({ entries: await logOfOwner(people, caller.accountId) }),
  }
}
