import { and, eq, gt, inArray, or } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { FURTHEST, mandateState, relationBy } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import { wasCompleted } from '@bff/agency/row'
import type { Db } from '@bff/db/database'
import { agencies, cases, clerks, mandates, phones } from '@bff/db/schema'
import type { Side } from '@bff/http/access'
import type { Standing } from '@bff/http/exchange'

/** What the gate asks of mandates. */
export interface People {
  /**
   * How an account stands to a case: its owner, or by a mandate that is in force; `null`: not at all.
   * @param at the case clock for the mandate's last day, real time for how long a clerk speaks for their organisation
   */
  standingTo(
    caseId: string,
    accountId: string,
    at: { readonly caseNow: string; readonly now: Date },
  ): Promise<Standing | null>
  /** Which side of a mandate an account is on; `null`: neither. `now`: real time, for who speaks for an organisation. */
  sideOf(mandateId: string, accountId: string, now: Date): Promise<Side | null>
  /** Whether somebody speaks for an organisation at this moment, real time. */
  speaksFor(organisationId: string, accountId: string, now: Date): Promise<boolean>
}

export function createPeople({ db }: { readonly db: Db }): People {
  const speaksFor: People['speaksFor'] = async (organisationId, accountId, now) => {
    const rows = and(
      eq(clerks.organisationId, organisationId),
      eq(clerks.accountId, accountId),
      gt(clerks.until, now.toISOString()),
    )
    return (await db.$count(clerks, rows)) > 0
  }
  return {
    async standingTo(caseId, accountId, { caseNow, now }) {
      const [row] = await db
        .select({ ownerId: cases.accountId, open: cases.open })
        .from(cases)
        .where(eq(cases.id, caseId))
      if (!row) return null
      const { ownerId } = row
      if (ownerId === accountId)
        return { relation: 'retiree', ownerId, mandateId: null, organisationId: null }
      const spokenFor = db
        .select({ id: clerks.organisationId })
        .from(clerks)
        .where(and(eq(clerks.accountId, accountId), gt(clerks.until, now.toISOString())))
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
      const acts = held.some(({ role }) => role === 'agent')
      const isCompleted = !row.open && acts && (await wasCompleted(db, caseId))
      const inForce = held.flatMap(({ id, kept, until, role, scope, organisationId, powers }): Standing[] => {
        // An agent fetches results too, which come with the end.
        const caseOpen = row.open || (role === 'agent' && isCompleted)
        const facts = { kept, until: until as LocalDate | null, caseOpen, codeOver: true }
        const relation = mandateState(facts, today) === 'active' ? relationBy(role, scope) : null
        if (relation === null) return []
        const by = { relation, ownerId, mandateId: id, organisationId }
        return [{ ...by, ...(relation === 'agent' && { powers: powers ?? [] }) }]
      })
      const rank = ({ relation }: Standing) => FURTHEST.indexOf(relation)
      return inForce.sort((one, other) => rank(one) - rank(other))[0] ?? null
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
