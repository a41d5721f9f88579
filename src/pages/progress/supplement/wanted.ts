import type { ShownWant } from '@/domain/case'
import type { MaterialKind, Scenario } from '@/domain/scheme/ids'
import { MATERIAL_RULES } from '@/domain/scheme/materials'
import { supplementReason } from '@/domain/scheme/supplementReasons'
import { isUsable, type Picture, type Pictures } from '@/stores/materialsPictures'

/** What a department wants of one kind of picture. */
export interface WantedSlot {
  readonly kind: MaterialKind
  /** Each is one picture. */
  readonly wants: readonly ShownWant[]
}

/** The wants by kind of picture, in the order in which they were named. */
export function slotsOf(wants: readonly ShownWant[]): readonly WantedSlot[] {
  const kinds = [...new Set(wants.map(({ material }) => material))]
  return kinds.map((kind) => ({ kind, wants: wants.filter(({ material }) => material === kind) }))
}

/** Of a slot's pictures those that answer: no department has had them. */
export const freshOf = (pictures: readonly Picture[]): readonly Picture[] =>
  pictures.filter(({ material }) => !material?.handedIn)

/** The server's numbers of what answers a want. */
export const receivedIds = (pictures: readonly Picture[]): readonly string[] =>
  freshOf(pictures).flatMap(({ material, state }) => (material && state === 'received' ? [material.id] : []))

/** How many pictures are still to be taken; one that is on its way counts as taken. */
export const missingIn = ({ wants }: WantedSlot, pictures: readonly Picture[]): number =>
  Math.max(0, wants.length - freshOf(pictures).filter(isUsable).length)

/** Whether a material has pages at all, rather than the one side of a card. */
export const hasPages = (kind: MaterialKind, scenario: Scenario): boolean =>
  MATERIAL_RULES[scenario].some((rule) => rule.kind === kind && rule.several)

/** The picture there is serves; another one is wanted beside it. */
export const isAnother = ({ reason }: ShownWant): boolean =>
  reason !== undefined && supplementReason(reason).another

/** The number of the page that is to be taken anew; `undefined` where it is none, or the pictures are not here yet. */
export function pageOf(want: ShownWant, pictures: Pictures, scenario: Scenario): number | undefined {
  if (isAnother(want) || !hasPages(want.material, scenario)) return undefined
  const there = pictures[want.material].find(({ material }) => material?.id === want.materialId)
  return there?.material?.page
}
