import { createReader, type StreamEvent } from './words'

export type { StreamEvent }

/** How a stream came to its end. `status`: 0 where no answer came, or the line broke; 200 where the server ended it. */
export interface StreamEnd {
  readonly status: number
  /** Milliseconds after which the server wants to be asked again, where it said so. */
  readonly retryAfterMs: number | null
}

export interface EventStream {
  readonly ended: Promise<StreamEnd>
  close(): void
}

/** @param heard hears each event, and `null` for a beat, by which the line is known to be alive */
export type OpenEventStream = (url: string, heard: (event: StreamEvent | null) => void) => EventStream

/**
 * Opens server-sent events, with the browser's cookie. Not its `EventSource`: that hides why it was refused and when to
 * come again, and knocks every three seconds for ever. `null` where the browser hands an answer over only whole.
 */
export const openEventStream: OpenEventStream | null =
  typeof ReadableStream === 'function' && typeof AbortController === 'function' ? open : null

function open(url: string, heard: (event: StreamEvent | null) => void): EventStream {
  const stopping = new AbortController()
  async function follow(): Promise<StreamEnd> {
    const headers = { accept: 'text/event-stream' }
    const answer = await fetch(url, { headers, cache: 'no-store', signal: stopping.signal })
    const seconds = Number(answer.headers.get('retry-after') ?? NaN)
    const retryAfterMs = seconds >= 0 ? seconds * 1000 : null
    if (answer.status !== 200 || answer.body === null) {
      await answer.body?.cancel()
      return { status: answer.status, retryAfterMs }
    }
    const reader = answer.body.getReader()
    const decoder = new TextDecoder()
    const read = createReader(heard)
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { status: 200, retryAfterMs }
      read(decoder.decode(value, { stream: true }))
    }
  }
  return {
    ended: follow().catch(() => ({ status: 0, retryAfterMs: null })),
    close: () => stopping.abort(),
  }
}
