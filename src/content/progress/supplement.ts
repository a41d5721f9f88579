/** 补材料: the page itself. */
export const supplementPage = {
  asked: (department: string, day: string) => `${department} · ${day}提出`,
  pictures: (received: number, wanted: number) => `要 ${String(wanted)} 张，已收到 ${String(received)} 张`,
  /** Received by the platform is not handed in: nothing goes on until it is. */
  handIn: (department: string) => `照片传好了，还差一步：点下面的「交给${department}」。`,
  before: '上次交的这一张',
  /** The main button, until nothing more is to be taken. */
  retakePage: '重拍这一页',
  retakeCard: '重拍这一张',
  another: '补拍一页',
  next: '再拍下一张',
  /** Where several materials are wanted: which. */
  takeOf: (material: string, another: boolean) => [another ? '补拍：' : '重拍：', material],
  take: '拍照',
  choose: '从相册选',
  remove: '删掉',
  preparing: '正在准备照片…',
  newPicture: (number: number) => `新的第 ${String(number)} 张`,
  errorsTitle: '还没有补齐',
  stillSending: '照片还在上传，等「已收到」再交。',
  /** Where the calendar of that year is not announced. */
  clock: (department: string) =>
    `${department}收到以后，重新计时。那一年的放假安排还没有公布，最晚哪天有结果，公布以后写在进度里。`,
  where: '这一页在哪儿',
  send: (department: string) => `交给${department}`,
  nothing: {
    title: '现在没有要补的',
    text: (department: string) => `${department}现在没有要您补的材料。`,
  },
  done: '已经交好',
  back: '回到进度',
} as const

/** 补正: what a department wants, and what the answer does. */
export const supplementWords = {
  /** One picture: which. In two phrases, so that the heading breaks between them. */
  one: (material: string, page: string, another: boolean) => [
    another ? '请补拍：' : '请重拍：',
    `${material}${page}`,
  ],
  page: (number: number) => `第 ${String(number)} 页`,
  several: (department: string, pictures: number) => [`${department}请您`, `补 ${String(pictures)} 张照片`],
  why: '哪里不行',
  how: '怎么补',
  clerkSays: '部门的说明',
  whenDone: '补完哪天有结果',
  today: '今天补上',
  /** The day of an answer where it is not today's: the last known state is shown. */
  onThatDay: '那天补上',
  latest: '最晚有结果',
  /** Ruling 26: the clock stops, and nothing is refused for being late. */
  noLastDay: '哪天补都可以，没有截止日，不会因为补得晚就不通过。',
  /** What happens as long as it is not given. */
  untilThen: (department: string) => `没补上以前，${department}这一项停着，不计时，不算超期。`,
  othersGoOn: '别的部门照常办，不受影响。',
  /** The first department keeps the others waiting. `day`: the first of the retirement month. */
  othersWait: (day: string) => `后面的部门要等这一步。这一步在 ${day}以前有结果，他们就能按时开始办。`,
  othersWaitAnyway: '后面的部门要等这一步有结果，才能开始办。',
  archive: '档案一般在单位或档案托管机构。请人事把这一页平放、拍清楚，发给您。',
  noSuchPage: {
    title: '找不到这一页',
    note: (hotline: string, department: string) => `打 ${hotline} 问${department}，能不能用别的材料代替。`,
  },
  /** 「最晚 11月13日 周五」 is left out where no calendar tells it yet. */
  sent: (department: string, received: string, latest: string | undefined) =>
    `${department} ${received}收到您补的材料，重新计时。${latest === undefined ? '' : `最晚 ${latest}有结果。`}`,
  /** The answer is given, but how the case stands since then was not heard yet. */
  sentUnheard: (department: string) =>
    `已经交给${department}，重新计时。最晚哪天有结果，连上网以后在进度里看。`,
} as const
