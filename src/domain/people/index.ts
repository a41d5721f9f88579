export { LOGGED, type Logged } from './log'
export {
  INVITATION_HOURS,
  KINSHIPS,
  latestUntil,
  MANDATE_MONTHS,
  MANDATE_STATES,
  mandateState,
  mayLastUntil,
  SCOPES,
  type Kinship,
  type MandateFacts,
  type MandateState,
  type Scope,
} from './mandates'
