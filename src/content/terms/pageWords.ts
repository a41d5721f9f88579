import { wordsLater } from '../failures'

/** The official words of a page that is no question: one line over all of them, whatever their number. */
export const pageWords = {
  summary: '这一页的词是什么意思',
  load: () => import('./glossary').then(({ meaningsIn }) => meaningsIn),
  waiting: wordsLater,
} as const
