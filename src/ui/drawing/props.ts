/** One path of a drawing, in the units of its view box. */
export interface Shape {
  d: string
  /** Width of the stroke; without it the path is filled. */
  stroke?: number
  /** A CSS colour, mostly a token; default the colour of the text. */
  colour?: string
  /** Ends and corners are round unless said. */
  blunt?: boolean
}

export interface DrawingProps {
  className: string
  /** Width and height of the view box. */
  width: number
  height: number
  shapes: readonly Shape[]
  /** Fill the box it is given, in both directions. */
  stretch?: boolean
  /** Cover the box it is given, cut off what stands out. */
  cover?: boolean
}
