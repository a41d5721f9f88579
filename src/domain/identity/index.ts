export type { CardBank, CardKind } from './cardBank'
