import { randomUUID } from 'node:crypto'
import type { Operation } from '@contract/routes'
import type { In, Out } from '@contract/contract'
import { drawnSignature, photo, readyDraft } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { promise } from '@/content/promise'

/** Somebody who goes on writing until the server is gone, and knows what it has said yes to. */
export interface Writer {
  /** One thing to write, and another, until no answer comes or it is time. @returns how many were acknowledged */
  writes(goesOn: () => boolean): Promise<number>
  /** Whether what was acknowledged is there, and what was not is there whole or not at all. */
  finds(): Promise<Found>
}

export interface Found {
  /** What is missing, or is there twice, in words. */
  readonly faults: readonly string[]
  /** Whether something was sent that no answer came to: it may be there or not. */
  readonly inDoubt: boolean
}

/** The answer; `null` where the server went before it came. */
async function answerOf<Op extends Operation>(
  device: TestClient,
  operation: Op,
  input: In<Op>,
  idempotencyKey?: string,
): Promise<Out<Op> | null> {
  try {
    return await device.do(operation, input, idempotencyKey === undefined ? {} : { idempotencyKey })
  } catch (error) {
    // What fetch throws where a connection is refused or cut; anything else is a fault of the service.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Types one cell over and over, each time over the version that stands. */
export function typist(device: TestClient, caseId: string): Writer {
  let stands = { version: 0, value: '' }
  let sent: string | null = null
  const params = { id: caseId }
  return {
    async writes(goesOn) {
      for (let written = 0; ; written += 1) {
        if (!goesOn()) return written
        const value = String(100_000 + Math.floor(Math.random() * 900_000))
        sent = value
        const changes = [{ field: 'postcode', value, basedOn: stands.version }]
        const answer = await answerOf(device, 'putFields', { params, body: { changes } })
        if (!answer) return written
        stands = { version: stands.version + 1, value }
        sent = null
      }
    },
    async finds() {
      const { fields } = await device.do('getCase', { params })
      const cell = fields.find(({ field }) => field === 'postcode')
      const there = { version: cell?.version ?? 0, value: cell?.value ?? '' }
      const isOld = there.version === stands.version && there.value === stands.value
      const isSent = sent !== null && there.version === stands.version + 1 && there.value === sent
      const faults =
        isOld || isSent
          ? []
          : [`a cell: ${JSON.stringify(there)} is there, ${JSON.stringify(stands)} was acknowledged`]
      const inDoubt = sent !== null
      stands = there
      sent = null
      return { faults, inDoubt }
    },
  }
}

/** Photographs page after page, and takes the oldest away where there are many. */
export function photographer(device: TestClient, caseId: string): Writer {
  const MOST = 6
  let pictures: string[] = []
  let sent: { readonly key: string } | { readonly gone: string } | null = null
  const params = { id: caseId }
  return {
    async writes(goesOn) {
      for (let written = 0; ; written += 1) {
        if (!goesOn()) return written
        const [oldest = ''] = pictures
        if (pictures.length >= MOST) {
          sent = { gone: oldest }
          const gone = await answerOf(device, 'deleteMaterial', { params: { ...params, mid: oldest } })
          if (gone === null) return written
          pictures = pictures.slice(1)
          sent = null
          continue
        }
        const key = randomUUID()
        sent = { key }
        const picture = await uploaded(device, caseId, key)
        if (picture === null) return written
        pictures = [...pictures, picture]
        sent = null
      }
    },
    async finds() {
      const inDoubt = sent !== null
      // As the app does: what it had no answer to, it sends again under the same key.
      if (sent !== null && 'key' in sent) {
        const again = await uploaded(device, caseId, sent.key)
        if (again !== null) pictures = [...pictures, again]
      }
      const { materials } = await device.do('getCase', { params })
      const there = materials.map(({ id }) => id)
      const gone = sent !== null && 'gone' in sent ? sent.gone : null
      const wanted = pictures.filter((id) => id !== gone || there.includes(id))
      const faults = [
        ...wanted.filter((id) => !there.includes(id)).map((id) => `a picture is missing: ${id}`),
        ...there.filter((id) => !wanted.includes(id)).map((id) => `a picture is there twice: ${id}`),
      ]
      for (const mid of there) {
        const opened = await device.send('getMaterial', { params: { ...params, mid } })
        if (opened.status !== 200 || (await opened.arrayBuffer()).byteLength === 0)
          faults.push(`a picture does not open: ${mid}`)
      }
      pictures = there
      sent = null
      return { faults, inDoubt }
    },
  }
}

async function uploaded(device: TestClient, caseId: string, idempotencyKey: string): Promise<string | null> {
  try {
    return (await device.upload(caseId, 'archivePages', await photo(), { idempotencyKey })).id
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Submits, takes back, submits again. */
export async function applicant(device: TestClient): Promise<Writer & { submits(): Promise<void> }> {
  const caseId = await readyDraft(device)
  const params = { id: caseId }
  const signature = await drawnSignature()
  const submission = { params, body: { promiseVersion: promise.version, signature } }
  let happened: string[] = ['created']
  let sent: { readonly type: 'submitted'; readonly key: string } | { readonly type: 'recalled' } | null = null
  const step = async () => {
    sent =
      happened[happened.length - 1] === 'submitted'
        ? { type: 'recalled' }
        : { type: 'submitted', key: randomUUID() }
    const answer =
      sent.type === 'submitted'
        ? await answerOf(device, 'submitCase', submission, sent.key)
        : await answerOf(device, 'recallCase', { params })
    if (answer === null) return false
    happened = [...happened, sent.type]
    sent = null
    return true
  }
  return {
    /** Leaves it submitted. */
    async submits() {
      if (happened[happened.length - 1] !== 'submitted') await step()
    },
    async writes(goesOn) {
      let written = 0
      while (goesOn() && (await step())) written += 1
      return written
    },
    async finds() {
      const inDoubt = sent !== null
      if (sent?.type === 'submitted') {
        // Pressed once more, under the same key: it is one submission.
        await device.do('submitCase', submission, { idempotencyKey: sent.key })
        happened = [...happened, 'submitted']
        sent = null
      }
      const { events } = await device.do('listEvents', { params, query: {} })
      const own = events.map(({ type }) => type).filter((type) => OWN.has(type))
      const isThere = (wanted: readonly string[]) => own.join() === wanted.join()
      const isWhole = isThere(happened) || (sent !== null && isThere([...happened, sent.type]))
      const seqs = new Set(events.map(({ seq }) => seq))
      const faults = [
        ...(isWhole
          ? []
          : [
              `events: ${own.slice(-4).join()} at the end, of ${own.length}; ${happened.length} were acknowledged`,
            ]),
        ...(seqs.size === events.length ? [] : ['an event is there twice']),
      ]
      happened = own
      sent = null
      return { faults, inDoubt }
    },
  }
}

/** What the person does; what departments do beside it comes when it comes. */
const OWN = new Set(['created', 'submitted', 'recalled'])
