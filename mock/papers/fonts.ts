import { readFile } from 'node:fs/promises'
import type { Font, FontCollection } from 'fontkit'

/** Both weights are of one family and hold the same characters (a test asks). */
const FILES = {
  regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const

export type Weight = keyof typeof FILES
export const WEIGHTS: readonly Weight[] = ['regular', 'bold']

/** The bytes of the two, which a document embeds the used part of. */
export interface Fonts {
  /** What draws with them. */
  readonly newDocument: (options: PDFKit.PDFDocumentOptions) => PDFKit.PDFDocument
  readonly bytes: Readonly<Record<Weight, Buffer>>
  /** The characters of a text for which either has no glyph, each once: they would be printed as empty boxes. */
  missingIn(text: string): readonly string[]
}

const isFont = (opened: Font | FontCollection): opened is Font => 'hasGlyphForCodePoint' in opened

let read: Promise<Fonts> | null = null

/** Loaded and read with the first paper, and kept: 20 MB and what draws, which a process that prints nothing does without. */
export function fonts(): Promise<Fonts> {
  read ??= readFonts().catch((error: unknown) => {
    read = null
    throw error
  })
  return read
}

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFile(FILES.regular), readFile(FILES.bold)])
  const [{ default: PDFDocument }, { create }] = await Promise.all([import('pdfkit'), import('fontkit')])
  const both = [create(regular), create(bold)].map((font) => {
    if (!isFont(font)) throw new Error('a file of several fonts')
    return font
  })
  return {
    newDocument: (options) => new PDFDocument(options),
    bytes: { regular, bold },
    missingIn: (text) => [
      ...new Set(
        [...text].filter((one) => both.some((font) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))),
      ),
    ],
  }
}
