import { dayAfterMonths } from '../retirement/months'
import type { LocalDate } from '../scheme/ids'

/** 授权: what somebody lets another do in one application of theirs (rulings 1–5, 41). */

/** Who it is that is let: 家人, 代办人, 参保单位, 档案托管机构. */
export const ROLES = ['family', 'agent', 'employer', 'archiveKeeper'] as const
export type Role = (typeof ROLES)[number]

/**
 * How far it goes: 只看进度; 帮着填 (it only prepares, ruling 4); 代办 (in the person's name, ruling 4); 单位或托管机构该办的
 * (its papers and its confirmation, rulings 1 and 2); 公积金栏由单位填 (ruling 5).
 */
export const SCOPES = ['see', 'fill', 'act', 'confirm', 'housingFund'] as const
export type Scope = (typeof SCOPES)[number]

/** How far each may be let. */
export const SCOPES_OF = {
  family: ['see', 'fill'],
  agent: ['act'],
  employer: ['confirm', 'housingFund'],
  archiveKeeper: ['confirm'],
} as const satisfies Readonly<Record<Role, readonly Scope[]>>

/** Whether the retiree may let somebody go so far who asked for that: as far, or less. */
export const mayGrant = (asked: Scope, granted: Scope): boolean =>
  granted === asked || (asked === 'fill' && granted === 'see')

/** 家人是您的什么人, as the family member says; the retiree sees it beside the proved name. */
export const KINSHIPS = ['daughter', 'son', 'spouse', 'childInLaw', 'sibling', 'other'] as const
export type Kinship = (typeof KINSHIPS)[number]

/**
 * `invited`: a code is out; `waiting`: somebody asks and nothing is seen before they are approved by name; `active`;
 * `declined` by the retiree; `ended` by either; `expired`: the code's day, or the last day of the mandate, is over;
 * `caseOver`: what it was for has come to its end.
 */
export const MANDATE_STATES = [
  'invited',
  'waiting',
  'active',
  'declined',
  'ended',
  'expired',
  'caseOver',
] as const
export type MandateState = (typeof MANDATE_STATES)[number]

/** What is kept of it; the rest follows from the day. */
export interface MandateFacts {
  readonly kept: 'invited' | 'waiting' | 'active' | 'declined' | 'ended'
  /** The last day it holds; null until the retiree has named one. */
  readonly until: LocalDate | null
  /** Whether the application goes on; null where it is not known which one it is. */
  readonly caseOpen: boolean | null
  /** Whether the code's 24 hours are over, or the time in which a unit's request may be answered. */
  readonly codeOver: boolean
}

/** How a mandate stands on a day. What has ended stays so, whatever ends after it. */
export function mandateState(
  { kept, until, caseOpen, codeOver }: MandateFacts,
  today: LocalDate,
): MandateState {
  if (kept === 'declined' || kept === 'ended') return kept
  if (caseOpen === false) return 'caseOver'
  if (until !== null && until < today) return 'expired'
  // Whoever has used a code in time is answered whenever the retiree likes; a request of nobody's case grows old.
  const growsOld = kept === 'invited' || (kept === 'waiting' && caseOpen === null)
  return growsOld && codeOver ? 'expired' : kept
}

/** How long at most (ruling 41). */
export const MANDATE_MONTHS = 12

/** The last day that a mandate given today may have. */
export const latestUntil = (today: LocalDate): LocalDate => dayAfterMonths(today, MANDATE_MONTHS)

/** Whether the retiree may name this as the last day. */
export const mayLastUntil = (until: LocalDate, today: LocalDate): boolean =>
  until >= today && until <= latestUntil(today)

/** How long an invitation's code can be used. */
export const INVITATION_HOURS = 24

/** 单位发起: for how many days the one who is asked may answer. */
export const START_DAYS = 30

/** What the retiree is to a unit or an archive keeper: it is theirs to hold a mandate for (rulings 1 and 2). */
export const ORGANISATION_KINDS = ['employer', 'archiveKeeper'] as const satisfies readonly Role[]
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** Whether whoever speaks for an organisation holds it, and nobody by themselves. */
export const isOfOrganisation = (role: Role): role is OrganisationKind =>
  ORGANISATION_KINDS.some((kind) => kind === role)
