import type { Kinship, Scope } from '@/domain/people'
import type { MaterialKind } from '@/domain/scheme/ids'
import { monthText } from '../dates'
import { materialNames } from '../materials/names'
import { newsWords } from './did'

/** What a member of the family is to the retiree. */
export const kinshipNames: Readonly<Record<Kinship, string>> = {
  daughter: '女儿',
  son: '儿子',
  spouse: '爱人',
  childInLaw: '儿媳或女婿',
  sibling: '兄弟姐妹',
  other: '别的亲友',
}

/** Over those who ask. */
export const askingHeading = '等您点头'

interface Asking {
  readonly id: string
  readonly scope: Scope
  readonly holder: { readonly name: string; readonly phoneMasked: string; readonly kinship: Kinship } | null
  readonly organisation: {
    readonly name: string
    readonly clerk: string
    readonly start: { readonly month: string } | null
  } | null
}

/** Who waits to be approved by name, as a row that leads to the answer. */
export function askingRow({ id, scope, holder, organisation }: Asking) {
  const row = { key: id, to: `/pages/people/answer/index?id=${id}` }
  if (organisation !== null) {
    const { name, clerk, start } = organisation
    return {
      ...row,
      label:
        start === null
          ? `${name}想替您交单位的材料、确认申请`
          : `${name}请您办退休，${monthText(start.month)}`,
      note: `经办人${clerk}`,
    }
  }
  return {
    ...row,
    label: `${holder?.name ?? ''}${scope === 'fill' ? '想帮您填申请表' : '想看您的进度'}`,
    note: holder === null ? undefined : `${kinshipNames[holder.kinship]}，手机 ${holder.phoneMasked}`,
  }
}

interface WithNews extends Pick<Asking, 'id' | 'holder'> {
  readonly news: (Parameters<typeof newsWords>[0] & { readonly at: string }) | null
}

/** What somebody in the family did that is new to the retiree, as a row that leads to where all of it stands. */
export const newsRow = ({ id, holder, news }: WithNews, when: (at: string) => string) => ({
  key: `${id}-news`,
  label: `${holder?.name ?? ''}${news === null ? '' : newsWords(news)}`,
  note: news === null ? undefined : `${when(news.at)}，点开看是哪些`,
  to: '/pages/people/log/index',
})

/** Over those. */
export const newsHeading = '家人做了什么'

interface Ready extends Pick<Asking, 'id' | 'holder'> {
  readonly unfinished: { readonly cells: number; readonly pictures: readonly MaterialKind[] } | null
}

/** Who has filled in what they may, as a row that leads to where all of it is looked over; what is missing is named. */
export function readyRow({ id, holder, unfinished }: Ready) {
  const { cells, pictures } = unfinished ?? { cells: 0, pictures: [] }
  const missing = [
    ...(cells > 0 ? [`${String(cells)} 处没填`] : []),
    ...(pictures.length > 0 ? [`${String(pictures.length)} 样没拍`] : []),
  ]
  const name = holder?.name ?? ''
  return {
    key: `${id}-ready`,
    label:
      missing.length > 0
        ? `${name}帮您填到这儿，还差 ${missing.join('、')}`
        : `${name}填好了，请您看一遍再交`,
    note: [...pictures.map((kind) => materialNames[kind]), '银行卡和签名由您来'].join('；'),
    to: '/pages/apply/check/index',
  }
}

/** Over those who have. */
export const readyHeading = '等您看一遍'

interface Helped {
  readonly kind: 'family' | 'agent' | 'unit'
  readonly id: string
  readonly name: string
  readonly kinship: Kinship | null
  readonly news: boolean
  readonly waits: boolean
  readonly collecting: boolean
}

const helpedBy = {
  family: { icon: 'person', as: '', to: '/pages/people/case/index?id=', waits: '有事等本人做' },
  agent: { icon: 'pen', as: '代办人', to: '/pages/agent/whom/index?id=', waits: '有事等您办' },
  unit: { icon: 'folder', as: '经办人', to: '/pages/unit/home/index?of=', waits: '有办件等单位' },
} as const

/** Whom one helps, as a row that leads to their page: whose, as what, whether there is news; what it is stands there. */
export function helpedRow({ kind, id, name, kinship, news, waits, collecting }: Helped) {
  const { icon, as, to, waits: waiting } = helpedBy[kind]
  return {
    key: id,
    icon,
    to: `${to}${id}`,
    label: name,
    note: [
      `您是${kinship === null ? as : kinshipNames[kinship]}`,
      ...(news ? ['有新进展'] : []),
      ...(waits ? [waiting] : []),
      ...(collecting ? ['照片没拍全'] : []),
    ].join('，'),
    strong: news || waits || collecting,
  }
}
