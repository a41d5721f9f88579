import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { launchChromium } from '../../e2e/browser/chromium'
import { startServer } from '../../e2e/server'
import { LONGEST_SIDE } from '@/platform/image/limits'
import { copySize } from '@/platform/judge/copy'
import { picturesOf } from './pictures'

const scripts = path.resolve(__dirname, '../../dist/h5/js')

/** Milliseconds in a browser. */
export interface Times {
  /** The fastest of many runs: what else the machine does is not counted. */
  readonly decoding: number
  /** Copying it small, and judging the copy: the same. */
  readonly judging: number
  /** The first time, when the browser has yet to read and translate the code. */
  readonly first: number
}

/**
 * Times the worker that the app is built with on a picture as the app sends it, and the decoding of the same picture,
 * in turns in one run.
 */
export async function timesInBrowser(seed: number): Promise<Times> {
  const worker = existsSync(scripts)
    ? readdirSync(scripts).find((name) => /^judge-worker\.[0-9a-f]{8}\.js$/.test(name))
    : undefined
  if (worker === undefined) throw new Error('dist/h5 has not been built: npm run build:h5')
  const sent = await sharp(await inOrder(seed))
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside' })
    .jpeg({ quality: 85 })
    .toBuffer()
  const { width, height } = await sharp(sent).metadata()

  const browser = await launchChromium()
  const server = await startServer()
  try {
    // The page's policy lets no code of ours into a worker.
    const page = await browser.newPage({ bypassCSP: true })
    await page.goto(server.url)
    const { decoding, judging } = await page.evaluate(timeInPage, {
      base64: sent.toString('base64'),
      code: inWorker(`${server.url}/js/${worker}`),
      size: copySize(width, height),
      shrunkBy: width / copySize(width, height).width,
    })
    return { decoding: Math.min(...decoding), judging: Math.min(...judging), first: judging[0] ?? NaN }
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** The first picture of a seed with nothing wrong: as large as they come. */
async function inOrder(seed: number): Promise<Buffer> {
  for await (const { jpeg, fault } of picturesOf(seed, 20)) if (fault === null) return jpeg
  throw new Error('no picture')
}

interface Given {
  readonly base64: string
  readonly code: string
  readonly size: { readonly width: number; readonly height: number }
  readonly shrunkBy: number
}

interface Taken {
  readonly decoding: number[]
  readonly judging: number[]
}

/** Around the app's own worker: asks it, and hears its answer, without leaving its thread. */
const inWorker = (address: string) => `
  importScripts('${address}')
  const judge = self.onmessage
  const answer = self.postMessage.bind(self)
  self.onmessage = async ({ data: { blob, size, shrunkBy } }) => {
    const context = new OffscreenCanvas(size.width, size.height).getContext('2d')
    const decoding = []
    const judging = []
    for (let run = 0; run < 60; run += 1) {
      const start = performance.now()
      const picture = await createImageBitmap(blob)
      const decoded = performance.now()
      context.drawImage(picture, 0, 0, size.width, size.height)
      const { data } = context.getImageData(0, 0, size.width, size.height)
      const verdict = await new Promise((said) => {
        self.postMessage = said
        judge({ data: { expected: 'card', copy: { ...size, data }, shrunkBy } })
      })
      if (!Array.isArray(verdict)) throw new Error('no verdict')
      judging.push(performance.now() - decoded)
      decoding.push(decoded - start)
      picture.close()
    }
    answer({ decoding, judging })
  }`

/** Runs in the page. */
async function timeInPage({ base64, code, size, shrunkBy }: Given): Promise<Taken> {
  const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
    type: 'image/jpeg',
  })
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Taken>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage({ blob, size, shrunkBy })
  })
}
