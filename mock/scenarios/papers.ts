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

async function photographed({ x, y, width, height, corner }: Laid, seed: number): Promise<Buffer> {
  const next = randomFrom(seed)
  const lines = Array.from({ length: Math.floor((height - 100) / 38) - 1 }, (_, line) => {
    const length = Math.round((0.22 + next() * 0.66) * width)
    return `<rect x="${x + 80}" y="${y + 70 + line * 38}" width="${length}" height="14" fill="#345"/>`
  })
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 1600 1200">
    <rect width="1600" height="1200" fill="#433"/>
    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}" fill="#f4f1e8"/>${lines.join('')}</svg>`
  // Loaded with the first picture: it takes a quarter of the start's time.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(sheet)).jpeg({ quality: 85 }).toBuffer()
}

/** A name drawn with a finger, as a PNG. */
export async function drawnName(): Promise<Buffer> {
  const strokes = 'M20 60 C60 10 90 110 130 50 S210 90 280 40'
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120">
    <rect width="100%" height="100%" fill="#fff"/><path d="${strokes}" fill="none" stroke="#111" stroke-width="5"/></svg>`
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(drawing)).png().toBuffer()
}
