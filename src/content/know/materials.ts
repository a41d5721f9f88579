/** 要准备哪些材料 (108 六, scenario 1), before anyone has answered a question. */
export const materialsPage = {
  title: '要准备哪些材料',
  lead: '企业职工正常退休要这几样。拍成照片就行，不用复印。',
  withHousingFund: '要取公积金才用',
  others: {
    title: '不是这种情形',
    note: '特殊工种、因病、机关事业单位，材料不一样。先回答几个问题，会列给您看。',
    link: '先回答几个问题',
  },
  source: '冀人社字〔2024〕108号附件1第六部分',
  basis: '依据',
} as const
