import { readFileSync } from 'node:fs'
import path from 'node:path'

type Colours = Record<string, string>

const source = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')

/** The colours set in the block that begins with these words. */
function coloursOf(beginning: string): Colours {
  const start = source.indexOf(beginning)
  const block = source.slice(start, source.indexOf('\n}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

const light = coloursOf('@include root {')
const themes: Record<string, Colours> = {
  light,
  dark: { ...light, ...coloursOf('@mixin darkColours {') },
  contrast: { ...light, ...coloursOf("@include rootWhere('theme', 'contrast') {") },
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const text: [string, string][] = [
  ...['ink', 'ink-2', 'accent', 'done', 'wait', 'refuse'].flatMap((colour): [string, string][] => [
    [colour, 'sheet'],
    [colour, 'paper'],
  ]),
  ['ink', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-press'],
  ['done', 'done-soft'],
  ['wait', 'wait-soft'],
  ['refuse', 'refuse-soft'],
  ['on-wait', 'wait-fill'],
  ['on-state', 'done'],
  ['on-state', 'wait'],
  ['on-state', 'refuse'],
]

describe.each(Object.entries(themes))('the %s theme', (_name, colours) => {
  it.each(text)('has text at 7:1 — %s on %s', (ink, ground) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(7)
  })

  it.each(['sheet', 'paper'])('has edges of controls at 3:1 on %s', (ground) => {
    expect(contrast(colours.edge ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
