export { LOGGED, type Logged } from './log'
export {
  INVITATION_HOURS,
  KINSHIPS,
  latestUntil,
  MANDATE_MONTHS,
  MANDATE_STATES,
  mandateState,
  mayLastUntil,
  ROLES,
  SCOPES,
  SCOPES_OF,
  type Kinship,
  type MandateFacts,
  type MandateState,
  type Role,
  type Scope,
} from './mandates'
export {
  FURTHEST,
  mayAddPicture,
  mayMovePicture,
  mayOpenPicture,
  RELATIONS,
  relationBy,
  type Relation,
} from './relations'
