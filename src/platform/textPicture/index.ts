import { linesOf, type Paragraph } from './lines'

export type { Paragraph } from './lines'

/** Whether this platform draws one; the others copy the words. */
export const drawsText = true as boolean

const WIDTH = 750
const MARGIN = 56
const GAP = 22
const PAPER = '#ffffff'
const LOOKS = {
  title: { size: 42, weight: 700, ink: '#1a1c1e' },
  number: { size: 58, weight: 700, ink: '#1a1c1e' },
  body: { size: 34, weight: 400, ink: '#1a1c1e' },
  quiet: { size: 28, weight: 400, ink: '#4a4f54' },
} as const

/**
 * Draws words on white paper, to be kept among one's pictures: a page cannot be printed inside another app, and what
 * is downloaded as text nobody finds again.
 * @returns the picture for an image tag, or `null` where the phone cannot
 */
export function drawText(paragraphs: readonly Paragraph[]): Promise<string | null> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(null)
  const family = getComputedStyle(document.body).fontFamily || 'sans-serif'
  const write = ({ size, weight }: (typeof LOOKS)[keyof typeof LOOKS]) => {
    pen.font = `${weight} ${size}px ${family}`
  }
  let y = MARGIN
  const set = paragraphs.map(({ text, look }) => {
    const chosen = LOOKS[look ?? 'body']
    const { size } = chosen
    write(chosen)
    const lines = linesOf(text, (line) => pen.measureText(line).width <= WIDTH - 2 * MARGIN)
    const placed = lines.map((line, i) => ({ line, y: y + size + i * size * 1.5 }))
    y += lines.length * size * 1.5 + GAP
    return { look: chosen, placed }
  })
  canvas.width = WIDTH
  canvas.height = Math.ceil(y + MARGIN - GAP)
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, canvas.width, canvas.height)
  for (const { look, placed } of set) {
    write(look)
    pen.fillStyle = look.ink
    for (const { line, y: at } of placed) pen.fillText(line, MARGIN, at)
  }
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob && URL.createObjectURL(blob)), 'image/png'),
  )
}

/** Puts a picture among the downloads. Some apps that hold a browser keep none: the picture is shown as well. */
export function download(src: string, name: string): void {
  const link = document.createElement('a')
  link.href = src
  link.download = name
  link.click()
}

/** Gives its memory back. */
export const release = (src: string): void => URL.revokeObjectURL(src)
