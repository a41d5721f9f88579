const WIDTH = 1000
const HEIGHT = 750

/** Numbers from 0 to 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** What lies on the dark table, in its 1600 × 1200 units. */
interface Laid {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Radius of its corners. */
  readonly corner: number
}

const SHEET: Laid = { x: 120, y: 80, width: 1360, height: 1040, corner: 20 }
/** 85.6 × 54 mm, with corners of 3.18 mm. */
const CARD: Laid = { x: 150, y: 190, width: 1300, height: 820, corner: 48 }

/**
 * A paper of nobody's as a phone's camera leaves it: a sheet with lines of different lengths on a dark table. Each
 * seed gives another, the same in every run.
 */
export const photographedPaper = (seed: number): Promise<Buffer> => photographed(SHEET, seed)

/** The same of a card. */
export const photographedCard = (seed: number): Promise<Buffer> => photographed(CARD, seed)

type Colour = readonly [red: number, green: number, blue: number]

const TABLE: Colour = [0x44, 0x33, 0x33]
const PAPER: Colour = [0xf4, 0xf1, 0xe8]
const INK: Colour = [0x33, 0x44, 0x55]

/** A bare surface: the server opens no drawings, its own included, for they may hold anything (see `files/pictures.ts`). */
function surface(width: number, height: number, ground: Colour) {
  const pixels = Buffer.alloc(width * height * 3)
  const put = (x: number, y: number, colour: Colour) => {
    if (x >= 0 && y >= 0 && x < width && y < height) pixels.set(colour, (y * width + x) * 3)
  }
  /** @param corner its radius */
  const sheet = ({ x, y, width: wide, height: high, corner }: Laid, colour: Colour) => {
    for (let row = 0; row < high; row += 1) {
      const fromEdge = Math.min(row, high - 1 - row)
      const up = Math.max(0, corner - fromEdge)
      const inset = Math.round(corner - Math.sqrt(corner ** 2 - up ** 2))
      for (let column = inset; column < wide - inset; column += 1) put(x + column, y + row, colour)
    }
  }
  sheet({ x: 0, y: 0, width, height, corner: 0 }, ground)
  return { raw: { width, height, channels: 3 as const }, pixels, sheet }
}

async function photographed(laid: Laid, seed: number): Promise<Buffer> {
  const next = randomFrom(seed)
  const unit = (one: number) => Math.round((one * WIDTH) / 1600)
  const scaled = ({ x, y, width, height, corner }: Laid): Laid => ({
    ...{ x: unit(x), y: unit(y), width: unit(width), height: unit(height) },
    corner: unit(corner),
  })
  const { raw, pixels, sheet } = surface(WIDTH, HEIGHT, TABLE)
  sheet(scaled(laid), PAPER)
  const { x, y, width, height } = laid
  for (let line = 0; line < Math.floor((height - 100) / 38) - 1; line += 1) {
    const length = Math.round((0.22 + next() * 0.66) * width)
    sheet(scaled({ x: x + 80, y: y + 70 + line * 38, width: length, height: 14, corner: 0 }), INK)
  }
  // Loaded with the first picture: it takes a quarter of the start's time.
  const { default: sharp } = await import('sharp')
  return sharp(pixels, { raw }).jpeg({ quality: 85 }).toBuffer()
}

/** A name drawn with a finger, as a PNG. */
export async function drawnName(): Promise<Buffer> {
  const { raw, pixels, sheet } = surface(300, 120, [0xff, 0xff, 0xff])
  for (let step = 0; step <= 400; step += 1) {
    const along = step / 400
    const x = Math.round(20 + 260 * along)
    const y = Math.round(60 + 26 * Math.sin(along * 5 * Math.PI) * (1 - along / 3))
    sheet({ x: x - 2, y: y - 2, width: 5, height: 5, corner: 2 }, [0x11, 0x11, 0x11])
  }
  const { default: sharp } = await import('sharp')
  return sharp(pixels, { raw }).png().toBuffer()
}
