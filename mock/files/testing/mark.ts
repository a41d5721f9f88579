import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const MARK = path.join(__dirname, '../watermark.png')
/** Of 255: what encoding a picture anew changes of itself stays below. */
const NOTICED = 6

interface Shares {
  /** How much of what lies under the words has changed, and how much of what lies beside them; 0 to 1. */
  readonly under: number
  readonly beside: number
}

/** Where a picture differs from how it lies in the file, seen against the words 「仅限退休一件事」 all over it. */
export async function changedByMark(plain: Buffer, marked: Buffer): Promise<Shares> {
  const grey = (of: Buffer) => sharp(of).greyscale().raw().toBuffer({ resolveWithObject: true })
  const [before, after] = await Promise.all([grey(plain), grey(marked)])
  const { data: mark, info } = await sharp(readFileSync(MARK))
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = after.info
  if (before.info.width !== width || before.info.height !== height) throw new Error('it is another picture')
  const tally = { under: { all: 0, changed: 0 }, beside: { all: 0, changed: 0 } }
  // Laid from the middle outwards, as tiles are.
  const left = Math.floor((width - info.width) / 2)
  const top = Math.floor((height - info.height) / 2)
  const within = (at: number, size: number) => ((at % size) + size) % size
  const darkest = mark.reduce((most, one) => Math.max(most, one), 0)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const covers = mark[within(y - top, info.height) * info.width + within(x - left, info.width)] ?? 0
      if (covers > 0 && covers < darkest / 2) continue
      const part = covers === 0 ? tally.beside : tally.under
      const at = y * width + x
      part.all += 1
      if (Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) > NOTICED) part.changed += 1
    }
  const shareOf = ({ all, changed }: { all: number; changed: number }) => changed / Math.max(1, all)
  return { under: shareOf(tally.under), beside: shareOf(tally.beside) }
}
