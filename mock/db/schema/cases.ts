import { sql } from 'drizzle-orm'
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
import type { Fault } from '@contract/demonstration'
import type { CaseEvent, Refusal } from '@/domain/case'
import type { PaperKind } from '@/domain/papers'
import type { Department, DocumentName, Item, Scenario, YearMonth } from '@/domain/scheme/ids'
import { instant } from './columns'
import { accounts } from './platform'

/**
 * The tables of cases and of what follows from them.
 * A column named `…Sealed` is ciphertext under the key of the person whose case it is: destroying
 * that key destroys the values, while events, which hold none, remain (RULINGS 32).
 * Times named `…At` of a case's life are case-clock times; `recordedAt`, leases and job times are real.
 */

export const cases = pgTable(
  'cases',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    scenario: text('scenario').$type<Scenario>().notNull(),
    /** Null until the first submission; kept for life. */
    number: text('number'),
    /** How many events there are: what a writer has seen (optimistic concurrency). */
    seq: integer('seq').notNull(),
    /** The mac of the last event, so that cutting off the tail shows. */
    headMac: text('head_mac').notNull(),
    /** The same of its log: how many lines, and the last one's mac. */
    logSeq: integer('log_seq').notNull().default(0),
    logMac: text('log_mac').notNull().default(''),
    /** How many of them the scheme's own figures have counted (`performanceCounts`). */
    countedSeq: integer('counted_seq').notNull().default(0),
    /** Neither completed nor withdrawn: a person has one such case at most. */
    open: boolean('open').notNull(),
    /** Where the person left the draft, a place of the app's own. */
    place: text('place'),
    answersSealed: text('answers_sealed').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('cases_number').on(table.number),
    uniqueIndex('cases_one_open')
      .on(table.accountId)
      .where(sql`open`),
    index('cases_account').on(table.accountId, table.createdAt),
    // Those that have something to be counted: few, however many there are.
    index('cases_uncounted')
      .on(table.id)
      .where(sql`number is not null and counted_seq < seq`),
  ],
)

/** Append-only. `mac` covers the event and the mac before it. */
export const caseEvents = pgTable(
  'case_events',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer('seq').notNull(),
    event: jsonb('event').$type<CaseEvent>().notNull(),
    recordedAt: instant('recorded_at')
      .notNull()
      .default(sql`now()`),
    mac: text('mac').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.seq] })],
)

/** The joint form's cells as they stand: one row a cell, so that two devices collide on a cell only. */
export const caseValues = pgTable(
  'case_values',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    field: text('field').notNull(),
    version: integer('version').notNull(),
    valueSealed: text('value_sealed').notNull(),
    origin: text('origin').$type<'identity' | 'sharedData' | 'derived' | 'typed'>().notNull(),
    department: text('department').$type<Department>(),
    asOf: date('as_of', { mode: 'string' }),
    changedAt: instant('changed_at').notNull(),
    /** Who typed it, where that was not the retiree. */
    changedBy: uuid('changed_by').references(() => accounts.id),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.field] })],
)

/**
 * What each department last said of a person: a draft is looked at by it while the department cannot be reached. The
 * person's and not the case's, because the guide asks before there is a case.
 */
export const sharedRecords = pgTable(
  'shared_records',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    department: text('department').$type<Department>().notNull(),
    /** The day that the department's own record is of. */
    asOf: date('as_of', { mode: 'string' }).notNull(),
    recordSealed: text('record_sealed').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.department] })],
)

/** What was promised and signed at each submission, and the receipt that was given. */
export const submissions = pgTable(
  'submissions',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    round: integer('round').notNull(),
    promiseVersion: text('promise_version').notNull(),
    /** The form as it was sent, by cell. */
    formSealed: text('form_sealed').notNull(),
    /** Kind, picture or the phone the code went to, device (RULINGS 42). */
    signatureSealed: text('signature_sealed').notNull(),
    receiptSealed: text('receipt_sealed').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.round] })],
)

