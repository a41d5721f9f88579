import { z } from '@hono/zod-openapi'
import {
  CHANGES_OF_HELPERS,
  KINSHIPS,
  LEFT_TO_RETIREE,
  LOGGED,
  MANDATE_STATES,
  ORGANISATION_KINDS,
  ROLES,
  SCOPES,
  SCOPES_OF,
} from '@/domain/people'
import { LANE_STATES, MUST_ACT_CODES } from '@/domain/case/progressModel'
import { CaseStatus } from './case'
import { Department, Id, Instant, Item, LocalDate, MaterialKind, YearMonth } from './scalars'
import { Phone } from './session'
import { REASON_CODES } from '@/domain/scheme/reasons'

const Scope = z.enum(SCOPES)
/** How far a member of the family may be let. */
const FamilyScope = z.enum(SCOPES_OF.family)
const Kinship = z.enum(KINSHIPS)
const State = z.enum(MANDATE_STATES)

/** What a helper may do now (ruling 4); null for who may only see. */
const Helping = z
  .object({
    /** The form can be filled in now. */
    canFill: z.boolean(),
    /** Pictures that departments want and that may be taken now; sending them is the retiree's. */
    wanted: z.array(MaterialKind),
    /** The retiree has been told that it is filled in, and has not sent it since. */
    handedOver: z.boolean(),
  })
  .nullable()

/** What of a form that can be changed is still empty or wrong, but what only the retiree may do. */
const Unfinished = z.object({
  /** How many cells. */
  cells: z.int(),
  /** Of what there is no picture yet. */
  pictures: z.array(MaterialKind),
})

const ENDED_BY = ['owner', 'holder', 'later'] as const

/** 授权, as the retiree sees it who gives it. */
export const GivenMandate = z
  .object({
    id: Id,
    /** Null while somebody asks who was not invited. */
    caseId: Id.nullable(),
    role: z.enum(ROLES),
    scope: Scope,
    state: State,
    /** The last day it holds; null until the retiree has named one. */
    until: LocalDate.nullable(),
    /** Who asks or holds it: the proved name, and what they say they are to the retiree. */
    holder: z.object({ name: z.string(), phoneMasked: z.string(), kinship: Kinship }).nullable(),
    /** Which unit or archive keeper asks or holds it, and who of it came. */
    organisation: z
      .object({
        name: z.string(),
        kind: z.enum(ORGANISATION_KINDS),
        creditCode: z.string(),
        clerk: z.string(),
        /** Whether it is the unit that the form names; `unknown` where the form names none. */
        ofForm: z.enum(['same', 'other', 'unknown']),
        /** Where it begins and was not invited: the month it proposes, and whether the name it wrote is theirs. */
        start: z.object({ month: YearMonth, nameMatches: z.boolean() }).nullable(),
      })
      .nullable(),
    /** Until when its code can be used, as the case clock will show it; null once it was, and where there is none. */
    codeExpiresAt: Instant.nullable(),
    /** Since when it is as it is: of one that holds or was declined, when the retiree answered. */
    changedAt: Instant,
    /** Of one that has ended: by which side, or `later`, a later yes to the same one in its place; null of every other, and where it is not known. */
    endedBy: z.enum(ENDED_BY).nullable(),
    /** When its holder last looked, by the case clock; null where they never did. */
    lastLookAt: Instant.nullable(),
    /** The holder said that it is filled in, and nothing has become of it since. */
    handedOver: z.boolean(),
    /** Of that: what is missing all the same; null where nothing was said. */
    unfinished: Unfinished.nullable(),
    /**
     * What its holder did that the retiree has not read in 谁看过我的信息 since: one entry that grows; null: nothing. `at`:
     * the last of it, by the case clock.
     */
    news: z
      .object({
        firstLook: z.boolean(),
        did: z.array(
          z.object({
            what: z.enum(CHANGES_OF_HELPERS),
            /** Cells by name, or the slot of each picture. */
            about: z.array(z.string()),
          }),
        ),
        at: Instant,
      })
      .nullable(),
  })
  .openapi('GivenMandate')
