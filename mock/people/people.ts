import { and, eq, inArray, or } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { FURTHEST, mandateState, relationBy } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import { agencies, cases, mandates, phones } from '@bff/db/schema'
import type { Side } from '@bff/http/access'
import type { Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { caseOpenFor } from './caseOpen'
import { speaking } from './speaking'

/** What the gate asks of mandates. */
export interface People {
  /**
   * How an account stands to a case: its owner, or by mandates that are in force, the one that goes furthest first; none:
   * not at all.
   * @throws ProblemError `organisationUnverified` where it is as a clerk alone, and the provider could not be asked
   * @param at the case clock for the mandate's last day, real time for how long a clerk speaks for their organisation
   */
  standingsTo(
    caseId: string,
    accountId: string,
    at: { readonly caseNow: string; readonly now: Date },
  ): Promise<readonly Standing[]>
  /** Which side of a mandate an account is on; `null`: neither. `now`: real time, for who speaks for an organisation. */
  sideOf(mandateId: string, accountId: string, now: Date): Promise<Side | null>
  /**
   * Whether somebody speaks for an organisation at this moment, real time.
   * @throws ProblemError `organisationUnverified` where the provider could not be asked for too long
   */
  speaksFor(organisationId: string, accountId: string, now: Date): Promise<boolean>
}

export function createPeople(services: Parameters<typeof speaking>[0]): People {
  const { db } = services.database
  const speaksFor: People['speaksFor'] = async (organisationId, accountId, now) => {
    const found = (await speaking(services, { accountId }, now)).find(
      (one) => one.organisationId === organisationId,
    )
    if (found?.unverified) throw new ProblemError('organisationUnverified')
    return found !== undefined
  }
  return {
    async standingsTo(caseId, accountId, { caseNow, now }) {
      const [row] = await db
        .select({ ownerId: cases.accountId, open: cases.open })
        .from(cases)
        .where(eq(cases.id, caseId))
      if (!row) return []
      const { ownerId } = row
      if (ownerId === accountId)
        return [{ relation: 'retiree', ownerId, mandateId: null, organisationId: null }]
      const speaks = await speaking(services, { accountId }, now)
      const spokenFor = speaks.map(({ organisationId }) => organisationId)
      const held = await db
        .select({
          id: mandates.id,
          kept: mandates.kept,
          until: mandates.until,
          role: mandates.role,
          scope: mandates.scope,
          organisationId: mandates.organisationId,
          powers: agencies.powers,
        })
        .from(mandates)
        .leftJoin(agencies, eq(agencies.mandateId, mandates.id))
        .where(
          and(
            eq(mandates.caseId, caseId),
            or(eq(mandates.holderId, accountId), inArray(mandates.organisationId, spokenFor)),
          ),
        )
      const today = chinaDate(caseNow)
      const rows = await Promise.all(
        held.map(async (one) => ({
          ...one,
          caseOpen: await caseOpenFor(db, { role: one.role, caseId }, row.open),
        })),
      )
      const all = rows.flatMap(
        ({ id, kept, until, role, scope, organisationId, powers, caseOpen }): Standing[] => {
          const facts = { kept, until: until as LocalDate | null, caseOpen, codeOver: true }
          const relation = mandateState(facts, today) === 'active' ? relationBy(role, scope) : null
          if (relation === null) return []
          const by = { relation, ownerId, mandateId: id, organisationId }
          return [{ ...by, ...(relation === 'agent' && { powers: powers ?? [] }) }]
        },
      )
      const rank = ({ relation }: Standing) => FURTHEST.indexOf(relation)
      const isUnverified = ({ organisationId }: Standing) =>
        speaks.some((one) => one.unverified && one.organisationId === organisationId)
      const inForce = all.filter((one) => !isUnverified(one))
      // Their own hats go on; of the unit's it is not known.
      if (inForce.length === 0 && all.length > 0) throw new ProblemError('organisationUnverified')
      return inForce.sort((one, other) => rank(one) - rank(other))
    },

    speaksFor,

    async sideOf(mandateId, accountId, now) {
      const [row] = await db
        .select({
          ownerId: cases.accountId,
          holderId: mandates.holderId,
          giverId: mandates.giverId,
          organisationId: mandates.organisationId,
          askedPhone: mandates.askedPhoneHash,
          principalId: agencies.ownerId,
        })
        .from(mandates)
        .leftJoin(cases, eq(cases.id, mandates.caseId))
        .leftJoin(agencies, eq(agencies.mandateId, mandates.id))
        .where(eq(mandates.id, mandateId))
      if (!row) return null
      const { ownerId, giverId, principalId } = row
      if ([ownerId, giverId, principalId].includes(accountId)) return 'giver'
      if (row.holderId === accountId) return 'holder'
      const { organisationId } = row
      if (organisationId !== null && (await speaksFor(organisationId, accountId, now))) return 'holder'
      if (row.ownerId !== null || row.askedPhone === null) return null
      const asked = and(eq(phones.hash, row.askedPhone), eq(phones.accountId, accountId))
      return (await db.$count(phones, asked)) > 0 ? 'giver' : null
    },
  }
}
