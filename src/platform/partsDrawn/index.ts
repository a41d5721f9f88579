/** A browser draws a page where it stands: all of its parts at once. See `index.mini.ts`. */
export function usePartsDrawn(parts: number): number {
  return parts
}
