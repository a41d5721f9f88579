import { type Operation, routes } from '@contract/routes'
import { openApiDocument } from '@bff/http/openapi'
import { NOBODY } from '../client'
import { chooser } from '../seeded'
import { faultOf } from './answers'
import { made, sent, type Described, type Request } from './requests'
import { SENDERS, whoMay } from './senders'
import { stage, STARTED_ON } from './stage'
import type { Making, Schema } from './values'

/** How often a route was asked, answered with what was asked for, and refused, by the code of the refusal. */
export interface Asked {
  sent: number
  done: number
  readonly refused: Record<string, number>
}

export interface FuzzReport {
  readonly sent: number
  /** Of these, answered with what was asked for. */
  readonly done: number
  readonly routes: Readonly<Partial<Record<Operation, Readonly<Asked>>>>
  /** What no answer may be: a failure of ours; with what brought it about. */
  readonly failures: readonly string[]
  /** And the same of an answer outside the contract. */
  readonly outside: readonly string[]
}

interface FuzzOptions {
  readonly requests: number
  readonly seed: number
}

/** After these little else would be answered: the story begins anew. */
const ENDS: ReadonlySet<Operation> = new Set<Operation>([
  'signIn',
  'signOut',
  'endSession',
  'endOtherSessions',
  'proveIdentity',
  'withdrawCase',
  'cancelCase',
  'submitCase',
  'recallCase',
  'endMandate',
  'leaveOrganisation',
  'eraseMe',
  'putConsent',
])
/** How many things may have been done before the story begins anew. */
const DONE_AT_MOST = 40
const WORDS_OF_REQUEST = 400

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Sends requests made from the OpenAPI document, whole and harmed, as everybody, and holds every answer against it. */
export async function fuzz({ requests, seed }: FuzzOptions): Promise<FuzzReport> {
  const document = JSON.parse(openApiDocument()) as Document
  const described = Object.values(document.paths).flatMap((path) => Object.values(path))
  const choose = chooser(seed)
  const counts: Partial<Record<Operation, Asked>> = {}
  const outside: string[] = []
  const failures: string[] = []
  const { kit, scenes, photograph } = await stage()
  try {
    let scene = choose.of(scenes)
    let dirt = DONE_AT_MOST
    for (let nth = 0; nth < requests; nth += 1) {
      if (dirt >= DONE_AT_MOST) {
        failures.push(...failuresIn(kit.logged))
        scene = choose.of(scenes)
        await scene.goTo()
        dirt = 0
      }
      const one = described[nth % described.length]
      if (!one) continue
      const operation = one.operationId
      const { story } = scene
      // Mostly who may, and whose wish it is: what is refused at the gate tries nothing behind it.
      const may = story.wishers[operation] ?? whoMay(operation)
      const who = choose.oneIn(4) ? choose.of(SENDERS) : choose.of(may)
      const { caseId, organisationId, mandates, pictures } = story
      const ids = [
        caseId,
        organisationId,
        NOBODY,
        ...[mandates, pictures].flatMap((of) => Object.values(of).flat()),
      ]
      const making: Making = { choose, schemas: document.components.schemas, ids, today: STARTED_ON }
      const request = made(one, { making, story, who, photograph })
      const response = await sent(story.callers[who], operation, request)
      const isDone = response.status < 400
      await counted((counts[operation] ??= { sent: 0, done: 0, refused: {} }), response)
      if (isDone && routes[operation][0] !== 'GET') dirt += ENDS.has(operation) ? DONE_AT_MOST : 1
      const fault = await faultOf(operation, response)
      if (fault !== null)
        (response.status >= 500 ? failures : outside).push(
          `${operation} as ${who}: ${fault}\n  sent ${shortened(request)}`,
        )
    }
    failures.push(...failuresIn(kit.logged))
  } finally {
    await kit.close()
  }
  const total = (of: 'sent' | 'done') => Object.values(counts).reduce((sum, count) => sum + count[of], 0)
  return { sent: total('sent'), done: total('done'), routes: counts, failures, outside }
}

async function counted(count: Asked, response: Response): Promise<void> {
  count.sent += 1
  if (response.status < 400) {
    count.done += 1
    return
  }
  const [, code] = /"code":"(\w+)"/.exec(await response.clone().text()) ?? []
  const why = code ?? String(response.status)
  count.refused[why] = (count.refused[why] ?? 0) + 1
}

/** What went wrong where no answer told of it too: in the outbox, in a token handed on. */
const failuresIn = (logged: readonly string[]) => logged.filter((line) => line.includes('"level":"error"'))

const shortened = (request: Request) =>
  JSON.stringify(request, (key, value: unknown) => (key === 'file' || key === 'piece' ? '…' : value)).slice(
    0,
    WORDS_OF_REQUEST,
  )
