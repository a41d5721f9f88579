import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { photographedPaper } from '@bff/scenarios/papers'
import type { TestClient } from '@bff/testing/client'
import { personAt } from '../browser/person'
import { patienceMs } from '../patience'
import type { CutLine } from './cutLine'

interface Cutting {
  readonly page: Page
  readonly line: CutLine
  /** Asks the server past the line that is cut. */
  readonly device: TestClient
  readonly caseId: string
  readonly cuts: number
  readonly pictures: number
  /** 0 up to 1 */
  readonly random: () => number
}

interface Outcome {
  readonly cuts: number
  readonly reloads: number
  /** Receipt numbers in order, one for each picture taken. */
  readonly received: readonly string[]
  readonly faults: readonly string[]
}

/** About what a picture of these has after the phone has made it smaller, with its requests. */
const MOST_BYTES = 120_000
/** Of the cuts so many are the browser's end as well: the page is loaded anew. */
const RELOADED = 0.3

/**
 * Photographs page after page of an archive while the line is cut at random bytes, and the page now and then loaded anew. Then
 * takes each of them once more over a whole line: a picture that arrived bit for bit is known again, any other is one more.
 */
export async function throughCuts(cutting: Cutting): Promise<Outcome> {
  const { page, line, cuts, pictures, random } = cutting
  const person = personAt(page)
  const folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  const pages = await Promise.all(
    Array.from({ length: pictures }, async (_, i) => {
      const file = path.join(folder, `page-${String(i)}.jpg`)
      await writeFile(file, await photographedPaper(100 + i))
      return file
    }),
  )
  let isFirst = true
  const take = async (i: number) => {
    await person.photographs(isFirst ? '打开相机，拍第 1 页' : '再加一页', pages[i] ?? '')
    isFirst = false
  }
  const online = () => page.evaluate(() => window.dispatchEvent(new Event('online')))
  const numbers = async () => {
    const { materials } = await cutting.device.do('getCase', { params: { id: cutting.caseId } })
    return materials.filter(({ kind }) => kind === 'archivePages').map(({ receiptNumber }) => receiptNumber)
  }

  let done = 0
  let reloads = 0
  for (let i = 0; i < pictures; i += 1) {
    const share = Math.ceil((cuts * (i + 1)) / pictures) - done
    for (let cut = 0; cut < share; cut += 1) {
      const broken = line.cutAfter(Math.floor(random() * MOST_BYTES))
      if (cut === 0) await take(i)
      else await online()
      // It may be through before so many bytes have gone.
      const arrived = arrives(numbers, i + 1)
      const isCut = await Promise.race([broken.then(() => true), arrived.then(() => false)])
      if (isCut) done += 1
      if (isCut && random() < RELOADED) {
        reloads += 1
        line.mend()
        await page.reload()
        await person.sees('档案关键页')
      }
      line.mend()
      if (!isCut) break
    }
    await online()
    await arrives(numbers, i + 1)
    await person.seesNoMore(/等待上传|正在上传|已上传|没传上去/)
  }
  const received = await numbers()
  const faults = received.length === pictures ? [] : [`${String(received.length)} of ${String(pictures)}`]

  for (let i = 0; i < pictures; i += 1) {
    await take(i)
    await person.seesNoMore(/等待上传|正在上传|已上传|没传上去/)
  }
  await rm(folder, { recursive: true })
  const again = await numbers()
  if (again.join() !== received.join())
    faults.push(`not the same pictures: ${received.join()} ${again.join()}`)
  return { cuts: done, reloads, received, faults }
}

async function arrives(numbers: () => Promise<readonly string[]>, count: number): Promise<void> {
  const end = Date.now() + patienceMs
  while ((await numbers()).length < count) {
    if (Date.now() > end) throw new Error(`picture ${String(count)} did not arrive`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
