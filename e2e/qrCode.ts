import jsQR from 'jsqr'
import sharp from 'sharp'

/** What a camera reads in a picture of a screen; null where it finds no code. */
export async function scanned(picture: Buffer | Uint8Array): Promise<string | null> {
  // Of what is seen through, the light ground.
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
}
