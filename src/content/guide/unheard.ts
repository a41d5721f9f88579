import type { Department } from '@/domain/scheme/ids'
import { monthText } from '../dates'
import { records } from '../form/records'

/** A department that cannot be reached: until it can, the answers count, or what it said last. */
export const unheardText = (department: Department, asOf: string | null): string =>
  `${records[department]}现在连不上，先按${asOf === null ? '您的回答' : `${monthText(asOf)}的记录`}算，部门会再核对。`
