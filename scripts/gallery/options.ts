import { parseArgs } from 'node:util'
import type { TextSize, Theme } from '@/stores/settings'

const sizes: readonly TextSize[] = ['standard', 'large', 'largest']
const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

export interface GalleryOptions {
  readonly size: TextSize
  readonly theme: Theme
  /** Of the phone, in CSS px. */
  readonly width: number
  /** A folder of drawings, `<name>.html` each, to put beside the screens. */
  readonly beside: string | undefined
  /** Keep the README's pictures in `docs/screenshots`. */
  readonly readme: boolean
}

/**
 * What was asked for on the command line.
 *
 * @throws Error with the choices, for one there is not
 */
export function readOptions(given: readonly string[]): GalleryOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      size: { type: 'string', default: 'standard' },
      theme: { type: 'string', default: 'light' },
      width: { type: 'string', default: '375' },
      beside: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  })
  const width = Number(values.width)
  if (!Number.isInteger(width) || width < 280 || width > 1_280) {
    throw new Error(`--width ${values.width} is no phone's: give 280 to 1280`)
  }
  return {
    size: oneOf('--size', values.size, sizes),
    theme: oneOf('--theme', values.theme, themes),
    width,
    beside: values.beside,
    readme: values.readme,
  }
}

function oneOf<T extends string>(flag: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Error(`${flag} ${value}: there are ${choices.join(', ')}`)
  return found
}
