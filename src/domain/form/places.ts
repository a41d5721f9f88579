import { PLACE_TABLE } from './placeTable'

export interface Place {
  code: string
  name: string
}

/** 省本级: units that are insured with the province itself. */
export const PROVINCE_CODE = '130000'

const XIONGAN = '133100'

/** Where somebody may be insured, in the usual order of Hebei's cities. */
export const CITIES: readonly Place[] = PLACE_TABLE.map(({ code, name }) => ({ code, name }))

/**
 * The county-level places of a city, 市本级 (the city's own code) first. Empty for a place without counties
 * (省本级, 定州, 辛集) and for an unknown code.
 */
export function areasOf(cityCode: string): readonly Place[] {
  const row = PLACE_TABLE.find(({ code }) => code === cityCode)
  if (!row || row.areas === '') return []
  const areas = row.areas.split(' ').map((area) => ({ code: area.slice(0, 6), name: area.slice(6) }))
  return [{ code: row.code, name: row.code === XIONGAN ? '新区本级' : '市本级' }, ...areas]
}

/** 廊坊市广阳区, 廊坊市, 定州市; undefined for an unknown code. An area is looked for in its city. */
export function placeName(cityCode: string, areaCode?: string): string | undefined {
  const city = CITIES.find(({ code }) => code === cityCode)
  if (!city || !areaCode || areaCode === cityCode) return city?.name
  const area = areasOf(cityCode).find(({ code }) => code === areaCode)
  return area && city.name + area.name
}
