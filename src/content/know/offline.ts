/** 线下怎么办: the original channels stay (108 主文三(五) 平稳衔接). No address or hour is given that is not known. */
export const offline = {
  title: '线下怎么办',
  lead: '不用手机也能办。原来的窗口都还在，结果一样。',
  where: {
    title: '去哪儿',
    places: [
      '养老保险参保地的政务服务大厅',
      '参保地人社服务大厅的「高效办成一件事」服务专窗',
      '当地的综合窗口（综窗）',
    ],
    note: '地址和开门时间各地不同，去以前先打电话问一声。',
  },
  officialTitle: '官方网上入口',
  bring: {
    title: '带什么',
    note: '身份证（不取公积金的，社保卡也可以）、档案关键页；取公积金的，再带本人的Ⅰ类储蓄卡。没有档案页，找单位人事或档案托管机构。',
    link: '看材料清单',
  },
  proxy: {
    title: '自己去不了',
    note: '可以委托别人代办。年纪大、行动不便的，经办机构应当提供授权代办、上门服务。',
    basis: '《社会保险经办条例》第三十条',
  },
  call: {
    title: '先打电话问',
    rows: [
      { label: '打 12333', note: '退休、养老金', tel: '12333' },
      { label: '打 12393', note: '医保', tel: '12393' },
      { label: '打 12329', note: '公积金', tel: '12329' },
      { label: '打 12345', note: '户籍、奖励金，不知道问谁也打这个', tel: '12345' },
    ],
  },
} as const
