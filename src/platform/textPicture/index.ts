import { drawPicture, keepPicture, type Plan } from '../picture'
import { linesOf, type Paragraph } from './lines'

export { release } from '../picture'
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

/** Draws words on white paper. @returns the picture for an image tag, or `null` where the phone cannot */
export const drawText = (paragraphs: readonly Paragraph[]): Promise<string | null> =>
  drawPicture(planOf(paragraphs))

export const download = (src: string, name: string): void => void keepPicture(src, name)

const planOf =
  (paragraphs: readonly Paragraph[]): Plan =>
  (pen, family) => {
    const fontOf = ({ size, weight }: (typeof LOOKS)[keyof typeof LOOKS]) => `${weight} ${size}px ${family}`
    let y = MARGIN
    const set = paragraphs.map(({ text, look }) => {
      const chosen = LOOKS[look ?? 'body']
      const { size } = chosen
      pen.font = fontOf(chosen)
      const lines = linesOf(text, (line) => pen.measureText(line).width <= WIDTH - 2 * MARGIN)
      const placed = lines.map((line, i) => ({ line, y: y + size + i * size * 1.5 }))
      y += lines.length * size * 1.5 + GAP
      return { look: chosen, placed }
    })
    const height = Math.ceil(y + MARGIN - GAP)
    return {
      width: WIDTH,
      height,
      draw(ink) {
        ink.fillStyle = PAPER
        ink.fillRect(0, 0, WIDTH, height)
        for (const { look, placed } of set) {
          ink.font = fontOf(look)
          ink.fillStyle = look.ink
          for (const { line, y: at } of placed) ink.fillText(line, MARGIN, at)
        }
      },
    }
  }
