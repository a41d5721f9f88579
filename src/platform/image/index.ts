import { decode, draw, toJpeg } from './canvas'
import { examine } from './content'
import { LARGEST_FILE, MOST_PIXELS, smallEnough, type Encoding } from './limits'
import { refused, type Photo } from './photo'

export type { Photo, PhotoFault } from './photo'

/**
 * Encodes a photo anew as an upright JPEG of at most 2 MB, with nothing in it but what one sees: the place where it
 * was taken stays on the phone. What is no picture, too large or broken is refused here, before anybody waits for an
 * upload.
 */
export async function shrink(file: Blob): Promise<Photo> {
  if (file.size > LARGEST_FILE) return refused('size')
  const bytes = await read(file)
  // Empty: a picture that a cloud still keeps, of no type that one could name.
  if (bytes === null || bytes.length === 0) return refused('damaged')
  const { type, whole, orientation } = examine(bytes)
  if (type === 'other') return refused('type')
  if (!whole) return refused('damaged')

  const image = await open(file)
  if (image !== null) return anew(image, orientation)
  if (type !== 'heic') return refused('damaged')
  const jpeg = await jpegFrom(bytes)
  if (typeof jpeg === 'string') return refused(jpeg)
  const readable = await open(jpeg)
  // Turned upright where it was decoded.
  return readable === null ? refused('damaged') : anew(readable, 1)
}

/** Few people meet an iPhone's own format: what reads it is fetched then. `type`: it cannot be fetched, or not run. */
const jpegFrom = (bytes: Uint8Array) =>
  import('./heic').then(
    ({ jpegOfHeic }) => jpegOfHeic(bytes),
    () => 'type' as const,
  )

/** A decoded picture, and how its file is given back. */
interface Opened {
  readonly image: HTMLImageElement
  readonly url: string
}

/** `null` where the browser cannot read it. */
async function open(file: Blob): Promise<Opened | null> {
  const url = URL.createObjectURL(file)
  const image = await decode(url)
  if (image !== null) return { image, url }
  URL.revokeObjectURL(url)
  return null
}

async function anew({ image, url }: Opened, orientation: number): Promise<Photo> {
  try {
    if (image.naturalWidth * image.naturalHeight > MOST_PIXELS) return refused('pixels')
    const encoded = await smallEnough((encoding) => encode(image, orientation, encoding))
    return encoded ? { ok: true, path: URL.createObjectURL(encoded.blob) } : refused('size')
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function encode(image: HTMLImageElement, orientation: number, { side, quality }: Encoding) {
  const canvas = draw(image, side, orientation)
  const blob = canvas && (await toJpeg(canvas, quality))
  // Safari keeps a canvas's memory until it collects garbage, and has little for canvases.
  if (canvas) canvas.width = canvas.height = 0
  return blob && { blob, bytes: blob.size }
}

/** `null` where the file cannot be read: gone meanwhile, or only in a cloud. `Blob.arrayBuffer` is missing on iOS 13. */
function read(file: Blob): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result instanceof ArrayBuffer ? new Uint8Array(reader.result) : null)
    reader.onerror = () => resolve(null)
    reader.readAsArrayBuffer(file)
  })
}
