import type { DraftPart } from '@/domain/case/draftLife'

/** Of a draft that nobody goes on with: a line each. */
export const draftEnding = (part: DraftPart, day: string): readonly [string, string] => [
  part === 'draft' ? '很久没办，快要删了，' : '照片快要删了，',
  `留到 ${day}`,
]
