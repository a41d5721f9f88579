import type { Contract, OperationSchema } from '@contract/contract'
import type { Operation } from '@contract/routes'
import type { Client, Level } from '@contract/session'
import type { z } from '@hono/zod-openapi'
import type { Power, Relation } from '@/domain/people'
import type { access } from './access'

/** A session that is in force. */
export interface Caller {
  readonly accountId: string
  readonly sessionHash: string
  readonly phoneHash: string
  readonly client: Client
  readonly level: Level
}

/** How the caller stands to the case in the path, and whose case it is. */
export interface Standing {
  readonly relation: Relation
  readonly ownerId: string
  /** By which mandate; null for the retiree. */
  readonly mandateId: string | null
  /** For which unit or archive keeper; null for everybody else. */
  readonly organisationId: string | null
  /** What the written authorisation names; of an agent alone. */
  readonly powers?: readonly Power[]
}

type Checked<Schema extends OperationSchema, Part extends 'params' | 'query' | 'body'> = Schema extends {
  readonly [P in Part]: infer Zod extends z.ZodType
}
  ? z.output<Zod>
  : undefined

/** One request that has passed the gate: its parts checked, its sender known and allowed. */
export interface Exchange<
  Schema extends OperationSchema = OperationSchema,
  Who = Caller | null,
  Stands = Standing | null,
> {
  readonly params: Checked<Schema, 'params'>
  readonly query: Checked<Schema, 'query'>
  readonly body: Checked<Schema, 'body'>
  readonly caller: Who
  /** Where a case is in the path. */
  readonly standing: Stands
  /** Names the attempt; only operations that ask for it have one. */
  readonly idempotencyKey: Schema extends { idempotent: true } ? string : null
  /** The case clock at its arrival, ISO 8601: windows, months, deadlines, the times of events. */
  readonly caseNow: string
  /** Real time at its arrival: codes, sessions, retention. */
  readonly now: Date
  /** The network address it came from, for counting attempts alone. */
  readonly address: string
  /** As it came; for bodies of bytes. */
  readonly request: Request
  /** Adds a header to the answer. */
  answerHeader(name: string, value: string): void
}

/** The bytes of an operation whose answer is no JSON, or goes on; `null` for 204; else what the contract says. */
export type Answer<Schema extends OperationSchema> = Schema extends { binary: string }
  ? Uint8Array
  : Schema extends { events: z.ZodType }
    ? ReadableStream<Uint8Array>
    : z.output<Schema['ok']>

export type Handler<Schema extends OperationSchema, Who, Stands> = (
  exchange: Exchange<Schema, Who, Stands>,
) => Promise<Answer<Schema>>

type CallerOf<Op extends Operation> = (typeof access)[Op]['who'] extends 'anyone' | 'gateway'
  ? Caller | null
  : Caller

type StandingOf<Op extends Operation> = (typeof access)[Op]['who'] extends 'case' ? Standing : null

/** One handler for each operation of the contract. */
export type Handlers = { readonly [Op in Operation]: Handler<Contract[Op], CallerOf<Op>, StandingOf<Op>> }
