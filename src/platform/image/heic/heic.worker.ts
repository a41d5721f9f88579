import decoderOf from 'heic-decode/lib'
import libheif from 'libheif-js/libheif-wasm/libheif'

/** Decoded, each pixel takes four bytes, and libheif's own planes half of that again: 150 MB at this limit. */
const MOST_HEIC_PIXELS = 25e6

/** A worker's scope, as far as it is used. */
declare const self: {
  onmessage: ((message: { readonly data: ArrayBuffer }) => void) | null
  postMessage(answer: HeicAnswer): void
}

/** The picture as a JPEG, upright; or why there is none. */
export type HeicAnswer = Blob | 'pixels' | 'damaged' | 'type'

self.onmessage = ({ data }) => {
  jpegOf(new Uint8Array(data)).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage('damaged'),
  )
}

/** libheif in WebAssembly; `null` in a browser that runs none, or not under this policy (Chrome before 97). */
async function decoder() {
  try {
    const response = await fetch(new URL('libheif-js/libheif-wasm/libheif.wasm', import.meta.url))
    return decoderOf(await libheif({ wasmBinary: await response.arrayBuffer() }))
  } catch {
    return null
  }
}

async function jpegOf(buffer: Uint8Array): Promise<HeicAnswer> {
  const heif = await decoder()
  if (heif === null) return 'type'
  const pictures = await heif.all({ buffer })
  const [picture] = pictures
  try {
    if (picture === undefined) return 'damaged'
    const { width, height } = picture
    if (width * height > MOST_HEIC_PIXELS) return 'pixels'
    const { data } = await picture.decode()
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) return 'pixels'
    context.putImageData(new ImageData(data, width, height), 0, 0)
    // It is encoded once more, smaller: nothing should be lost here.
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
  } finally {
    pictures.dispose()
  }
}
