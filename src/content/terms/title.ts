/** Over all the official words of a page that is no question: one line, whatever their number. */
export const termsTitle = '这一页的词是什么意思'
