import sharp from 'sharp'
import { PICTURE_FAULTS, type Paper, type PictureFault, type Pixels } from '@/platform/judge/picture'
import { copySize } from '@/platform/judge/copy'
import { chanceOf } from './chance'
import { paperOf, type DrawnPaper } from './papers'
import { cornersOf, photograph } from './render'
import { goodScene, spoilt, type Scene } from './scene'

/** A generated photo, and what is wrong with it. */
export interface Generated {
  readonly number: number
  readonly jpeg: Buffer
  readonly expected: Paper
  /** `null`: nothing. */
  readonly fault: PictureFault | null
}

/** A third is in order. */
const ORDER: readonly (PictureFault | null)[] = [...PICTURE_FAULTS, null, null, null, null]

/** Photographs of a seed, one after the other: cards and pages, in order and with each fault from slight to severe. */
export async function* picturesOf(seed: number, count: number): AsyncGenerator<Generated> {
  for (let number = 0; number < count; number += 1) {
    const chance = chanceOf(seed * 100_003 + number)
    const fault = ORDER[number % ORDER.length] ?? null
    const expected = chance.pick([
      'card',
      'card',
      'card',
      'card',
      'sheet',
      'sheet',
      'sheet',
      'bound',
    ] as const)
    const slot = expected === 'card' ? 'card' : 'page'
    const shown = fault === 'wrongShape' ? (slot === 'card' ? 'page' : 'card') : slot
    const paper = paperOf(shown, chance)
    const good = inSight(goodScene(shown, expected === 'bound' && shown === 'page', chance), paper)
    const scene = fault === null ? good : spoilt(good, fault, chance.next(), shown, chance)
    const jpeg = await photograph(paper, scene, chance.whole(0, 2 ** 30))
    yield { number, jpeg, expected, fault }
  }
}

/** From further away, until the whole paper is in the picture, with some table around it. */
function inSight(scene: Scene, paper: DrawnPaper): Scene {
  const margin = 0.015 * scene.width
  const fits = cornersOf(scene, paper).every(
    ({ x, y }) => Math.min(x, y, scene.width - x, scene.height - y) > margin,
  )
  return fits ? scene : inSight({ ...scene, long: scene.long * 0.96 }, paper)
}

/** A photo as the app judges it: decoded, and copied small. */
export async function copied(jpeg: Buffer): Promise<{ readonly copy: Pixels; readonly shrunkBy: number }> {
  const { width, height } = await sharp(jpeg).metadata()
  const size = copySize(width, height)
  const data = await sharp(jpeg)
    .resize({ ...size, fit: 'fill', kernel: 'cubic' })
    .ensureAlpha()
    .raw()
    .toBuffer()
  return { copy: { ...size, data }, shrunkBy: width / size.width }
}
