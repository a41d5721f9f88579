import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

/** Files as a phone's camera leaves them. */
export interface Pictures {
  readonly idCardFront: string
  readonly idCardBack: string
  readonly archivePages: readonly [string, string]
  readonly bankCard: string
  /** Broken off in the middle. */
  readonly damaged: string
  /** Deletes them. */
  dispose(): Promise<void>
}

/** Draws the pictures that an application needs: papers of nobody's, each unlike the others, alike in every run. */
export async function drawPictures(): Promise<Pictures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  const keep = async (name: string, bytes: Buffer) => {
    const file = path.join(folder, `${name}.jpg`)
    await writeFile(file, bytes)
    return file
  }
  const draw = async (name: string, seed: number) => keep(name, await photographed(seed))
  const whole = await photographed(6)
  return {
    idCardFront: await draw('id-front', 1),
    idCardBack: await draw('id-back', 2),
    archivePages: [await draw('archive-1', 3), await draw('archive-2', 4)],
    bankCard: await draw('bank-card', 5),
    damaged: await keep('damaged', whole.subarray(0, Math.floor(whole.length / 2))),
    dispose: () => rm(folder, { recursive: true }),
  }
}

const width = 1600
const height = 1200

/** A sheet with lines of different lengths on a dark table. */
function photographed(seed: number): Promise<Buffer> {
  const next = randomFrom(seed)
  const lines = Array.from({ length: 24 }, (_, line) => {
    const length = 300 + Math.round(next() * 900)
    return `<rect x="200" y="${150 + line * 38}" width="${length}" height="14" fill="#345"/>`
  })
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#433"/>
    <rect x="120" y="80" width="1360" height="1040" rx="20" fill="#f4f1e8"/>${lines.join('')}</svg>`
  return sharp(Buffer.from(sheet)).jpeg({ quality: 85 }).toBuffer()
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}
