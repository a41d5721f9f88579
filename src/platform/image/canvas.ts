import { fitted, type Size } from './limits'

/** A browser's decoder. `null` where it cannot read the file. */
export function decode(url: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image.naturalWidth > 0 ? image : null)
    image.onerror = () => resolve(null)
    image.src = url
  })
}

/** Chrome before 81 and Safari before 13.1 draw a picture as the camera's sensor saw it, whichever way it was held. */
const turnsByItself = () => CSS.supports('image-orientation', 'from-image')

/** How EXIF's orientations 1–8 are undone: a matrix of the canvas, for a picture of this size as it lies in the file. */
const TURNS: readonly ((size: Size) => readonly [number, number, number, number, number, number])[] = [
  () => [1, 0, 0, 1, 0, 0],
  ({ width }) => [-1, 0, 0, 1, width, 0],
  ({ width, height }) => [-1, 0, 0, -1, width, height],
  ({ height }) => [1, 0, 0, -1, 0, height],
  () => [0, 1, 1, 0, 0, 0],
  ({ height }) => [0, 1, -1, 0, height, 0],
  ({ width, height }) => [0, -1, -1, 0, height, width],
  ({ width }) => [0, -1, 1, 0, 0, width],
]

/** Draws a picture upright on white, its longest side at most `side`. `null`: the phone has no memory for it. */
export function draw(image: HTMLImageElement, side: number, orientation: number): HTMLCanvasElement | null {
  const size = fitted({ width: image.naturalWidth, height: image.naturalHeight }, side)
  const turned = turnsByItself() ? 1 : orientation
  const lies = turned > 4
  const canvas = document.createElement('canvas')
  canvas.width = lies ? size.height : size.width
  canvas.height = lies ? size.width : size.height
  const context = canvas.getContext('2d')
  const turn = TURNS[turned - 1]
  if (context === null || turn === undefined) return null
  // A PNG may be transparent; JPEG would make that black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.setTransform(...turn(size))
  context.drawImage(image, 0, 0, size.width, size.height)
  return canvas
}

/** `null` where the phone cannot. */
export function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
