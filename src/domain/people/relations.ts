import { isOfUnit } from '../scheme/materials'
import type { MaterialKind } from '../scheme/ids'
import type { Role, Scope } from './mandates'
import { powerForPicture, type Power } from './powers'

/**
 * How somebody stands to an application: 本人; a member of the family who sees how it goes, or who helps to fill it in;
 * 代办人; who speaks for the unit, or for the archive keeper.
 */
export const RELATIONS = ['retiree', 'viewer', 'helper', 'agent', 'clerk', 'keeper'] as const
export type Relation = (typeof RELATIONS)[number]

/** What a mandate in force makes of its holder; `null` for one that only adds to another (公积金). */
export function relationBy(role: Role, scope: Scope): Relation | null {
  switch (role) {
    case 'family':
      return scope === 'fill' ? 'helper' : 'viewer'
    case 'agent':
      return 'agent'
    case 'employer':
      return scope === 'confirm' ? 'clerk' : null
    case 'archiveKeeper':
      return 'keeper'
  }
}

/** Of several mandates in one application, the one that goes furthest holds. */
export const FURTHEST: readonly Relation[] = ['agent', 'helper', 'clerk', 'keeper', 'viewer']

/** Whose picture it is, of which slot, and who asks for it. */
interface AskedPicture {
  readonly relation: Relation
  readonly kind: MaterialKind
  /** Whoever asks took it; at a desk, their organisation brought it. */
  readonly isOwn: boolean
  /** Of an agent: what the paper names. */
  readonly powers?: readonly Power[] | undefined
}

/**
 * Whether somebody may open a picture: a helper only what they took (ruling 4), an agent what the paper names, a unit or
 * keeper what is theirs to confirm (108 二), whoever took it.
 */
export function mayOpenPicture({ relation, kind, isOwn, powers = [] }: AskedPicture): boolean {
  switch (relation) {
    case 'retiree':
      return true
    case 'agent':
      return powers.includes(powerForPicture(kind))
    case 'helper':
      return isOwn
    case 'clerk':
    case 'keeper':
      return isOfUnit(kind)
    case 'viewer':
      return false
  }
}

/** Whether somebody may add a picture to a slot: units and keepers their own papers alone. */
export function mayAddPicture(relation: Relation, kind: MaterialKind): boolean {
  return relation === 'clerk' || relation === 'keeper' ? isOfUnit(kind) : relation !== 'viewer'
}

/** Whether somebody may take a picture out, or move it among its pages: nobody but the retiree and the agent what others brought. */
export function mayMovePicture({ relation, isOwn }: Pick<AskedPicture, 'relation' | 'isOwn'>): boolean {
  return relation === 'retiree' || relation === 'agent' || (relation !== 'viewer' && isOwn)
}
