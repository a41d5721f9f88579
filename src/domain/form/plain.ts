const BREAKS = /[\t-\r\x85\u2028\u2029]+/g

/** What nobody sees and nobody types: controls, marks that turn the direction of writing, fillers, tags, joints. */
const UNSEEN =
  /[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\ud834[\udd73-\udd7a]|\udb40[\udc00-\udc7f]/g

/** A text of one line, without what would let somebody read something else than what is there. */
export const plainLine = (text: string): string => text.replace(BREAKS, ' ').replace(UNSEEN, '')

/** The same of a text that may have several lines. */
export const plainLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\x85\u2028\u2029]/)
    .map(plainLine)
    .join('\n')
