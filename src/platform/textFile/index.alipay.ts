import type { TextFileChoice } from './textFile'

export type { TextFile } from './textFile'

/** Alipay opens no files of text to a mini-program: lines are pasted there. */
export const textFiles: TextFileChoice | null = null
