import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { photographedCard, photographedPaper } from '@bff/scenarios/papers'

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
  const page = async (name: string, seed: number) => keep(name, await photographedPaper(seed))
  const card = async (name: string, seed: number) => keep(name, await photographedCard(seed))
  const whole = await photographedPaper(6)
  return {
    idCardFront: await card('id-front', 1),
    idCardBack: await card('id-back', 2),
    archivePages: [await page('archive-1', 3), await page('archive-2', 4)],
    bankCard: await card('bank-card', 5),
    damaged: await keep('damaged', whole.subarray(0, Math.floor(whole.length / 2))),
    dispose: () => rm(folder, { recursive: true }),
  }
}
