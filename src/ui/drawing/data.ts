/** One path, in the units of the drawing. */
export interface Shape {
  d: string
  /** Width of the stroke; without it the path is filled. */
  stroke?: number
  /** A token; default the colour of the text. */
  colour?: string
  /** Ends and corners are round unless said. */
  blunt?: boolean
}

/**
 * A drawing, as it stands in a `*.drawings.json` beside the stylesheet of the same name. There, because on
 * mini-programs the build turns it into that stylesheet: a drawing sent to the view with each page would be most of
 * what is sent.
 */
export interface DrawingData {
  width: number
  height: number
  /** `stretch`: fill the box in both directions. `cover`: fill it, and cut off what stands out. */
  fit?: string
  shapes: readonly Shape[]
}

export interface DrawingProps {
  className: string
  /** Stylesheet's folder and key: `sign-done`. */
  name: string
  drawing: DrawingData
}
