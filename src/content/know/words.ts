/** 办事的词是什么意思: every official word of the app in plain ones, one tap from each page (`frame.helpRows`). */
export const wordsPage = {
  title: '办事的词是什么意思',
  lead: '表上、信上看不懂的词，在这里找。',
  find: { label: '找一个词', hint: '比如：视同。不填，就全列出来。' },
  found: (count: number) => `${count} 个词`,
  none: '没有这个词。社保的打 12333 问，医保的打 12393，公积金的打 12329。',
} as const
