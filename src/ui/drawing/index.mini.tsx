import { View } from '@tarojs/components'
import type { DrawingProps, Shape } from './props'

export type { Shape } from './props'

function markup({ d, stroke, blunt }: Shape, stretch: boolean): string {
  const round = blunt ? '' : " stroke-linecap='round' stroke-linejoin='round'"
  const still = stretch ? " vector-effect='non-scaling-stroke'" : ''
  return stroke === undefined
    ? `<path d='${d}'/>`
    : `<path d='${d}' fill='none' stroke='black' stroke-width='${stroke}'${round}${still}/>`
}

/** Shapes of one colour that follow each other share a layer: fewer views. */
function layers(shapes: readonly Shape[]): { colour: string; shapes: Shape[] }[] {
  const found: { colour: string; shapes: Shape[] }[] = []
  for (const shape of shapes) {
    const colour = shape.colour ?? 'currentColor'
    const last = found[found.length - 1]
    if (last?.colour === colour) last.shapes.push(shape)
    else found.push({ colour, shapes: [shape] })
  }
  return found
}

/**
 * A mini-program has no inline SVG. The paths become a mask over a plain colour, so that the drawing follows the theme
 * as text does (an image would keep the colour it was drawn in).
 */
export function Drawing({ className, width, height, shapes, stretch = false, cover = false }: DrawingProps) {
  const ratio = stretch ? " preserveAspectRatio='none'" : ''
  return (
    <View className={`drawing ${className}`}>
      {layers(shapes).map((layer, i) => {
        const paths = layer.shapes.map((shape) => markup(shape, stretch)).join('')
        const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'${ratio}>${paths}</svg>`
        const url = `url("data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E')}")`
        const size = stretch ? '100% 100%' : cover ? 'cover' : 'contain'
        const mask = `${url} center / ${size} no-repeat`
        return (
          <View key={i} className="drawing-layer" style={{ background: layer.colour, WebkitMask: mask }} />
        )
      })}
    </View>
  )
}
