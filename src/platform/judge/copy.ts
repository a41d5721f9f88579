/** Pixels of the copy that is judged, at most. */
export const MOST_COPIED = 0.5e6

/** The size of a copy that is judged; a small picture stays as it is. */
export function copySize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, Math.sqrt(MOST_COPIED / (width * height)))
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}
