import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Kinship, Logged, MandateFacts, OrganisationKind, Role, Scope } from '@/domain/people'
import type { YearMonth } from '@/domain/scheme/ids'
import { cases } from './cases'
import { instant } from './columns'
import { accounts } from './platform'

/** 参保单位 and 档案托管机构, as the legal-person sign-in names them. Nothing in it is about a person. */
export const organisations = pgTable(
  'organisations',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    creditCode: text('credit_code').notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('organisations_credit_code').on(table.creditCode)],
)

/** 经办人: who speaks for an organisation, as the legal-person sign-in said, until when it must say so again. Real time. */
export const clerks = pgTable(
  'clerks',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    provedAt: instant('proved_at').notNull(),
    until: instant('until').notNull(),
    /** When the provider last said that it is still so; null: not since it was proved. */
    checkedAt: instant('checked_at'),
    /** To be asked again before anything else: a new sign-in, or a notice of the provider's. */
    askAgain: boolean('ask_again').notNull().default(false),
    /**
     * The provider names them no more: when that was heard, which is then `until` as well; where they differ it has been
     * proved again since. They are told, not left before an empty desk.
     */
    withdrawnAt: instant('withdrawn_at'),
    /** The same moment by the case clock, which is what people are shown. */
    withdrawnCaseAt: instant('withdrawn_case_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.organisationId] })],
)

/**
 * 授权: who lets whom do what in which application, until when. One that is over stays: the log names it.
 * Codes are of real time, the last day and the last look are of the case clock.
 */
export const mandates = pgTable(
  'mandates',
  {
    id: uuid('id').primaryKey(),
    /** Null while somebody asks who was not invited. */
    caseId: uuid('case_id').references(() => cases.id),
    kept: text('kept').$type<MandateFacts['kept']>().notNull(),
    role: text('role').$type<Role>().notNull().default('family'),
    scope: text('scope').$type<Scope>().notNull(),
    /** The unit or archive keeper that it is given to: whoever speaks for it holds it. */
    organisationId: uuid('organisation_id').references(() => organisations.id),
    /** Who of the organisation used the code, or began: the retiree approves a name. */
    clerkId: uuid('clerk_id').references(() => accounts.id),
    /** Who said yes to a unit before there was an application: it attaches to the one they begin. */
    giverId: uuid('giver_id').references(() => accounts.id),
    /** What a unit that begins wrote: name and number, under the service's key, for as long as nobody has answered. */
    startSealed: text('start_sealed'),
    /** And the month that it proposes. */
    month: text('month').$type<YearMonth>(),
    kinship: text('kinship').$type<Kinship>(),
    holderId: uuid('holder_id').references(() => accounts.id),
    /** The phone that the holder asked with. */
    holderPhoneHash: text('holder_phone_hash'),
    /** Whose number was asked, where nobody was invited: found by its keyed hash. */
    askedPhoneHash: text('asked_phone_hash'),
    /** The last four digits of it as its asker typed it, sealed under theirs: so that they can tell their requests apart. */
    askedEndSealed: text('asked_end_sealed'),
    until: date('until', { mode: 'string' }),
    /** Keyed, of the code, of a link's token and of a card's id, which are one invitation; null once one was used. */
    codeHash: text('code_hash'),
    linkHash: text('link_hash'),
    cardHash: text('card_hash'),
    codeExpiresAt: instant('code_expires_at'),
    /** The code that an organisation has used up, which opens nothing any more: its clerk knows by it what waits. */
    usedCode: text('used_code'),
    changedAt: instant('changed_at').notNull(),
    /** The same moment by the case clock, which is what people are shown; null in what is from before it was kept. */
    changedCaseAt: instant('changed_case_at'),
    /** Ended because another one took its place at once: no end that its holder is told of. */
    replaced: boolean('replaced').notNull().default(false),
    /** How many events of the case its holder has seen. */
    seenSeq: integer('seen_seq').notNull().default(0),
    lastLookAt: instant('last_look_at'),
    /** Over, and its holder wants it listed no more. Real time. */
    putAwayAt: instant('put_away_at'),
    /** How far the retiree has read the log, by its lines: what its holder did since is news to them. */
    ownerReadSeq: integer('owner_read_seq').notNull().default(0),
    /** When its holder last changed something, by the case clock. */
    lastChangeAt: instant('last_change_at'),
    /** When the retiree was last told by text message that its holder has changed something: once a sitting. Real time. */
    toldChangesAt: instant('told_changes_at'),
    /** How many events the case had when its holder said that it is filled in: the next one ends that. */
    handedOverSeq: integer('handed_over_seq'),
  },
  (table) => [
    uniqueIndex('mandates_code').on(table.codeHash),
    uniqueIndex('mandates_link').on(table.linkHash),
    uniqueIndex('mandates_card').on(table.cardHash),
    index('mandates_case').on(table.caseId),
    index('mandates_holder').on(table.holderId),
    index('mandates_asked').on(table.askedPhoneHash),
    index('mandates_organisation').on(table.organisationId),
    index('mandates_giver').on(table.giverId),
  ],
)

/** 谁看过我的信息: append-only, each line chained to the one before it like the events of the case. */
export const caseLog = pgTable(
  'case_log',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    what: text('what').$type<Logged>().notNull(),
    actorId: uuid('actor_id')
      .notNull()
      .references(() => accounts.id),
    /** Under which mandate; its owner's own doing names the one it is about, and none where it is about nobody else. */
    mandateId: uuid('mandate_id').references(() => mandates.id),
    at: instant('at').notNull(),
    /** The same moment by the case clock, which is what readers are shown. Missing in lines from before it was kept. */
    caseAt: instant('case_at'),
    /** Which cells were filled in, of which slot a picture was and which was opened, which were shown in full, or which department looked: names, no values. */
    about: jsonb('about').$type<readonly string[]>(),
    mac: text('mac').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.seq] }),
    index('case_log_mandate').on(table.mandateId, table.at),
  ],
)

/**
 * What an agent does before there is an application, and its end: lines that have no log to stand in yet. Both read them
 * here; with the first application they go to its log, and its chain begins to hold them there.
 */
export const earlyLog = pgTable(
  'early_log',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    mandateId: uuid('mandate_id')
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    what: text('what').$type<Logged>().notNull(),
    actorId: uuid('actor_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    caseAt: instant('case_at').notNull(),
  },
  (table) => [index('early_log_mandate').on(table.mandateId, table.at)],
)

/**
 * Heads of that log as they were filed with `governmentService`: outside our hands there, as those of the events are
 * beside each result. One that was filed stays: a log that was cut and has grown again differs from it.
 */
export const filedLogHeads = pgTable(
  'filed_log_heads',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    mac: text('mac').notNull(),
    filedAt: instant('filed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.seq] })],
)
