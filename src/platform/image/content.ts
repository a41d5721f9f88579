/** What a file is by its bytes. Its name and the browser's type are only what somebody called it. */
export interface Content {
  /** `heic`: an iPhone's own format, which most browsers cannot decode. */
  readonly type: 'jpeg' | 'png' | 'webp' | 'heic' | 'other'
  /** Whether it is there to its end. Browsers decode half a JPEG without a word and leave the rest grey. */
  readonly whole: boolean
  /** EXIF's 1–8: how the camera was held. 1 is upright. */
  readonly orientation: number
}

const upright = 1

/** Looks at the bytes of a file that is said to be a photo. */
export function examine(bytes: Uint8Array): Content {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return { type: 'jpeg', ...walkJpeg(view) }
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return { type: 'png', whole: pngIsWhole(view), orientation: upright }
  }
  if (spells(bytes, 0, 'RIFF') && spells(bytes, 8, 'WEBP')) {
    return { type: 'webp', whole: bytes.length >= view.getUint32(4, true) + 8, orientation: upright }
  }
  const isHeic = spells(bytes, 4, 'ftyp') && HEIC_BRANDS.some((brand) => spells(bytes, 8, brand))
  return { type: isHeic ? 'heic' : 'other', whole: true, orientation: upright }
}

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']

const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]) =>
  expected.every((byte, index) => bytes[at + index] === byte)

const spells = (bytes: Uint8Array, at: number, word: string) =>
  [...word].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

const APP1 = 0xe1
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/**
 * Walks the segments of a JPEG to the end of its image. Behind it may stand more (a moving picture, a small preview,
 * the maker's own data): that a file ends with the end marker says nothing, that the image reaches it does.
 */
function walkJpeg(view: DataView): { whole: boolean; orientation: number } {
  let orientation = upright
  let at = 2
  while (at + 1 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return { whole: false, orientation }
    const marker = view.getUint8(at + 1)
    if (marker === END_OF_IMAGE) return { whole: true, orientation }
    if (marker === 0xff) {
      at += 1 // a marker may be filled up with FF
      continue
    }
    if (at + 3 >= view.byteLength) break
    const next = at + 2 + view.getUint16(at + 2)
    if (marker === APP1) orientation = exifOrientation(view, at + 4, next) ?? orientation
    at = marker === START_OF_SCAN ? endOfScan(view, next) : next
  }
  return { whole: false, orientation }
}

/** Where the marker after the compressed pixels stands. In them, FF is followed by 00, or by a restart marker. */
function endOfScan(view: DataView, from: number): number {
  const last = view.byteLength - 1
  for (let at = from; at < last; at += 1) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    const isData = next === 0x00 || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  return view.byteLength
}

const ORIENTATION = 0x0112

/** The orientation in an EXIF segment: a TIFF whose first directory has it. */
function exifOrientation(view: DataView, start: number, end: number): number | null {
  const tiff = start + 6
  if (end > view.byteLength || tiff + 8 > end || view.getUint32(start) !== 0x45786966 /* Exif */) return null
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return null
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > end) return null
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const orientation = view.getUint16(entry + 8, little)
    return orientation >= 1 && orientation <= 8 ? orientation : null
  }
  return null
}

/** Walks a PNG's chunks to the one that ends it. */
function pngIsWhole(view: DataView): boolean {
  let at = 8
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === 0x49454e44 /* IEND */) return true
    at += 12 + view.getUint32(at)
  }
  return false
}
