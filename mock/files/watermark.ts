import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tiledOver } from './pictures'

/** 「仅限退休一件事」 in Noto Sans SC (SIL Open Font License), drawn once: a server need not have Chinese type. */
const MARK = readFileSync(path.join(__dirname, 'watermark.png'))
/** Of its side where it stands once; a smaller picture than the mark could not carry it whole. */
const SMALLEST = 500

/**
 * A picture for a clerk's eyes, with what it may be used for all over it (ruling 39).
 * @param owner who opens it: one at a time for each
 * @throws ProblemError `unavailable` where too many wait
 */
export function watermarked(owner: string, picture: Uint8Array): Promise<Buffer> {
  return tiledOver(owner, picture, MARK, SMALLEST)
}
