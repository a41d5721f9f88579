import type { MaterialKind } from '@/domain/scheme/ids'
import { readyRow } from './asking'

const MIN = { name: '王敏', phoneMasked: '138****6620', kinship: 'daughter' } as const
const row = (cells: number, ...pictures: readonly MaterialKind[]) =>
  readyRow({ id: 'm', holder: MIN, unfinished: { cells, pictures } })

test('all filled in and photographed, the retiree is asked to look it over', () => {
  expect(row(0)).toMatchObject({ label: '王敏填好了，请您看一遍再交', note: '银行卡和签名由您来' })
})

test('with something missing it is not called filled in: what is missing is named', () => {
  expect(row(1, 'idCardFront', 'archivePages')).toMatchObject({
    label: '王敏帮您填到这儿，还差 1 处没填、2 样没拍',
    note: '身份证，有照片的一面；档案关键页；银行卡和签名由您来',
  })
})
