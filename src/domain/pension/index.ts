export * from './base'
export * from './estimate'
export { payoutMonthsAt, type PayoutMonths } from './payoutMonths'
