/**
 * 病残津贴, for those whom 因病提前退休 was stopped for (policy §4, 人社部发〔2024〕72号). Its text was not at hand: what is
 * said here is said with 「以经办机构核定为准」.
 */
export const illness = {
  title: '病残津贴',
  lead: '企业职工的病退、退职从 2025 年起不再办，换成病残津贴：还没退休，每月先领一份钱。',
  who: {
    title: '谁能领',
    rows: [
      '参加企业职工养老保险，灵活就业的也算',
      '没到法定退休年龄',
      '设区的市以上的劳动能力鉴定：完全丧失劳动能力',
    ],
  },
  /** Its rows are the rules' own sentences (`ILLNESS_PAYMENT_RULES`). */
  amount: { title: '领多少' },
  how: {
    title: '怎么办',
    steps: [
      { title: '先做劳动能力鉴定', about: '打 12333 问在哪儿鉴定、带什么。病历、检查结果先找齐。' },
      { title: '向社保经办机构申请病残津贴', about: '鉴定为完全丧失劳动能力的，带着鉴定结论去申请。' },
      { title: '到了法定退休年龄，再办退休', about: '到时候回到这里，办「退休一件事」。' },
    ],
  },
  notRetired: {
    title: '领病残津贴不是退休',
    rows: [
      '医保不办「在职转退休」。',
      '公积金不能按退休提取；完全丧失劳动能力、又和单位终止了劳动关系的，可以按这一项提取。',
    ],
  },
  before2025: {
    title: '2025 年以前已经核准的',
    text: '手里有《企业养老保险参保人员因病提前退休核准表》的，还可以办「退休一件事」。',
    link: '回答几个问题，开始办',
  },
  institution: '机关事业单位的因病提前退休还在办，请问单位人事。',
  call: { title: '打电话问', label: '打 12333', note: '人社服务热线' },
  uncertain: '没看到这个办法的官方原文，以经办机构核定为准。',
  basis: '依据',
} as const
