import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { areasOf, CITIES, placeName, receivingOffice } from '.'
import { PLACE_TABLE } from './placeTable'

const rows = (file: string) =>
  readFileSync(join(__dirname, '../../../scripts/data', file), 'utf8')
    .split('\n')
    .filter((line) => /^\d{6},/.test(line))
    .map((line) => line.split(','))

it('has every county of the checked list under its place, by its code and name, and no other', () => {
  const checked = rows('hebei-areas.csv')
  expect(checked).toHaveLength(188)
  const table = PLACE_TABLE.flatMap(({ code: city }) =>
    areasOf(city)
      .filter(({ code }) => code !== city)
      .map(({ code, name }) => [code, name, city]),
  )
  const byCode = (all: readonly string[][]) => [...all].sort(([a = ''], [b = '']) => a.localeCompare(b))
  expect(byCode(table)).toEqual(byCode(checked))
})

it('has every city of the checked list by its code and name', () => {
  const sorted = (all: readonly string[][]) => all.map((row) => row.join()).sort()
  expect(sorted(CITIES.map(({ code, name }) => [code, name]))).toEqual(sorted(rows('hebei-cities.csv')))
})

it('has eleven cities, 雄安, 定州, 辛集 and the province itself', () => {
  expect(CITIES.map(({ name }) => name)).toEqual([
    '石家庄市',
    '唐山市',
    '秦皇岛市',
    '邯郸市',
    '邢台市',
    '保定市',
    '张家口市',
    '承德市',
    '沧州市',
    '廊坊市',
    '衡水市',
    '定州市',
    '辛集市',
    '雄安新区',
    '河北省本级',
  ])
})

it('has each place once: 定州, 辛集 and the counties of 雄安 not under their old cities as well', () => {
  const codes = [
    ...CITIES.map(({ code }) => code),
    ...PLACE_TABLE.flatMap(({ areas }) => areas.match(/\d{6}/g) ?? []),
  ]
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toHaveLength(15 + 188)
  expect(areasOf('133100').map(({ name }) => name)).toEqual(['新区本级', '容城县', '安新县', '雄县'])
})

it('offers 市本级 first', () => {
  expect(areasOf('131000')[0]).toEqual({ code: '131000', name: '市本级' })
  expect(areasOf('131000')).toContainEqual({ code: '131003', name: '广阳区' })
  expect(areasOf('130682')).toEqual([])
  expect(areasOf('999999')).toEqual([])
})

it.each([
  ['131000', '131003', '廊坊市广阳区'],
  ['131000', '131000', '廊坊市'],
  ['131000', undefined, '廊坊市'],
  ['130682', undefined, '定州市'],
  ['131000', '130102', undefined],
  ['110000', undefined, undefined],
])('names %s %s as %s', (city, area, name) => {
  expect(placeName(city, area)).toBe(name)
})

describe('receivingOffice', () => {
  const guangyang = { insuredCity: '131000', insuredArea: '131003', fundCity: '130100' }

  it('is the county where the item is dealt with there', () => {
    expect(receivingOffice('benefitQualification', guangyang)).toEqual({
      level: 'county',
      cityCode: '131000',
      areaCode: '131003',
    })
  })

  it('is the city where the county does not deal with the item, or the person is insured with the city', () => {
    expect(receivingOffice('specialWorkRetirement', guangyang)).toEqual({ level: 'city', cityCode: '131000' })
    expect(receivingOffice('pensionPayment', { ...guangyang, insuredArea: '131000' })).toEqual({
      level: 'city',
      cityCode: '131000',
    })
    expect(receivingOffice('pensionPayment', { insuredCity: '130682' })).toEqual({
      level: 'city',
      cityCode: '130682',
    })
  })

  it('is the province for its own units and for what it alone decides', () => {
    const province = { level: 'province', cityCode: '130000' }
    expect(receivingOffice('pensionPayment', { insuredCity: '130000' })).toEqual(province)
    expect(receivingOffice('illnessRetirement', guangyang)).toEqual(province)
  })

  it("is the fund's city for the housing fund, wherever the pension is insured", () => {
    expect(receivingOffice('housingFundWithdrawal', guangyang)).toEqual({ level: 'city', cityCode: '130100' })
  })

  it('is not known before the place is, and there is none for what goes by itself', () => {
    expect(receivingOffice('pensionPayment', {})).toBeUndefined()
    expect(receivingOffice('pensionPayment', { insuredCity: '110000' })).toBeUndefined()
    expect(receivingOffice('householdConfirmation', guangyang)).toBeUndefined()
    expect(receivingOffice('onlyChildReward', guangyang)).toBeUndefined()
  })
})
