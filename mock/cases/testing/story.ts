import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { promise } from '@/content/promise'
import type { CaseView, Signature } from '@contract/case'
import type { DepartmentTask, TaskDecision } from '@contract/demonstration'
import type { ProgressView } from '@contract/progress'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Bff } from '@bff/compose'
import { workOnce } from '@bff/outbox/worker'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'

/** What nobody knows of him and he types. */
export const WANG_TYPED = {
  contactAddress: '河北省廊坊市广阳区新华路样例小区1号楼2单元301室',
  postcode: '065000',
  accountNumber: '6200000000000000109',
  accountBank: '中国农业银行',
  classOneCard: 'yes',
} as const

const pictures = new Map<number, Promise<Buffer>>()

/**
 * A picture like a phone's.
 * @param nth which of several: the same one twice in a slot is one
 */
export function photo(nth = 0): Promise<Buffer> {
  const known = pictures.get(nth)
  if (known) return known
  const made = sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128 + nth, sigma: 6 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer()
  pictures.set(nth, made)
  return made
}

/** A name drawn with the finger. */
export async function drawnSignature(): Promise<Signature> {
  const image = await sharp({ create: { width: 300, height: 120, channels: 4, background: '#ffffff' } })
    .png()
    .toBuffer()
  return { kind: 'drawn', image: image.toString('base64'), device: '测试手机' }
}

/** Does everything that is due in the outbox, and what follows from it. */
export async function settle(bff: Bff): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if ((await workOnce(bff.jobs, 'test')) === 0) return
  }
  assert.fail('the outbox never came to rest')
}

/** 人社 wants a page anew, with a clerk's words that are nobody else's to read. */
export const wantsPage = (kit: Kit, client: TestClient): Promise<void> =>
  decideBy(kit, client, 'hrss', {
    kind: 'supplement',
    wants: [{ material: 'archivePages', reason: 'unreadable', note: '王建国的第二页看不清' }],
  })

/** The case clock goes on to a moment, and what is due then is done. */
export async function clockReaches(
  { bff }: Pick<Kit, 'bff'>,
  phone: TestClient,
  moment: string,
): Promise<void> {
  await phone.play('putClock', { body: { now: moment } })
  await settle(bff)
}

/** A phone in the hands of one of the demonstration's people, whose name is proved. */
export async function signedIn(
  kit: Kit,
  personId = 'wangJianguo',
  phone = '13800000417',
): Promise<TestClient> {
  const client = kit.client()
  await client.signIn(phone)
  await client.prove(personId)
  return client
}

/** The draft that somebody has, or begins with 王建国's answers. */
export async function draftOf(client: TestClient): Promise<string> {
  const { cases } = await client.do('listCases', {})
  return cases[0]?.id ?? (await client.do('createCase', { body: { answers: wangOwnAnswers } })).id
}

/** Saves cells over the versions that stand. */
export async function typeIn(
  client: TestClient,
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { fields } = await client.do('getCase', { params: { id } })
  const changes = Object.entries(values).map(([field, value]) => ({
    field,
    value,
    basedOn: fields.find((one) => one.field === field)?.version ?? 0,
  }))
  await client.do('putFields', { params: { id }, body: { changes } })
}

/** A draft of 王建国's with every cell filled and every picture taken. */
export async function readyDraft(
  client: TestClient,
  answers: Readonly<Record<string, string>> = wangOwnAnswers,
  typed: Readonly<Record<string, string>> = WANG_TYPED,
  kinds: readonly MaterialKind[] = ['idCardFront', 'idCardBack', 'archivePages', 'archivePages', 'bankCard'],
): Promise<string> {
  const { id } = await client.do('createCase', { body: { answers: { ...answers } } })
  await typeIn(client, id, typed)
  for (const [nth, kind] of kinds.entries()) await client.upload(id, kind, await photo(nth))
  return id
}

export async function submitCase(
  client: TestClient,
  id: string,
  idempotencyKey: string = randomUUID(),
): Promise<CaseView> {
  return client.do(
    'submitCase',
    { params: { id }, body: { promiseVersion: promise.version, signature: await drawnSignature() } },
    { idempotencyKey },
  )
}

export async function progressOf(client: TestClient, id: string): Promise<ProgressView['progress']> {
  return (await client.do('getProgress', { params: { id } })).progress
}

/** The departments' lanes by department. */
export function lanes(shown: ProgressView['progress']) {
  return Object.fromEntries(
    shown.steps
      .flatMap((step) => (step.kind === 'departments' ? step.lanes : []))
      .map((lane) => [lane.department, lane]),
  )
}

/** All departments are played by hand. */
export async function takeOver(client: TestClient): Promise<void> {
  const { departments } = await client.play('listDepartments')
  for (const { department } of departments) {
    await client.play('putDepartment', { params: { id: department }, body: { decidesItself: false } })
  }
}

export async function taskOf(client: TestClient, department: string, round = 1): Promise<DepartmentTask> {
  const { tasks } = await client.play('listTasks')
  const task = tasks.find((one) => one.department === department && one.round === round)
  assert.ok(task, `${department} has nothing in round ${round}`)
  return task
}

/** A department answers by hand, and what follows happens. */
export async function decideBy(
  kit: Kit,
  client: TestClient,
  department: string,
  body: TaskDecision,
  round = 1,
): Promise<void> {
  const { id } = await taskOf(client, department, round)
  await client.play('decideTask', { params: { id }, body })
  await settle(kit.bff)
}
