import { longestSide, quality } from './size'

function load(path: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not a picture this browser can read'))
    image.src = path
  })
}

function jpeg(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

/**
 * Draws a photo anew as a JPEG of a size that a slow network can carry. Where it was taken, and by what phone, is lost
 * on the way, and it lies as it was held.
 * @returns the new path; the old one is given up. The same path where this browser cannot read the picture: the server
 * says what is wrong with it.
 */
export async function shrinkPhoto(path: string): Promise<string> {
  const image = await load(path).catch(() => undefined)
  if (!image) return path
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const paper = canvas.getContext('2d')
  if (!paper) return path
  // What is transparent in a PNG would become black.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await jpeg(canvas)
  // iOS keeps a canvas's memory until it is made small.
  canvas.width = 0
  canvas.height = 0
  if (!blob) return path
  URL.revokeObjectURL(path)
  return URL.createObjectURL(blob)
}