export type GivenMandate = z.infer<typeof GivenMandate>

/** The same, as the member of the family sees it in a list. Nothing of the case or its owner before they were approved. */
export const HeldMandate = z
  .object({
    id: Id,
    scope: Scope,
    state: State,
    kinship: Kinship,
    until: LocalDate.nullable(),
    /**
     * Whose application it is, while it holds. How it stands is not listed: reading that is a look, and is `followCase`
     * alone.
     */
    case: z
      .object({
        id: Id,
        ownerName: z.string(),
        /** Something has become of it since the holder last looked. */
        news: z.boolean(),
        /** Something in it waits on its owner. */
        waits: z.boolean(),
        /** What its holder may do by it now; null for who may only see. */
        helping: z.object({ canFill: z.boolean(), handedOver: z.boolean() }).nullable(),
      })
      .nullable(),
    /** Of one that held once and holds no more; null where nobody was ever let in. */
    over: z
      .object({
        /** Null where that person has had their data deleted. */
        ownerName: z.string().nullable(),
        /** Ended by its owner; else by its holder, its last day, or the end of the case. */
        byOwner: z.boolean(),
        /** The day of the case clock on which it ended, or the last on which it held; null where the case ended. */
        on: LocalDate.nullable(),
      })
      .nullable(),
    /** Of one that waits and was asked by a number: its last four digits, which its asker typed; else null. */
    askedEnd: z.string().nullable(),
    changedAt: Instant,
  })
  .openapi('HeldMandate')
export type HeldMandate = z.infer<typeof HeldMandate>

export const MandateList = z
  .object({ given: z.array(GivenMandate), held: z.array(HeldMandate) })
  .openapi('MandateList')
export type MandateList = z.infer<typeof MandateList>

/**
 * Whom one helps, for home: one row leads to each. A family's says no more than its list does; an agent acts in the
 * person's name and a clerk for the desk: of these it is told whether something waits there to be done.
 */
export const Helped = z
  .object({
    kind: z.enum(['family', 'agent', 'unit']),
    /** Of the mandate, or of the organisation. */
    id: Id,
    /** Whose it is. */
    name: z.string(),
    /** What one is to them; null for who is no family. */
    kinship: Kinship.nullable(),
    news: z.boolean(),
    waits: z.boolean(),
    /** The agent's papers have still to be photographed. */
    collecting: z.boolean(),
  })
  .openapi('Helped')
export type Helped = z.infer<typeof Helped>
export const HelpedList = z.object({ helped: z.array(Helped) }).openapi('HelpedList')

/** Of listing: what one has given, or what one holds, where only that is wanted. */
export const MandateSide = z.object({ side: z.enum(['given', 'held']).optional() })

/**
 * 家人看到的: how it stands, what waits on the retiree, who has it since when and until when; and nothing else (ruling 41).
 * A reason stands there only where it is safe for the family to read; `withheld`: there is one that is not.
 */
export const FollowedCase = z
  .object({
    mandateId: Id,
    ownerName: z.string(),
    helping: Helping,
    /** To whoever may fill it in now; null for everybody else. */
    unfinished: Unfinished.nullable(),
    until: LocalDate,
    status: CaseStatus,
    waits: z.array(
      z.object({
        code: z.enum(MUST_ACT_CODES),
        department: Department.nullable(),
        item: Item.nullable(),
        pictures: z.int(),
      }),
    ),
    /** Of one that is not sent: what only its owner may do, no agent either, and is still open; nothing of any other. */
    left: z.array(z.enum(LEFT_TO_RETIREE)),
    lanes: z.array(
      z.object({
        department: Department,
        state: z.enum(LANE_STATES),
        receivedOn: LocalDate.nullable(),
        since: LocalDate.nullable(),
        due: LocalDate.nullable(),
        reasons: z.array(z.enum(REASON_CODES)),
        withheld: z.boolean(),
      }),
    ),
    asOf: Instant,
  })
  .openapi('FollowedCase')
