import type { Level } from '@contract/session'
import type { Hint } from '@contract/live'
import type { CaseServices } from '@bff/cases/services'
import { isAway } from '@bff/db/connections'
import { ProblemError, unavailable } from '@bff/http/problems'
import type { Services } from '@bff/services'
import { openTokens } from '@bff/sessions/openTokens'
import { cursorOf, hintsBetween, standingOf, type Standing } from './standing'

/** Who listens, in which session. */
export interface Follower {
  readonly accountId: string
  readonly level: Level
  /** Of the token that the stream was opened with: the stream ends with it. */
  readonly tokenHash: string
  /** What they had heard when their last one broke. */
  readonly after: string | null
}

/**
 * 有变化: the streams of this process. What they go by lies in the database alone: any number of processes tell the same,
 * and a stream that broke goes on at another.
 */
export interface Live {
  /**
   * Opens a stream.
   * @throws ProblemError `tooManyStreams`, and `unavailable` while the process stops
   */
  open(follower: Follower): Promise<ReadableStream<Uint8Array>>
  /** Looks once what has changed and who may still be told; the running server does so by itself. */
  look(): Promise<void>
  /** Looks again and again until `stop`. */
  start(): void
  /** Ends every stream, and opens none any more. */
  stop(): Promise<void>
}

/** Somebody's phones and computers: one stream a browser. More is a fault, or somebody who wants to use us up. */
const OF_ACCOUNT = 6
/** A process holds these beside its work: each is a line and a row or two a second. */
const IN_ALL = 2_000
const LOOK_EVERY_MS = 1_000
/** What stands between takes a line for dead that is silent for a minute, the app after forty seconds. */
const BEAT_MS = 15_000
/** Then it is opened anew: the gate is passed again, and processes that were added get their share. */
const LIFE_MS = 15 * 60_000
/** Whoever does not read so much has gone, however their line looks. */
const UNREAD = 16
const AGAIN_SECONDS = 60

interface Stream {
  readonly follower: Follower
  readonly line: ReadableStreamDefaultController<Uint8Array>
  readonly endsAt: number
  standing: Standing
  saidAt: number
}

export function createLive({
  database: { db },
  realClock,
  caseClock,
  log,
  departments,
}: Pick<CaseServices, 'departments'> & Pick<Services, 'database' | 'realClock' | 'caseClock' | 'log'>): Live {
  const streams = new Set<Stream>()
  /** On their way to be opened. */
  const coming = new Map<string, number>()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = Promise.resolve()

  const ofAccount = (accountId: string) =>
    [...streams].filter(({ follower }) => follower.accountId === accountId).length +
    (coming.get(accountId) ?? 0)
  const comes = (accountId: string, one: 1 | -1) => {
    const others = (coming.get(accountId) ?? 0) + one
    if (others > 0) coming.set(accountId, others)
    else coming.delete(accountId)
  }

  const standingNow = async (accountIds: readonly string[]) =>
    standingOf(db, accountIds, await caseClock.now(), await departments.outages())

  function end(stream: Stream): void {
    if (!streams.delete(stream)) return
    try {
      stream.line.close()
    } catch {
      // It has broken meanwhile.
    }
  }

  function say(stream: Stream, words: string): void {
    if ((stream.line.desiredSize ?? 0) <= 0) return end(stream)
    stream.saidAt = realClock().getTime()
    stream.line.enqueue(encoder.encode(words))
  }

  async function lookOnce(): Promise<void> {
    const all = [...streams]
    if (all.length === 0) return
    const now = realClock()
    const open = await openTokens(db, [...new Set(all.map(({ follower }) => follower.tokenHash))], now)
    const accounts = [...new Set(all.map(({ follower }) => follower.accountId))]
    const standing = await standingNow(accounts)
    for (const stream of all) {
      const { accountId, level, tokenHash } = stream.follower
      if (!open.has(tokenHash)) {
        say(stream, wordsOf([{ what: 'session' }], null))
        end(stream)
        continue
      }
      const before = stream.standing
      stream.standing = standing(accountId, level)
      const hints = hintsBetween(before, stream.standing)
      if (hints.length > 0) say(stream, wordsOf(hints, cursorOf(stream.standing)))
      else if (now.getTime() - stream.saidAt >= BEAT_MS) say(stream, BEAT)
      if (now.getTime() >= stream.endsAt) end(stream)
    }
  }

  function look(): Promise<void> {
    looking = looking.then(lookOnce).catch((error: unknown) => {
      // While nobody can say who may be told, nothing is said: without its beat the app asks by itself.
      if (!isAway(error)) log.failure('live', error)
    })
    return looking
  }

  async function again(): Promise<void> {
    await look()
    if (!stopped) timer = setTimeout(() => void again(), LOOK_EVERY_MS)
  }

  return {
    look,
    start: () => void again(),

    async open(follower) {
      const { accountId, level, after } = follower
      if (stopped) throw unavailable()
      if (ofAccount(accountId) >= OF_ACCOUNT || streams.size + coming.size >= IN_ALL) {
        throw new ProblemError('tooManyStreams', { retryAfterSeconds: AGAIN_SECONDS })
      }
      comes(accountId, 1)
      try {
        const standing = (await standingNow([accountId]))(accountId, level)
        const now = realClock().getTime()
        const cursor = cursorOf(standing)
        const isGap = after !== null && after !== cursor
        let stream: Stream | undefined
        return new ReadableStream<Uint8Array>(
          {
            start(line) {
              // Not all at once, where they were opened at once.
              const endsAt = now + LIFE_MS * (1 + Math.random() / 2)
              stream = { follower, line, endsAt, standing, saidAt: now }
              streams.add(stream)
              say(stream, wordsOf([{ what: isGap ? 'everything' : 'ready' }], cursor))
              if (stopped) end(stream)
            },
            cancel() {
              if (stream) streams.delete(stream)
            },
          },
          { highWaterMark: UNREAD },
        )
      } finally {
        comes(accountId, -1)
      }
    },

    async stop() {
      stopped = true
      clearTimeout(timer)
      for (const stream of streams) end(stream)
      await looking
    },
  }
}

const encoder = new TextEncoder()
const BEAT = ':\n\n'

/** As they go over the line. The last one names the moment: whoever heard less has not heard it. */
function wordsOf(hints: readonly Hint[], cursor: string | null): string {
  const data = hints.map((hint) => `data: ${JSON.stringify(hint)}\n\n`)
  const last = data.pop() ?? ''
  return [...data, ...(cursor === null ? [] : [`id: ${cursor}\n`]), last].join('')
}
