import { latestUntil } from '@/domain/people'
import { chinaDate } from '@/domain/calendar'
import type { Operation } from '@contract/routes'
import type { CaseServices } from '@bff/cases/services'
import type { Caller, Handlers } from '@bff/http/exchange'
import { doingOf } from '@bff/people/row'
import type { Services } from '@bff/services'
import { authorizeFund } from '@bff/people/fund'
import { acceptForOrganisation, invite } from '@bff/people/invitations'
import { confirmCase } from './confirming'
import { findUnitCases } from './desk'
import { putUnitFund } from './fund'
import {
  endedDesksOf,
  leaveOrganisation,
  organisationsOf,
  proveOrganisation,
  startOrganisation,
} from './organisations'
import { listStarts, startCases } from './starting'
import { unitCase } from './unitCase'

type UnitOperation = Extract<
  Operation,
  | 'startOrganisation'
  | 'proveOrganisation'
  | 'listOrganisations'
  | 'leaveOrganisation'
  | 'useUnitCode'
  | 'findUnitCases'
  | 'startCases'
  | 'listStarts'
  | 'inviteUnit'
  | 'getUnitCase'
  | 'confirmCase'
  | 'authorizeFund'
  | 'putUnitFund'
>

/** 参保单位, 档案托管机构: the legal-person sign-in, the desk, and what the retiree lets them do. */
export function unitHandlers(services: CaseServices & Services): Pick<Handlers, UnitOperation> {
  const { db } = services
  // One after the other: it is by asking that an end is learnt of.
  const desksOf = async ({ accountId }: Pick<Caller, 'accountId'>, now: Date) => ({
    organisations: await organisationsOf(services, accountId, now),
    ended: await endedDesksOf(db, accountId, now),
  })
  return {
    startOrganisation: ({ caller, now }) => startOrganisation(services, caller, now),

    async proveOrganisation({ caller, body, now }) {
      await proveOrganisation(services, caller, body, now)
      return desksOf(caller, now)
    },

    listOrganisations: ({ caller, now }) => desksOf(caller, now),

    async leaveOrganisation({ caller, params }) {
      await leaveOrganisation(db, caller.accountId, params.id)
      return null
    },

    useUnitCode: async (asked) => ({
      mandateId: await acceptForOrganisation(services, doingOf(asked), {
        code: asked.body.code,
        organisationId: asked.params.id,
        address: asked.address,
      }),
    }),

    findUnitCases: ({ params, body, ...at }) =>
      findUnitCases(services, { ...at, organisationId: params.id }, body),

    startCases: ({ params, body, caller, caseNow, now }) =>
      startCases(
        services,
        { organisationId: params.id, clerkId: caller.accountId, caseNow, now },
        body.lines,
      ),

    listStarts: ({ params, query, now, caseNow }) =>
      listStarts(services, params.id, query.after, { now, caseNow }),

    async inviteUnit(asked) {
      const { mandate, code } = await invite(services, doingOf(asked), {
        caseId: asked.params.id,
        role: 'employer',
        scope: 'confirm',
        until: latestUntil(chinaDate(asked.caseNow)),
      })
      return { mandate, code }
    },

    getUnitCase: ({ params, ...at }) => unitCase(services, { ...at, caseId: params.id }),

    async confirmCase({ params, body, ...asked }) {
      const at = { ...asked, caseId: params.id }
      await confirmCase(services, at, body)
      return unitCase(services, at)
    },

    authorizeFund: (asked) =>
      authorizeFund(services, doingOf(asked), { caseId: asked.params.id, ...asked.body }),

    async putUnitFund({ params, body, ...asked }) {
      const at = { ...asked, caseId: params.id }
      await putUnitFund(services, at, body)
      return unitCase(services, at)
    },
  }
}
