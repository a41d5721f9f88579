/** 要准备哪些材料 (108 六), before anyone has answered a question. */
export const materialsPage = {
  title: '要准备哪些材料',
  lead: '拍成照片就行，不用复印。',
  scenario: '您是哪一种',
  withHousingFund: '要取公积金才用',
  /** Whoever does not know which is theirs. */
  others: {
    title: '不知道是哪一种',
    note: '先回答几个问题，会替您分清，再列出您要的材料。',
    link: '先回答几个问题',
  },
  print: '打印这张单子',
  source: '冀人社字〔2024〕108号附件1第六部分',
  basis: '依据',
} as const
