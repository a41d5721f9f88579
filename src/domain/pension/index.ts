export * from './base'
export * from './estimate'
export { payoutMonthsAt, type PayoutMonths } from './payoutMonths'
export { readIndex, readMoney, readYears, type EntryProblem, type Read } from './entry'
