import type { HeicAnswer } from './heic.worker'
import { startWorker } from './startWorker'

/** Half a megabyte is fetched first, and a cheap phone decodes ten seconds. Milliseconds. */
const PATIENCE_MS = 60_000

/**
 * An iPhone's own format as a JPEG, in a browser that cannot read it. Most iPhones hand over JPEG by themselves, and
 * Safari reads HEIC: this is for a picture that was sent to another phone.
 */
export function jpegOfHeic(bytes: Uint8Array): Promise<HeicAnswer> {
  // Drawn where it is decoded: a browser that cannot do that reads HEIC itself, or runs no WebAssembly here.
  if (typeof OffscreenCanvas === 'undefined') return Promise.resolve('type')
  const worker = startWorker()
  return new Promise<HeicAnswer>((resolve) => {
    const patience = setTimeout(() => resolve('type'), PATIENCE_MS)
    const answer = (what: HeicAnswer) => {
      clearTimeout(patience)
      resolve(what)
    }
    worker.onmessage = ({ data }: MessageEvent<HeicAnswer>) => answer(data)
    worker.onerror = () => answer('type')
    worker.postMessage(bytes.buffer)
  }).finally(() => worker.terminate())
}
