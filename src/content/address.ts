/**
 * A sentence about the retiree, as it is read by whoever acts for them or helps: 您 is the retiree there, and is called by
 * name. Not for sentences that ask the reader to do something.
 * @param whose the retiree's name; `null` where the reader is the retiree
 */
export const about = (sentence: string, whose: string | null): string =>
  whose === null ? sentence : sentence.replace(/您/g, whose)

/** The same of what is to be done: what is handed or shown 给您 comes to the reader, whoever that is. */
export const aboutToDo = (sentence: string, whose: string | null): string =>
  whose === null ? sentence : sentence.replace(/(给?)您/g, (said, to) => (to === '' ? whose : said))

/** Whom a window's title calls by no name: it stays behind in the history of a browser that others use (RULINGS 35). */
export const unnamed = (whose: string | null): string | null => (whose === null ? null : '退休人员')
