import { wordsLater } from '../failures'

/** The official words of a page that is no question: one line over all of them, whatever their number. */
export const pageWords = {
  summary: '这一页的词是什么意思',
  load: () => import('./glossary').then(({ meaningsIn }) => meaningsIn),
  waiting: wordsLater,
} as const

/** The words of a page as they lie in `content`: texts, and tables of them. */
type Words = string | number | boolean | undefined | null | ((...parts: never[]) => unknown) | Table
interface Table {
  readonly [key: string]: Words
}

/**
 * All texts in tables of words. Sentences that are put together from parts are not among them: a page that shows one
 * with an official word in it hands that over itself.
 */
export function textsIn(tables: readonly object[]): string[] {
  return tables.flatMap((table) =>
    Object.values(table as Table).flatMap((words) =>
      typeof words === 'string'
        ? [words]
        : typeof words === 'object' && words !== null
          ? textsIn([words])
          : [],
    ),
  )
}
