import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { photographedPaper } from '@bff/scenarios/papers'
import { performanceOf } from '@bff/scenarios/performances'
import type { TestClient } from '@bff/testing/client'
import { PIECE_BYTES } from '@bff/uploads/uploads'
import { Desk } from '../journey/desk'
import { STARTS_AT } from '../journey/scenario'
import { deviceOf } from '../journey/screens'
import { demoPerson } from '../journey/walk'
import { lineTo, type Line } from '../line'
import type { Platform } from '../mini/platform'
import { patienceMs } from '../patience'
import type { Person } from '../person'
import type { Server } from '../server'
import type { CutPhone } from './phones'

interface Cutting {
  readonly server: Server
  /** On which the person is signed in; in a browser if left out. */
  readonly platform?: Platform
  readonly open: (line: string, device: TestClient) => Promise<CutPhone>
  readonly cuts: number
  /** 0 up to 1 */
  readonly random: () => number
}

export interface Outcome {
  readonly cuts: number
  readonly restarts: number
  /** Receipt numbers in order, one for each picture taken. */
  readonly received: readonly string[]
  /** What went up again after each cut, in bytes: at most a piece is to, and what an app opened anew asks. */
  readonly againBytes: number
  readonly faults: readonly string[]
}

/** Now and then more than one piece is through before the line breaks. */
const MOST_BYTES = 1.2 * PIECE_BYTES
/** Of the cuts so many are the app's end as well: it is opened anew. */
const RELOADED = 0.3
const STILL_ON_ITS_WAY = /等待上传|正在上传|已上传|没传上去/

/**
 * Photographs page after page of an archive while the line is cut at random bytes, and the app now and then ended and opened anew,
 * until it was cut so often. Then takes each of them once more over a whole line: a picture that arrived bit for bit is
 * known again, any other is one more.
 */
export async function throughCuts({ server, platform, open, cuts, random }: Cutting): Promise<Outcome> {
  const desk = new Desk(server.url)
  await desk.setsClock(STARTS_AT)
  const who = demoPerson('王建国')
  const device = await deviceOf(desk, who, platform)
  const { id } = await device.do('createCase', { body: { answers: { ...performanceOf(who.id).answers } } })
  const line = await lineTo(server.url)
  try {
    const phone = await open(line.url, device)
    const received = async () => {
      const { materials } = await device.do('getCase', { params: { id } })
      return materials.filter(({ kind }) => kind === 'archivePages').map(({ receiptNumber }) => receiptNumber)
    }
    return await photographThrough({ phone, line, received, cuts, random })
  } finally {
    await line.stop()
  }
}

interface Photographing extends Pick<Cutting, 'cuts' | 'random'> {
  readonly phone: CutPhone
  readonly line: Line
  /** The receipt numbers, asked for past the line that is cut. */
  readonly received: () => Promise<readonly string[]>
}

async function photographThrough({ phone, line, received, cuts, random }: Photographing): Promise<Outcome> {
  const { person } = phone
  const folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  const pages: string[] = []
  let done = 0
  let restarts = 0
  let lastCut = 0
  const before = line.sent()
  while (done < cuts) {
    const file = path.join(folder, `page-${pages.length}.jpg`)
    await writeFile(file, await grainyPage(100 + pages.length))
    pages.push(file)
    let broken = line.cutAfter(Math.floor(random() * MOST_BYTES))
    await photograph(person, file, pages.length === 1)
    lastCut = Date.now()
    const arrived = arrives(received, pages.length, () => lastCut)
    // It may be through before so many bytes have gone.
    while (await isFirst(broken, arrived)) {
      done += 1
      lastCut = Date.now()
      if (random() < RELOADED) {
        restarts += 1
        await line.mend()
        await phone.restarts()
        await person.sees('档案关键页')
      } else await line.mend()
      if (done === cuts) break
      broken = line.cutAfter(Math.floor(random() * MOST_BYTES))
      await phone.isConnected()
    }
    await line.mend()
    await phone.isConnected()
    await arrived
    await person.seesNoMore(STILL_ON_ITS_WAY)
  }
  const sentBytes = line.sent() - before
  const there = await received()
  const faults = there.length === pages.length ? [] : [`${there.length} of ${pages.length}`]

  const whole = line.sent()
  for (const file of pages) {
    await photograph(person, file, false)
    await person.seesNoMore(STILL_ON_ITS_WAY)
  }
  const pictureBytes = line.sent() - whole
  await rm(folder, { recursive: true })
  const again = await received()
  if (again.join() !== there.join()) faults.push(`not the same pictures: ${there.join()} ${again.join()}`)
  const againBytes = Math.round((sentBytes - pictureBytes) / done)
  return { cuts: done, restarts, received: there, againBytes, faults }
}

const [WIDTH, HEIGHT] = [2000, 1500]

/** As a cheap phone's sensor leaves it: grain makes the file several pieces long. */
async function grainyPage(seed: number): Promise<Buffer> {
  const paper = sharp(await photographedPaper(seed)).resize(WIDTH, HEIGHT)
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const
  const grain = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#808080', noise } })
  return paper
    .composite([{ input: await grain.png().toBuffer(), blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

const photograph = (person: Person, file: string, isFirstPage: boolean): Promise<void> =>
  person.photographs(isFirstPage ? '打开相机，拍第 1 页' : '再加一页', file)

const isFirst = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([one.then(() => true), other.then(() => false)])

/** @param lastCut when the line broke last: each time the app may wait a while before it asks again */
async function arrives(
  received: () => Promise<readonly string[]>,
  count: number,
  lastCut: () => number,
): Promise<void> {
  while ((await received()).length < count) {
    if (Date.now() > lastCut() + patienceMs) throw new Error(`picture ${count} did not arrive`)
    await wait(200)
  }
}
