import type { ChangeOfHelper } from '@/domain/people'

/**
 * What a helper changed, in as few words as home has room for: which cells and pictures those were stands on the pages of
 * the family.
 */
export const changed: Readonly<Record<ChangeOfHelper, (about: readonly string[]) => string>> = {
  filledIn: (cells) => `填了 ${new Set(cells).size} 处`,
  tookPicture: (slots) => `拍了 ${slots.length} 张材料`,
  movedPictures: () => '调整了照片的先后',
  tookOutPicture: (slots) => `删了 ${slots.length} 张照片`,
}

interface News {
  readonly firstLook: boolean
  readonly did: readonly { readonly what: ChangeOfHelper; readonly about: readonly string[] }[]
}

/** What is new of somebody in the family. */
export const newsWords = ({ firstLook, did }: News): string =>
  [...(firstLook ? ['第一次看了'] : []), ...did.map(({ what, about }) => changed[what](about))].join('，')
