import type { Paragraph } from './lines'

export type { Paragraph } from './lines'

/** See `index.ts`. A mini-program needs the album's permission for a picture: the words are copied instead. */
export const drawsText = false as boolean

export const drawText = (_paragraphs: readonly Paragraph[]): Promise<string | null> => Promise.resolve(null)

export const download = (_src: string, _name: string): void => undefined

export const release = (_src: string): void => undefined
