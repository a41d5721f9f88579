/**
 * Longest side of a photo that is sent, px. A page of the archive stays readable (about 200 dots an inch on A4), and a
 * photo of 12 megapixels becomes a tenth of its size.
 */
export const longestSide = 2400

/** JPEG quality, 0–1: below it stamps and pencil blur. */
export const quality = 0.85
