import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import { ProblemError } from '../http/problems'
import { cleanPicture, meaningOf } from './pictures'
import { decodedApart } from './testing/decodedApart'
import { greedyPictures, heaviestPictures, type Hostile, hostilePictures, SMUGGLED } from './testing/hostile'
import { png } from './testing/png'

const cleaned = (bytes: Uint8Array) =>
  cleanPicture('somebody', () => Promise.resolve(Buffer.from(bytes))).catch((error: unknown) => {
    if (error instanceof ProblemError) return error.code
    throw error
  })

/** As a phone's album holds it: one scan, and lying on its side. */
const fromAnAlbum = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a6' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

describe('what is handed over as a picture', async () => {
  for (const { name, refused, bytes } of await hostilePictures())
    it(`${name}: ${refused ?? 'what one sees is kept, and nothing else of it'}`, async () => {
      const picture = await cleaned(bytes)
      if (typeof picture === 'string') return assert.equal(picture, refused)
      assert.equal(refused, null, 'it was taken')
      assert.equal(picture.bytes.indexOf(SMUGGLED), -1)
      assert.equal((await sharp(picture.bytes).metadata()).format, 'jpeg')
    })

  it('stands upright afterwards, and mirrored no more', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      // Its upper left corner, as one sees it, is white.
      const white = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
        .png()
        .toBuffer()
      const seen = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#000' } })
        .composite([{ input: white, left: 0, top: 0 }])
        .png()
        .toBuffer()
      const asTaken = await undone(sharp(seen), orientation).withMetadata({ orientation }).jpeg().toBuffer()
      const picture = await cleaned(asTaken)
      assert.ok(typeof picture !== 'string')
      assert.deepEqual([picture.width, picture.height], [60, 40], `${orientation}`)
      const { data } = await sharp(picture.bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
      const at = (x: number, y: number) => data[y * 60 + x] ?? 0
      assert.ok(at(8, 8) > 200, `${orientation}`)
      assert.ok(at(50, 8) < 60 && at(8, 32) < 60 && at(50, 32) < 60, `${orientation}`)
    }
  })
})

/** A picture as a camera that was held so would have written it. */
function undone(upright: Sharp, orientation: number): Sharp {
  switch (orientation) {
    case 2:
      return upright.flop()
    case 3:
      return upright.rotate(180)
    case 4:
      return upright.flip()
    case 5:
      return upright.flop().rotate(270)
    case 6:
      return upright.rotate(270)
    case 7:
      return upright.flop().rotate(90)
    case 8:
      return upright.rotate(90)
    default:
      return upright
  }
}

describe('what a decoder’s error means', () => {
  const codeOf = (words: string) => meaningOf(new Error(words)).code
  it('where time or memory was short: that it works later, for the picture may be whole', () => {
    for (const words of ['timeout: 42% complete', 'out of memory', 'unable to create thread'])
      assert.equal(codeOf(words), 'unavailable', words)
    assert.ok(meaningOf(new Error('timeout: 42% complete')).extras.retryAfterSeconds)
  })
  it('else that the picture is damaged', () => {
    assert.equal(codeOf('VipsJpeg: premature end of JPEG image'), 'fileDamaged')
  })
})

describe('what decoding a picture holds', () => {
  let greedy: readonly Hostile[] = []
  before(async () => {
    greedy = await greedyPictures()
  })

  it('is bounded: small files that ask for hundreds of megabytes are refused before they are decoded', async () => {
    for (const { name, refused, bytes } of greedy) assert.equal(await cleaned(bytes), refused, name)
  })

  it('lets everything pass that a phone makes', async () => {
    const photo = sharp({ create: { width: 3_264, height: 2_448, channels: 3, background: '#8a6' } })
    const phones = {
      '39 megapixels on their side': await fromAnAlbum(7_300, 5_400),
      '12 megapixels on their side': await fromAnAlbum(4_032, 3_024),
      '8 megapixels of a program that writes progressive ones': await photo
        .clone()
        .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
        .toBuffer(),
      'a WebP of 8 megapixels': await photo.clone().webp({ effort: 0 }).toBuffer(),
      'a long screenshot': png(1_440, 20_000, { pixels: 'rgba8' }),
      'a scan of A4 in 600 dpi': png(4_960, 7_016, { pixels: 'rgb8' }),
    }
    for (const [name, bytes] of Object.entries(phones))
      assert.ok(typeof (await cleaned(bytes)) !== 'string', name)
  })

  // Generous: what two hold that are decoded at once, and as much again.
  it('is less than 300 MB for all of them at once, in a process of its own', async () => {
    const heaviest = (await heaviestPictures()).map(([, bytes]) => bytes)
    const { megabytes, answers } = await decodedApart([...greedy.map(({ bytes }) => bytes), ...heaviest])
    assert.ok(megabytes < 300, `${megabytes.toFixed(0)} MB`)
    assert.deepEqual(answers, [...greedy.map(({ refused }) => refused), ...heaviest.map(() => 'taken')])
  })
})
