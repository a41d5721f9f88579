import { RELATIONS, type Relation } from '@/domain/people'
import type { Operation } from '@contract/routes'
import { access, SIDES, type AccessRule, type Side } from '@bff/http/access'
import { CALLERS, type Who } from '@bff/http/testing/everybody'

/** Who sends: everybody with a session, one who has none, and the text messages' gateway, which has a token. */
export type Sender = Exclude<Who, 'the console'> | 'the gateway'
export const SENDERS: readonly Sender[] = [
  ...CALLERS.filter((who): who is Exclude<Who, 'the console'> => who !== 'the console'),
  'the gateway',
]

const NAMELESS: readonly Sender[] = [
  'nobody',
  'the gateway',
  ...SENDERS.filter((who) => who.endsWith('by phone alone')),
]

/** Who the table of access lets in. */
export function whoMay(operation: Operation): readonly Sender[] {
  const rule: AccessRule = access[operation]
  switch (rule.who) {
    case 'gateway':
      return ['the gateway']
    case 'organisation':
      return ['a clerk of the unit']
    case 'mandate':
      return SIDES.filter((side) => rule.sides[side].may !== 'no').flatMap((side) => AT_SIDE[side])
    case 'case':
      return RELATIONS.filter((relation) => rule.relations[relation].may !== 'no').map((one) => WITH[one])
    case 'signedIn':
      return rule.realName ? SENDERS.filter((who) => !NAMELESS.includes(who)) : SENDERS
    default:
      return SENDERS
  }
}

const AT_SIDE = {
  giver: ['the retiree'],
  holder: ['who may see', 'the agent', 'who helps to fill in', 'who was stopped'],
} as const satisfies Record<Side, readonly Sender[]>
const WITH = {
  retiree: 'the retiree',
  viewer: 'who may see',
  helper: 'who helps to fill in',
  agent: 'the agent',
  clerk: 'a clerk of the unit',
  keeper: 'the archive keeper',
} as const satisfies Record<Relation, Sender>
