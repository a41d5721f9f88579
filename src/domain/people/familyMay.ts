import type { SCOPES_OF } from './mandates'

/** How far a member of the family is let: see only, or help to fill in. */
export type FamilyScope = (typeof SCOPES_OF)['family'][number]

/** What an application tells, as far as it matters to whom one lets look. */
export type Told =
  | 'course' // which step, which department has it, until when
  | 'waits' // what the retiree must do
  | 'form' // the joint form, less what is the retiree's own (`isRetireesOwn`)
  | 'scenario' // by which of the six they retire: of illness that is health data (个人信息保护法 28)
  | 'pictureList' // which pictures there are
  | 'ownPictures' // those that they took themselves
  | 'pictures'
  | 'othersPictures'
  | 'numbers' // of ID and accounts
  | 'healthAndArrears' // the guide's answers, and reasons that are not safe to be read

/** What can be done with it. */
export type Deed =
  'fillIn' | 'photograph' | 'card' | 'change' | 'decide' /* sign, send, take back: rulings 4 and 41 */

interface Let {
  readonly seen: readonly Told[]
  readonly does: readonly Deed[]
  readonly unseen: readonly Told[]
  readonly leaves: readonly Deed[]
}

/**
 * 家人看得到什么、能做什么, by how far the retiree lets them (rulings 4 and 41): what is told to the retiree before they say
 * yes, and what a test holds against what the server answers.
 */
export const FAMILY_MAY: Readonly<Record<FamilyScope, Let>> = {
  see: {
    seen: ['course', 'waits'],
    does: [],
    unseen: ['form', 'scenario', 'pictures', 'numbers', 'healthAndArrears'],
    leaves: ['change', 'decide'],
  },
  fill: {
    seen: ['course', 'waits', 'form', 'scenario', 'pictureList', 'ownPictures'],
    does: ['fillIn', 'photograph'],
    unseen: ['numbers', 'othersPictures', 'healthAndArrears'],
    leaves: ['card', 'decide'],
  },
}
