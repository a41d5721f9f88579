/**
 * 谁看过我的信息: what others did with an application that is not theirs, and what its owner did about them.
 * Each is one line of the log that both read.
 */
export const LOGGED = [
  'invited', // the retiree made a code
  'asked', // somebody gave the code, or asked by the retiree's number
  'approved',
  'declined',
  'ended',
  'sawProgress',
] as const
export type Logged = (typeof LOGGED)[number]
