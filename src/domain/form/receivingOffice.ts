import type { Item } from '../scheme/ids'
import { ITEM_INFO, type Level } from '../scheme/items'
import { areasOf, CITIES, PROVINCE_CODE } from './places'
import type { FormValues } from './types'

/** The level and the place of the office that receives an item; its name is made of the place and the department. */
export interface ReceivingOffice {
  level: Level
  cityCode: string
  /** Only at the county's level. */
  areaCode?: string
}

/** The housing fund lies where it was paid, which need not be where the pension was; its offices go by city. */
function placeOf(item: Item, values: FormValues): { city: string; area: string | undefined } {
  return item === 'housingFundWithdrawal'
    ? { city: values.fundCity ?? '', area: undefined }
    : { city: values.insuredCity ?? '', area: values.insuredArea }
}

/**
 * 受理机构 = item × 实施层级 × 参保地: the lowest level at which the item is dealt with and the person is insured.
 * Undefined while the place is not known, and for items for which no office is applied to.
 */
export function receivingOffice(item: Item, values: FormValues): ReceivingOffice | undefined {
  const { levels, formName } = ITEM_INFO[item]
  const { city, area } = placeOf(item, values)
  if (formName === null || !CITIES.some(({ code }) => code === city)) return undefined
  const inCounty = area !== city && areasOf(city).some(({ code }) => code === area)
  if (city !== PROVINCE_CODE && inCounty && levels.includes('county')) {
    return { level: 'county', cityCode: city, areaCode: area }
  }
  if (city !== PROVINCE_CODE && levels.includes('city')) return { level: 'city', cityCode: city }
  return { level: 'province', cityCode: PROVINCE_CODE }
}