export type FollowedCase = z.infer<typeof FollowedCase>

export const Invite = z.object({ scope: FamilyScope, until: LocalDate }).openapi('Invite')

const InvitationCode = z.string().regex(/^\d{6}$/)
/** 256 bits. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/)

/**
 * One invitation in three shapes, each told once: the server keeps no more of them than it takes to recognise them, and
 * whichever is used first uses up all.
 */
export const Invitation = z
  .object({
    mandate: GivenMandate,
    code: InvitationCode,
    /** What a link carries behind its `#`, which no server and no log ever holds (ruling 35). */
    token: LinkToken,
    /** What the path of a mini-program's card carries, which has no such part: it shows nothing of whose it is. */
    card: Id,
    /** Where a link leads: the app as it is reached from outside; null where the operator has not said. */
    publicUrl: z.string().nullable(),
  })
  .openapi('Invitation')
export type Invitation = z.infer<typeof Invitation>

/** A unit or archive keeper is handed over to by the code alone. */
export const UnitInvitation = Invitation.pick({ mandate: true, code: true }).openapi('UnitInvitation')
export type UnitInvitation = z.infer<typeof UnitInvitation>

/** By the code that was read out, the link that was opened, or the card from a chat. */
export const AcceptInvitation = z
  .object({
    by: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('code'), code: InvitationCode }),
      z.object({ kind: z.literal('link'), token: LinkToken }),
      z.object({ kind: z.literal('card'), card: Id }),
    ]),
    kinship: Kinship,
  })
  .openapi('AcceptInvitation')

/** Asking somebody by their number. The answer is the same whether or not anybody has it. */
export const RequestMandate = z
  .object({ phone: Phone, scope: FamilyScope, kinship: Kinship })
  .openapi('RequestMandate')

/** The retiree's answer: `until` where the invitation did not name a day, `scope` where it is less than was asked. */
export const MandateApproval = z
  .discriminatedUnion('approved', [
    z.object({ approved: z.literal(true), until: LocalDate.optional(), scope: FamilyScope.optional() }),
    z.object({ approved: z.literal(false) }),
  ])
  .openapi('MandateApproval')

export const MandateId = z.object({ id: Id })

/** 谁看过我的信息: what was done, by whom, when; the newest first. */
export const LogEntry = z
  .object({
    what: z.enum(LOGGED),
    /** The proved name of who did it. */
    name: z.string(),
    /** What they are to the retiree; null for the retiree, and who is no family. */
    kinship: Kinship.nullable(),
    /** As what they did it; null for the retiree. */
    role: z.enum(ROLES).nullable(),
    /** How far that was let by which it was done, or which it let; null of what was let to nobody. */
    scope: Scope.nullable(),
    /** For which unit or archive keeper they did it, or whom the retiree let; null for everybody else. */
    organisation: z.string().nullable(),
    /** Whose desk it was; null for whoever is known by name. */
    department: Department.nullable(),
    /** Done by the retiree. */
    own: z.boolean(),
    /** Of the retiree’s own doing: whom of the family, or which agent, it was about; null where it is nobody’s yet. */
    holder: z.string().nullable(),
    /** By the case clock, as everything else that is read. */
    at: Instant,
    /** Of one sitting: the cells by name, the slot of each picture, or which papers; null where nothing is named. */
    about: z.array(z.string()).nullable(),
    /** How often within ten minutes the certificate, or a paper, was checked; null of everything else, which is told one by one. */
    times: z.int().positive().nullable(),
  })
  .openapi('LogEntry')
export type LogEntry = z.infer<typeof LogEntry>
export const AccessLog = z.object({ entries: z.array(LogEntry) }).openapi('AccessLog')
export type AccessLog = z.infer<typeof AccessLog>
