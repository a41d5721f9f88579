import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

/** 「仅限退休一件事」 in Noto Sans SC (SIL Open Font License), drawn once: a server need not have Chinese type. */
const MARK = readFileSync(path.join(__dirname, 'watermark.png'))
/** Of its side where it stands once; a smaller picture than the mark could not carry it whole. */
const SMALLEST = 500
const QUALITY = 85

/** A picture for a clerk's eyes, with what it may be used for all over it (ruling 39). */
export async function watermarked(picture: Uint8Array): Promise<Buffer> {
  const image = sharp(picture)
  const { width = SMALLEST, height = SMALLEST } = await image.metadata()
  const size = Math.min(width, height)
  const mark =
    size < SMALLEST ? await sharp(MARK).resize({ width: size, height: size, fit: 'inside' }).toBuffer() : MARK
  return image
    .composite([{ input: mark, tile: true }])
    .jpeg({ quality: QUALITY })
    .toBuffer()
}
