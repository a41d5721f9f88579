import { View } from '@tarojs/components'
import type { DrawingProps } from './data'

/**
 * A mini-program has no inline SVG. Each colour of the drawing is a view whose background shows through a mask, so that
 * it follows the theme as text does; `config/mini/drawings.js` writes the masks.
 */
export function Drawing({ className, name, drawing }: DrawingProps) {
  const colours = drawing.shapes.map(({ colour }) => colour ?? '')
  const layers = colours.filter((colour, i) => i === 0 || colour !== colours[i - 1])
  return (
    <View className={`drawing ${className}`}>
      {layers.map((_, i) => (
        <View key={i} className={`drawing-layer ${name}-${i}`} />
      ))}
    </View>
  )
}
