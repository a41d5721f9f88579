/**
 * How an application stands on the desk of the unit or archive keeper, what waits on it first:
 * 等我们确认, 缺材料 (a paper of its own), 等单位 (the keeper's, where it is the unit's to confirm), 等本人, 部门在办, 已办结.
 */
export const UNIT_STANDINGS = [
  'toConfirm',
  'papersMissing',
  'waitsForUnit',
  'waitsForRetiree',
  'withDepartments',
  'over',
] as const
export type UnitStanding = (typeof UNIT_STANDINGS)[number]
