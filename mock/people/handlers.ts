import type { Mac } from '@bff/cases/chain'
import type { Caller, Exchange, Handlers } from '@bff/http/exchange'
import type { OperationSchema } from '@contract/contract'
import type { Operation } from '@contract/routes'
import type { Services } from '@bff/services'
import { accept, answer, end, handOver, invite, request } from './mandates'
import type { Doing } from './row'
import { follow, listGiven, listHeld, logOf } from './shown'

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
  | 'getMandateLog'
  | 'getAccessLog'
>

export const by = ({
  caller,
  caseNow,
  now,
}: Pick<Exchange<OperationSchema, Caller>, 'caller' | 'caseNow' | 'now'>): Doing => ({
  accountId: caller.accountId,
  phoneHash: caller.phoneHash,
  caseNow,
  now,
})

/** 授权: inviting, asking, approving, ending, and the log that both sides read. */
export function peopleHandlers(
  services: Services,
  { mac, kick }: { readonly mac: Mac; readonly kick: () => void },
): Pick<Handlers, PeopleOperation> {
  const people = { ...services, mac, kick }
  return {
    async inviteFamily(asked) {
      const { scope, until } = asked.body
      const made = await invite(people, by(asked), {
        caseId: asked.params.id,
        role: 'family',
        scope,
        until,
      })
      return { ...made, publicUrl: services.config.publicUrl }
    },
    acceptInvitation: (asked) => accept(people, by(asked), { ...asked.body, address: asked.address }),
    requestMandate: (asked) => request(people, by(asked), { ...asked.body, address: asked.address }),
    answerMandate: (asked) => answer(people, by(asked), asked.params.id, asked.body),
    async listMandates(asked) {
      const { side } = asked.query
      return {
        given: side === 'held' ? [] : await listGiven(people, by(asked)),
        held: side === 'given' ? [] : await listHeld(people, by(asked)),
      }
    },
    followCase: (asked) => follow(people, by(asked), asked.params.id),
    handOver: (asked) => handOver(people, by(asked), asked.params.id),
    async endMandate(asked) {
      await end(people, by(asked), asked.params.id)
      return null
    },
    getMandateLog: async ({ caller, params }) => ({
      entries: await logOf(people, { mandateId: params.id, reader: caller.accountId }),
    }),
    getAccessLog: async ({ caller }) => ({ entries: await logOf(people, { accountId: caller.accountId }) }),
  }
}