/**
 * 单位确认 as it was given in a round (RULINGS 3): by which mandate, by whom, to which text; their name and the unit's
 * as they were then are sealed. It stands for the seal.
 */
export const unitSeals = pgTable(
  'unit_seals',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    round: integer('round').notNull(),
    mandateId: uuid('mandate_id').notNull(),
    clerkId: uuid('clerk_id')
      .notNull()
      .references(() => accounts.id),
    textVersion: text('text_version').notNull(),
    sealed: text('sealed').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.round] })],
)

/** One counter a day: case numbers and what else is numbered by day. */
export const dayNumbers = pgTable(
  'day_numbers',
  {
    series: text('series').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.day] })],
)

/** A clerk's own words, apart from the events because they may name a person. */
export const caseNotes = pgTable('case_notes', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id')
    .notNull()
    .references(() => cases.id),
  textSealed: text('text_sealed').notNull(),
})

/**
 * 办理情况: how often something was counted in a month, of all cases together. Nobody is named in it, and no case: what is
 * told of few is withheld where it is told.
 */
export const performanceCounts = pgTable(
  'performance_counts',
  {
    month: text('month').$type<YearMonth>().notNull(),
    /** What was counted, in codes (`performance/counts.ts`). */
    what: text('what').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.what] })],
)

/** Up to when everything was counted, by the case clock; one row. */
export const performanceStands = pgTable('performance_stands', {
  id: integer('id').primaryKey(),
  asOf: instant('as_of').notNull(),
})

/** What a department's approval produced: its cells. A new round makes the earlier version void. */
export const caseDocuments = pgTable(
  'case_documents',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    name: text('name').$type<DocumentName>().notNull(),
    round: integer('round').notNull(),
    number: text('number').notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    rowsSealed: text('rows_sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.name, table.round] })],
)

/**
 * 备案 with `governmentService`: result by result, once. With each goes the head of the case's record as it stood: it
 * is outside our hands there, so that cutting off what came before shows even where the case's own head was put back.
 */
export const filings = pgTable(
  'filings',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    round: integer('round').notNull(),
    item: text('item').$type<Item>().notNull(),
    department: text('department').$type<Department>().notNull(),
    outcome: text('outcome').notNull(),
    /** Missing in what was filed before heads were. */
    headSeq: integer('head_seq'),
    headMac: text('head_mac'),
    /** The head of the log of who looked, as it stood. */
    logSeq: integer('log_seq'),
    logMac: text('log_mac'),
    filedAt: instant('filed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.round, table.item] })],
)

/** 电子退休证 as issued, or as it was last corrected; in which version, and whether it has ended, its case's events say. */
export const certificates = pgTable(
  'certificates',
  {
    /** What a code to be scanned calls it: it says nothing of anybody. */
    id: uuid('id').notNull().defaultRandom(),
    number: text('number').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    contentSealed: text('content_sealed').notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
  },
  (table) => [uniqueIndex('certificates_case').on(table.caseId), uniqueIndex('certificates_id').on(table.id)],
)

/** How often a certificate was checked by its code, in spans of time; by whom nobody knows. */
export const certificateChecks = pgTable(
  'certificate_checks',
  {
    certificateId: uuid('certificate_id')
      .notNull()
      .references(() => certificates.id, { onDelete: 'cascade' }),
    /** When the span began, by real time. */
    since: instant('since').notNull(),
    /** What the case clock said at the last of them. */
    caseAt: instant('case_at').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.since] })],
)

/**
 * What was printed, or may have been: which paper of which round or version. It holds nothing of its person; the code on
 * it names its id, and what is told of it is read where it stands.
 */
