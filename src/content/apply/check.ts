/** 核对答案. */
export const check = {
  title: '核对答案',
  heading: ['提交前，', '再看一遍'],
  lead: '不对就点「修改」，改完回到这里。',
  showAll: '显示完整的号码和地址',
  hide: '把号码和地址遮住',
  hidden: '号码和地址遮住了一部分。旁边没有别人时，再显示出来对一遍。',
  itemsAndMaterials: '事项和材料',
  items: (count: number) => `申办项目，${count} 项`,
  materials: (count: number) => `材料，${count} 张`,
  allReceived: '全部已收到',
  notReceived: (count: number) => `还有 ${count} 张没收到`,
  notTaken: (count: number) => `还有 ${count} 项没拍`,
  toDo: (count: number) => `还有 ${count} 处要补`,
  missing: '还没有照片。',
  waiting: '照片还没收到，请看看是不是没传完。',
  next: ['下一步：', '签名提交'],
  /** To whoever helps. */
  handOver: ['下一步：', '交给本人'],
  first: (what: string) => ['先去补：', what],
} as const
