import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { fonts, WEIGHTS } from '../fonts'
import type { Sheet, Written } from '../sheet'

/** Pixels of a point. */
export const SCALE = 3

export interface RasterPage {
  readonly width: number
  readonly height: number
  /** How dark each pixel is, 0–255. */
  readonly dark: Uint8Array
  readonly png: () => Buffer
  /** The text layer, in its order. */
  readonly texts: readonly string[]
}

const darkOf = ({ data }: { readonly data: Uint8ClampedArray }) => {
  const dark = new Uint8Array(data.length / 4)
  for (let at = 0; at < dark.length; at += 1) {
    const [red = 255, green = 255, blue = 255] = data.subarray(at * 4, at * 4 + 3)
    dark[at] = 255 - Math.round((red + green + blue) / 3)
  }
  return dark
}

/** A finished file as a reader draws it: with the outlines that are in it, and no font of the machine's. */
export async function rasterise(file: Uint8Array): Promise<readonly RasterPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(file),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await task.promise
  const pages: RasterPage[] = []
  for (let nth = 1; nth <= document.numPages; nth += 1) {
    const page = await document.getPage(nth)
    const viewport = page.getViewport({ scale: SCALE })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    const context = canvas.getContext('2d')
    await page.render({
      canvas: null,
      // pdf.js asks for a browser's own, and draws on whatever has the same methods.
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
    }).promise
    const { items } = await page.getTextContent()
    pages.push({
      width: canvas.width,
      height: canvas.height,
      dark: darkOf(context.getImageData(0, 0, canvas.width, canvas.height)),
      png: () => canvas.toBuffer('image/png'),
      texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
    })
  }
  await task.destroy()
  return pages
}

const FAMILY = 'paper'

async function registered(): Promise<void> {
  if (GlobalFonts.has(`${FAMILY}-regular`)) return
  const { bytes } = await fonts()
  for (const weight of WEIGHTS) GlobalFonts.register(bytes[weight], `${FAMILY}-${weight}`)
}

export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Around a run of text, in pixels. */
const aroundOf = ({ x, baseline, size }: Written, width: number): Place => ({
  left: Math.max(0, Math.floor((x - 1) * SCALE)),
  top: Math.floor((baseline - size) * SCALE),
  width: Math.ceil((width + 2) * SCALE),
  height: Math.ceil(size * 1.35 * SCALE),
})

/** The same words as the font itself draws them there. */
function asTheFontDraws(written: Written): { place: Place; dark: Uint8Array } {
  const measure: SKRSContext2D = createCanvas(1, 1).getContext('2d')
  const font = `${String(written.size * SCALE)}px ${FAMILY}-${written.weight}`
  measure.font = font
  const place = aroundOf(written, measure.measureText(written.text.trimEnd()).width / SCALE)
  const canvas = createCanvas(place.width, place.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, place.width, place.height)
  context.fillStyle = '#000'
  context.font = font
  context.fillText(written.text, written.x * SCALE - place.left, written.baseline * SCALE - place.top)
  return { place, dark: darkOf(context.getImageData(0, 0, place.width, place.height)) }
}

/** How much ink makes a pixel one of a character's: the lightest of ours is grey on white. */
const INKED = 96

/**
 * Of the ink that the font's own drawing of a run has, how much is on the page at that place, a pixel aside.
 * @returns 1 where all of it is; `null` where the run has no ink by itself (blanks)
 */
export async function inkFound(page: RasterPage, written: Written): Promise<number | null> {
  await registered()
  const { place, dark } = asTheFontDraws(written)
  const onPage = (x: number, y: number) => {
    for (let dy = -1; dy <= 1; dy += 1)
      for (let dx = -1; dx <= 1; dx += 1)
        if ((page.dark[(place.top + y + dy) * page.width + place.left + x + dx] ?? 0) > INKED) return true
    return false
  }
  let inked = 0
  let found = 0
  dark.forEach((one, at) => {
    if (one <= 160) return
    inked += 1
    if (onPage(at % place.width, Math.floor(at / place.width))) found += 1
  })
  return inked === 0 ? null : found / inked
}

/** Of the ink on the page at a run's place, how much the font's own drawing has: what is drawn besides is not of the run. */
export async function inkMeant(page: RasterPage, written: Written): Promise<number> {
  await registered()
  const { place, dark } = asTheFontDraws(written)
  const meant = (x: number, y: number) => {
    for (let dy = -1; dy <= 1; dy += 1)
      for (let dx = -1; dx <= 1; dx += 1)
        if ((dark[(y + dy) * place.width + x + dx] ?? 0) > INKED) return true
    return false
  }
  let inked = 0
  let found = 0
  for (let y = 0; y < place.height; y += 1)
    for (let x = 0; x < place.width; x += 1) {
      if ((page.dark[(place.top + y) * page.width + place.left + x] ?? 0) <= 160) continue
      inked += 1
      if (meant(x, y)) found += 1
    }
  return inked === 0 ? 0 : found / inked
}

export const fileOf = async (sheet: Sheet): Promise<Uint8Array> => new Uint8Array(await sheet.bytes())