export const papers = pgTable(
  'papers',
  {
    /** What the code calls it: it says nothing of anybody. */
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').$type<PaperKind>().notNull(),
    /** The round of what was sent or issued; the version of the certificate. */
    edition: integer('edition').notNull(),
    /** By the case clock: what stands on it. */
    madeAt: instant('made_at').notNull(),
    /** Real time, to the second: from then on its code counts, for so long. */
    issuedAt: instant('issued_at').notNull(),
    /** Real time; null while its person lets it be checked. */
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('papers_by_case').on(table.caseId, table.issuedAt)],
)

/** How often a paper was checked by its code, in spans of time; by whom nobody knows. */
export const paperChecks = pgTable(
  'paper_checks',
  {
    paperId: uuid('paper_id')
      .notNull()
      .references(() => papers.id, { onDelete: 'cascade' }),
    since: instant('since').notNull(),
    caseAt: instant('case_at').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.paperId, table.since] })],
)

/**
 * Answers that changed nothing: they came twice, too late, out of order, or to nothing that was asked. Kept for a person
 * to look at, without the clerk's own words, which may name somebody.
 */
export const oddAnswers = pgTable(
  'odd_answers',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** Null where nobody can say whose it was. */
    department: text('department').$type<Department | 'employer'>(),
    caseId: uuid('case_id').references(() => cases.id),
    round: integer('round'),
    /** What was answered, in codes. */
    answer: text('answer').notNull(),
    why: text('why').$type<Oddity>().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [index('odd_answers_by_time').on(table.receivedAt)],
)
/**
 * `alreadyKnown`: it says nothing that had not been said; `unknownTask`: to nothing that was handed out;
 * `unreadable`: no answer at all. */
export type Oddity = Refusal | 'alreadyKnown' | 'unknownTask' | 'unreadable'

/** A department's own desk: the package as it arrived, and what became of it. */
export const departmentTasks = pgTable(
  'department_tasks',
  {
    id: uuid('id').primaryKey(),
    department: text('department').$type<Department>().notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    round: integer('round').notNull(),
    items: jsonb('items').$type<Item[]>().notNull(),
    status: text('status').$type<DepartmentTaskStatus>().notNull(),
    packageSealed: text('package_sealed').notNull(),
    receivedAt: instant('received_at').notNull(),
    decidedAt: instant('decided_at'),
    outcome: text('outcome'),
    /** 催办: when it was told that its time had run out; null until then, and again with a new clock. */
    remindedAt: instant('reminded_at'),
  },
  (table) => [
    uniqueIndex('department_tasks_once').on(table.caseId, table.round, table.department),
    index('department_tasks_open').on(table.status, table.receivedAt),
  ],
)
export type DepartmentTaskStatus = 'open' | 'supplement' | 'contribution' | 'decided' | 'takenBack'

/** How the demonstration's departments, and people's units, behave; without a row one is up and decides by itself. */
export const departmentSettings = pgTable('department_settings', {
  department: text('department').$type<Department | 'employer'>().primaryKey(),
  /** Since when it cannot be reached, by the case clock; null while it can. */
  downSince: instant('down_since'),
  decidesItself: boolean('decides_itself').notNull(),
  /** How its answers go wrong; null while they do not. */
  fault: text('fault').$type<Fault>(),
})

/**
 * The outbox: what follows from an event, written in the event's own transaction.
 * `runAt` and leases are real time; `notBefore` is a moment of the case clock, null where none is waited for.
 */
export const jobs = pgTable(
  'jobs',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    kind: text('kind').notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    payload: jsonb('payload').$type<Record<string, string | number>>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    maxAttempts: integer('max_attempts').notNull(),
    runAt: instant('run_at')
      .notNull()
      .default(sql`now()`),
    notBefore: instant('not_before'),
    lockedUntil: instant('locked_until'),
    lockedBy: text('locked_by'),
    doneAt: instant('done_at'),
    deadAt: instant('dead_at'),
    lastError: text('last_error'),
  },
  (table) => [
    uniqueIndex('jobs_dedupe').on(table.kind, table.dedupeKey),
    index('jobs_ready')
      .on(table.runAt)
      .where(sql`done_at is null and dead_at is null`),
  ],
)
