export { LEFT_TO_RETIREE, leftToRetiree, type LeftToRetiree } from './leftToRetiree'
export { CHANGES_OF_HELPERS, LOGGED, LOOKS_OF_FAMILY, type ChangeOfHelper, type Logged } from './log'
export { FAMILY_MAY, type Deed, type FamilyScope, type Told } from './familyMay'
export {
  INVITATION_HOURS,
  isOfOrganisation,
  KINSHIPS,
  latestUntil,
  MANDATE_MONTHS,
  MANDATE_STATES,
  mandateState,
  mayGrant,
  mayLastUntil,
  ORGANISATION_KINDS,
  ROLES,
  SCOPES,
  SCOPES_OF,
  START_DAYS,
  type Kinship,
  type MandateFacts,
  type MandateState,
  type OrganisationKind,
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
export {
  AGENCY_PAPERS,
  areEnough,
  LEAST_POWERS,
  PAPERS_HANDED_ON,
  POWERS,
  powerForPicture,
  powersInOrder,
  type AgencyPaper,
  type Power,
} from './powers'
export { POWER_CONSENTS, PURPOSES, purposesOf, type Purpose } from './purposes'
export { saysStop } from './stopWords'
