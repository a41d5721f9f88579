/** See `index.ts`. Mini-programs print nothing. */
export const printPage: (() => void) | null = null
