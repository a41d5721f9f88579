import fc from 'fast-check'
import { fitted, LONGEST_SIDE, MOST_BYTES, smallEnough, type Encoding } from './limits'

const tried = async (bytesOf: (encoding: Encoding) => number | null) => {
  const encodings: Encoding[] = []
  const taken = await smallEnough(async (encoding) => {
    encodings.push(encoding)
    const bytes = bytesOf(encoding)
    return bytes === null ? null : { bytes, encoding }
  })
  return { taken: taken?.encoding ?? null, encodings }
}

describe('a photo that leaves the phone', () => {
  test('has the best quality where that is 2 MB at most', async () => {
    const { taken, encodings } = await tried(() => MOST_BYTES)
    expect(taken).toEqual({ side: LONGEST_SIDE, quality: 0.85 })
    expect(encodings).toHaveLength(1)
  })

  test('has less where it is a byte more', async () => {
    const { taken } = await tried(({ quality }) => (quality > 0.8 ? MOST_BYTES + 1 : MOST_BYTES))
    expect(taken).toEqual({ side: LONGEST_SIDE, quality: 0.75 })
  })

  test('loses quality before it loses pixels', async () => {
    const { encodings } = await tried(() => MOST_BYTES + 1)
    const sides = encodings.map(({ side }) => side)
    expect(sides).toEqual([...sides].sort((one, other) => other - one))
    expect(encodings.filter(({ side }) => side === LONGEST_SIDE).length).toBeGreaterThan(1)
  })

  test('does not leave it where nothing makes it small enough', async () => {
    expect((await tried(() => MOST_BYTES + 1)).taken).toBeNull()
    expect((await tried(() => null)).taken).toBeNull()
  })
})

describe('scaling down', () => {
  test('keeps a small picture as it is', () => {
    expect(fitted({ width: 2400, height: 1800 }, 2400)).toEqual({ width: 2400, height: 1800 })
    expect(fitted({ width: 2401, height: 1800 }, 2400)).toEqual({ width: 2400, height: 1799 })
  })

  test('holds the longest side, whichever it is, and leaves nothing without a pixel', () => {
    const side = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(side, side, side, (width, height, most) => {
        const size = fitted({ width, height }, most)
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(most)
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
