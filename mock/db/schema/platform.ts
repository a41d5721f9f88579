import type { JWK } from 'jose'
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

/** Real time. Never SQL `now()` for what the case clock governs. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** One person as this service knows them; with an identity at most one account (RULINGS 33). */
export const accounts = pgTable('accounts', {
  id: uuid().primaryKey(),
  createdAt: instant('created_at').notNull(),
})

/** The phones that open an account's drafts. The number is found by its keyed hash (RULINGS 40). */
export const phones = pgTable(
  'phones',
  {
    hash: text().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    sealed: text().notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [index('phones_by_account').on(table.accountId)],
)

export const sessions = pgTable(
  'sessions',
  {
    /** The hash of the token it was opened with: what a session is called here, whichever token opens it today. */
    tokenHash: text('token_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    phoneHash: text('phone_hash')
      .notNull()
      .references(() => phones.hash),
    client: text().notNull(),
    /** When the real name was proved in this session; a phone alone proves none. */
    provedAt: instant('proved_at'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** When an answer last carried a token to go on with. */
    offeredAt: instant('offered_at'),
  },
  (table) => [index('sessions_by_account').on(table.accountId)],
)

/** Every token that a session was ever given (see `sessions/tokens.ts`). */
export const sessionTokens = pgTable(
  'session_tokens',
  {
    /** SHA-256 of the token: whoever reads this table cannot sign in with it. */
    hash: text().primaryKey(),
    sessionHash: text('session_hash')
      .notNull()
      .references(() => sessions.tokenHash, { onDelete: 'cascade' }),
    /** What it opens; one from before the proof of the name never opens what that does. */
    level: text().notNull(),
    /** It carries a proof of the name: those before it end at its first use. */
    endsOthersAtOnce: boolean('ends_others_at_once').notNull().default(false),
    issuedAt: instant('issued_at').notNull(),
    /** When it was first used. */
    seenAt: instant('seen_at'),
    /** Since when it is the session's own. */
    settledAt: instant('settled_at'),
    /** Since when another one is. */
    replacedAt: instant('replaced_at'),
  },
  (table) => [index('session_tokens_by_session').on(table.sessionHash)],
)

/** Tokens of sessions that their owner ended from another device: what they open is said to nobody, that they did is. */
export const endedTokens = pgTable('ended_tokens', {
  hash: text().primaryKey(),
  endedAt: instant('ended_at').notNull(),
})

export const smsCodes = pgTable(
  'sms_codes',
  {
    id: uuid().primaryKey(),
    phoneHash: text('phone_hash').notNull(),
    /** `signIn`, or `signature` for who cannot draw (RULINGS 42). */
    purpose: text().notNull(),
    codeHash: text('code_hash').notNull(),
    /** Keyed hash of the address that asked for it. */
    askedFrom: text('asked_from').notNull().default(''),
    /** By whoever asked for it. */
    wrongTries: integer('wrong_tries').notNull().default(0),
    /** By everybody else. */
    strangersTries: integer('strangers_tries').notNull().default(0),
    usedAt: instant('used_at'),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sms_codes_by_phone').on(table.phoneHash, table.purpose, table.sentAt)],
)

/** One row a counted attempt: a limit is a number of rows in a span of time. */
export const attempts = pgTable(
  'attempts',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    bucket: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('attempts_by_bucket').on(table.bucket, table.at)],
)

/** The demonstration's SMS: what a gateway would have been handed. */
export const smsOutbox = pgTable(
  'sms_outbox',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Phone and text, sealed. */
    sealed: text().notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [index('sms_outbox_by_time').on(table.sentAt)],
)

/** The secrets of the service itself, each wrapped by DATA_KEY. */
export const serviceKeys = pgTable('service_keys', {
  name: text().primaryKey(),
  wrapped: text().notNull(),
})

/** The keys that sign the codes of certificates (ES256). */
export const certificateKeys = pgTable('certificate_keys', {
  /** `kid`. */
  id: text().primaryKey(),
  publicJwk: jsonb('public_jwk').$type<JWK>().notNull(),
  /** The private key, sealed; gone once it signs no more. */
  sealed: text(),
  /** Published before it is used: whoever keeps the set of keys for a while has it by then. */
  signsFrom: instant('signs_from').notNull(),
  retiredAt: instant('retired_at'),
})

/** A key per person: destroying its rows makes every value of that person unreadable (RULINGS 32). */
export const personKeys = pgTable(
  'person_keys',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    wrapped: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('person_keys_by_account').on(table.accountId)],
)

/** 实名: who an account belongs to, proved by the identity provider. */
export const persons = pgTable(
  'persons',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accounts.id),
    idNumberHash: text('id_number_hash').notNull(),
    /** Name, sex, birth date and ID number, sealed. */
    sealed: text().notNull(),
    provedAt: instant('proved_at').notNull(),
  },
  (table) => [uniqueIndex('persons_by_id_number').on(table.idNumberHash)],
)

/** Consents and their withdrawals in order; the last one of a purpose holds (RULINGS 36). */
export const consents = pgTable(
  'consents',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    purpose: text().notNull(),
    granted: boolean().notNull(),
    textVersion: text('text_version').notNull(),
    recipients: jsonb().$type<string[]>().notNull(),
    /** By whose written authorisation, where it was not said in the app: the mandate, which names its holder. */
    mandateId: uuid('mandate_id'),
    at: instant('at').notNull(),
  },
  (table) => [index('consents_by_account').on(table.accountId, table.purpose, table.id)],
)

/** A proof of identity under way; it belongs to the session that began it. */
export const identityRequests = pgTable('identity_requests', {
  id: uuid().primaryKey(),
  sessionHash: text('session_hash')
    .notNull()
    .references(() => sessions.tokenHash, { onDelete: 'cascade' }),
  createdAt: instant('created_at').notNull(),
  usedAt: instant('used_at'),
})

/** The demonstration provider's single-use codes. */
export const demoAuthorizations = pgTable('demo_authorizations', {
  codeHash: text('code_hash').primaryKey(),
  requestId: uuid('request_id').notNull(),
  /** Who they prove to be, or for which organisation they speak. */
  personId: text('person_id'),
  organisationId: text('organisation_id'),
  createdAt: instant('created_at').notNull(),
  usedAt: instant('used_at'),
})

/** Who may speak for a unit of the demonstration's no longer, as its provider has it. */
export const demoDismissals = pgTable(
  'demo_dismissals',
  { organisationId: text('organisation_id').notNull(), personId: text('person_id').notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId] })],
)

/** What was answered to a request that may be sent again. */
export const idempotency = pgTable(
  'idempotency',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    operation: text().notNull(),
    key: text().notNull(),
    /** Keyed hash of what was asked: the same key with another wish is refused. */
    fingerprint: text().notNull(),
    /** The answer, sealed; null only inside the transaction that makes it. */
    sealed: text(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.operation, table.key] })],
)

/** The demonstration's movable clock: what is added to real time, in milliseconds. One row, or none. */
export const caseClock = pgTable('case_clock', {
  id: integer().primaryKey(),
  offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
})
