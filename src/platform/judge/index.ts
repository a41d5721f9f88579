import { decode } from '../image/canvas'
import type { Question, Verdict } from './ask'
import { copySize } from './copy'
import type { Paper, PictureFault } from './picture'
import { startWorker } from './startWorker'

export type { Paper, PictureFault } from './picture'

/** A cheap phone needs one second; whoever has waited this long, milliseconds, is not held up any further. */
const PATIENCE_MS = 8_000

/**
 * What is wrong with a picture that was just taken, the worst first: judged on a copy of at most half a million pixels, off
 * the thread that draws the page. Empty where nothing is wrong, and where it could not be judged: that stops nobody.
 */
export async function judgePhoto(path: string, expected: Paper): Promise<readonly PictureFault[]> {
  try {
    return (await ask(await questionOf(path, expected))) ?? []
  } catch {
    return []
  }
}

async function questionOf(path: string, expected: Paper): Promise<Question> {
  // Safari before 16.4 cannot draw in a worker: there the page draws the copy, and the worker only judges it.
  if (typeof OffscreenCanvas === 'undefined' || typeof createImageBitmap === 'undefined') {
    return { expected, ...(await copyOf(path)) }
  }
  const response = await fetch(path)
  return { expected, blob: await response.blob() }
}

async function copyOf(path: string) {
  const picture = await decode(path)
  if (picture === null) throw new Error('not a picture')
  const { width, height } = copySize(picture.naturalWidth, picture.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no memory for a canvas')
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  canvas.width = canvas.height = 0
  return { copy: { width, height, data }, shrunkBy: picture.naturalWidth / width }
}

/** It stays for the next picture, which it judges in a fraction of the time. */
let idle: Worker | null = null

/** One question after the other: who asks waits for the answer. */
function ask(question: Question): Promise<Verdict> {
  const worker = idle ?? startWorker()
  idle = null
  return new Promise<Verdict>((resolve) => {
    const giveUp = () => {
      worker.terminate()
      resolve(null)
    }
    const patience = setTimeout(giveUp, PATIENCE_MS)
    worker.onmessage = ({ data }: MessageEvent<Verdict>) => {
      clearTimeout(patience)
      idle = worker
      resolve(data)
    }
    worker.onerror = () => {
      clearTimeout(patience)
      giveUp()
    }
    worker.postMessage(question)
  })
}
