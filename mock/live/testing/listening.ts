import assert from 'node:assert/strict'
import { Hint } from '@contract/live'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'

/** A browser that holds its stream open. */
export interface Listening {
  /** What has come since it was last asked, after one look of the server's. */
  heard(): Promise<Hint[]>
  /** The `id` that came last. */
  readonly last: () => string | undefined
  /** Whether the server has ended it. */
  readonly ended: () => boolean
  /** All that came, as it came. */
  readonly words: () => string
  leave(): Promise<void>
}

/** Opens a stream, as the app or a browser's own `EventSource` does. */
export async function listens(
  kit: { readonly bff: Pick<Kit['bff'], 'live'> },
  client: TestClient,
  { after, lastEventId }: { readonly after?: string | undefined; readonly lastEventId?: string } = {},
): Promise<Listening> {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const response = await client.send(
    'followChanges',
    { query: after === undefined ? {} : { after } },
    { headers },
  )
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/event-stream')
  assert.ok(response.body)
  const reader = response.body.getReader()
  let all = ''
  let read = 0
  let ended = false
  const decoder = new TextDecoder()
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      all += decoder.decode(value, { stream: true })
    }
    ended = true
  })()
  return {
    async heard() {
      await kit.bff.live.look()
      await new Promise((resolve) => setImmediate(resolve))
      const come = all.slice(read)
      read = all.length
      return [...come.matchAll(/^data: (.*)$/gm)].map(([, data]) => Hint.parse(JSON.parse(data ?? '')))
    },
    last: () => [...all.matchAll(/^id: (.*)$/gm)].at(-1)?.[1],
    ended: () => ended,
    words: () => all,
    leave: () => reader.cancel(),
  }
}
