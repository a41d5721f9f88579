import { existsSync, readFileSync } from 'node:fs'
import { cleanPicture } from '../pictures'

/** What cleaning pictures, all at once, came to in a process that does nothing else. */
export interface Decoded {
  /** At most, above what it held before, MB. */
  readonly megabytes: number
  readonly seconds: number
  /** A problem's code, or `taken`. */
  readonly answers: readonly string[]
}

const STATUS = '/proc/self/status'
const AT_ONCE = 60
const MEGABYTE = 1024 * 1024

/**
 * The system's own account, bytes: nothing falls between two looks. Linux counts into `maxRSS` what the process held
 * that began this one, and has a line of its own for this one alone.
 */
function mostEver(): number {
  const kilobytes = existsSync(STATUS) && /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1]
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) * 1024
}

const answered = (file: Buffer, at: number) =>
  cleanPicture(`person ${at}`, () => Promise.resolve(file)).then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

/** The first is a small one: what the decoder needs once is no picture's. */
async function decodeThem([first = '', ...files]: readonly string[]): Promise<Decoded> {
  const read = files.map((file) => readFileSync(file))
  await cleanPicture('the first', () => Promise.resolve(readFileSync(first)))
  const before = process.memoryUsage.rss()
  const started = performance.now()
  const answers: string[] = []
  // No more at once than may wait.
  for (let at = 0; at < read.length; at += AT_ONCE)
    answers.push(...(await Promise.all(read.slice(at, at + AT_ONCE).map(answered))))
  const seconds = (performance.now() - started) / 1000
  return { megabytes: (mostEver() - before) / MEGABYTE, seconds, answers }
}

void decodeThem(process.argv.slice(2)).then((decoded) => process.stdout.write(JSON.stringify(decoded)))
