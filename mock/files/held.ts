import type { Metadata } from 'sharp'

/** Of what a picture says of itself in its header, what decides how much of it is held at once. */
export type Header = Pick<
  Metadata,
  'format' | 'width' | 'height' | 'channels' | 'depth' | 'isProgressive' | 'pages'
>

/**
 * A progressive JPEG, or a WebP, of 8 megapixels; a phone's own are in one scan, of whatever size. No more, because
 * where the system's allocator is told nothing it keeps what each of the four threads that decode has once held.
 */
const MOST_HELD = 48e6
/** Wider rows take many times their size to be made smaller; no panorama is. */
const WIDEST = 16_384
/** So many rows of a PNG are between its decoder and what makes them smaller, as measured. */
const ROWS_BETWEEN = 1_200

/** Whether a picture can be decoded in bounded memory: its pixels alone say nothing of that. */
export function fits(header: Header): boolean {
  return header.width <= WIDEST && bytesHeld(header) <= MOST_HELD
}

/** How much of a picture its decoder holds at once, bytes, before it is any smaller. */
function bytesHeld({ format, width, height, channels, depth, isProgressive, pages = 1 }: Header): number {
  const row = width * channels * (depth === 'ushort' ? 2 : 1)
  switch (format) {
    case 'jpeg':
      // What comes scan by scan is kept until the last, in two bytes a value. Else a few rows, shrunk as they are read.
      return isProgressive ? width * height * channels * 2 : 16 * row
    case 'png':
      // As much again while it is made smaller: it is not shrunk as it is read.
      return 2 * row * (isProgressive ? height : Math.min(height, ROWS_BETWEEN))
    default:
      // A WebP is whole before any of it is there, half of it twice; one that moves lies on a canvas as well.
      return width * height * (pages > 1 ? 12 : 6)
  }
}
