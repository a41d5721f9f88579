import type { Item, Scenario } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'

/** 108 二 lists four names for the pension; which one applies follows from how somebody retires. */
const PENSION_NAME: Readonly<Record<Scenario, number>> = {
  normal: 0, // 企业退休待遇申请（需档案认定）
  noConfirmation: 1, // 企业退休待遇申请（无需档案认定）
  specialWork: 2, // 企业养老提前退休申请
  illness: 2,
  institutionRecognized: 3, // 机关退休申请老办法
  institutionUnrecognized: 3,
}

/** 原名称: what an item is called at the counter where it is applied for by itself (ruling 31). */
export function originalNames(item: Item, scenario: Scenario): readonly string[] {
  const names = ITEM_INFO[item].originalNames
  return item === 'pensionPayment' ? names.filter((_, at) => at === PENSION_NAME[scenario]) : names
}
