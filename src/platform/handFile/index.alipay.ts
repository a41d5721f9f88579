import type { HandFile } from './handFile'

/** Alipay neither saves nor sends files of an app's own. */
export const handFile: HandFile | null = null
