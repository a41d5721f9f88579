import type { CitizenAction, ProgressStatus } from '@/domain/case'

/** Where the whole case stands, for the head of the page and the list of cases. */
export const statusWords: Readonly<
  Record<ProgressStatus, { readonly title: string; readonly lead: string }>
> = {
  draft: { title: '还没有提交', lead: '填过的、拍过的都存着，随时可以接着办。' },
  returned: { title: '退回给您修改', lead: '填过的、拍过的都在。改好再交一次，编号不变。' },
  waitingForUnit: { title: '等单位确认', lead: '这种情形由单位申办。单位确认以后，马上送到部门。' },
  inReview: { title: '正在审核', lead: '第一个部门在看申请。' },
  waitingForMonth: { title: '等到退休当月', lead: '资格已经确认。到了退休当月，系统自动送其他部门。' },
  inProgress: { title: '各部门正在办', lead: '哪个部门先有结果，这里先写出来。' },
  completed: { title: '都有结果了', lead: '每一项的结果和文件，都存在这里。' },
  withdrawn: { title: '已撤回，不再办理', lead: '哪天撤回的，记录里写着。' },
  cancelled: { title: '已取消，不再办理', lead: '部门出具的表已经作废。' },
  closed: { title: '部门已终止办理', lead: '原因写在下面。有疑问请打电话问。' },
}

/** After one that the person has ended, where no other was begun since. */
export const mayApplyAgain = '以后要办，可以重新申请。'

/** In place of the first: nobody reviews while the person is waited for. */
export const waitsForSupplement = '部门在等您补材料，补上以后接着审。'

export const mustActHeading = (count: number): string => `要您做 ${String(count)} 件事`
export const nothingToDo = '您现在不用做什么。'
/** In its place where the unit that is to confirm does not. */
export const unitSilent = {
  late: '单位还没有答复，已经提醒过。您不用一直等，还有别的办法。',
  withoutClerk: (unit: string) => `${unit}现在没有经办人，没有人能确认。还有别的办法。`,
  see: '看有哪些办法',
} as const
/** In its place where something was not granted, and that was read. */
export const refusalsRead = '没有通过的事项，您已经看过原因。要办的话，按原来的办法单独申请，办法写在下面。'

/** What the citizen may do with the case, and what it does. */
export const actionWords: Readonly<
  Record<CitizenAction, { readonly label: string; readonly consequence: string }>
> = {
  edit: { label: '接着改', consequence: '改到哪里存到哪里。' },
  submit: { label: '提交申请', consequence: '提交以后，第一个部门作出决定以前，您都可以撤回。' },
  recall: {
    label: '改一改再交',
    consequence: '申请退回到您手里，填过的都在，编号不变。部门会停下来，等您再交。改好再交，时间重新算。',
  },
  withdraw: {
    label: '撤回，不办了',
    consequence: '这件申请就此结束，不能恢复。以后要办，得重新申请。',
  },
  cancel: {
    label: '取消，不退了',
    consequence: '这件申请就此结束，不能恢复，部门出具的表作废。以后要办，得重新申请。',
  },
  changeMonth: {
    label: '改退休月份',
    consequence:
      '退休月份改了，第一个部门要按新的月份重新审，时间重新算，原来的表作废。填过的、拍过的都在，编号不变。',
  },
  answerSupplement: { label: '补材料', consequence: '补上以后，部门从收到那天起重新计时。' },
  claimCertificate: { label: '领取电子退休证', consequence: '领取以后，证件一直存在这里。' },
}

/** Recall and withdrawal are asked once more, on a page of their own words. */
export const secondThoughts = {
  untilFirstDecision: '第一个部门作出决定以前，您都可以撤回。',
  afterFirstDecision: '已经有部门作出决定，不能再修改、撤回。有事请打 12333。',
  untilOthersBegin: '到退休当月、其他部门开始办以前，您还可以改退休月份，或者取消。',
  recall: {
    title: '要拿回来改吗？',
    confirm: '拿回来改',
    keep: '不改了，接着办',
  },
  cancel: {
    title: '真的要取消吗？',
    confirm: '取消这件申请',
    keep: '不取消，接着等',
  },
  month: { legend: '新的退休月份', year: '年', month: '月', wrong: '请填年和月，比如 2026 年 12 月。' },
  changeMonth: {
    title: '改到哪个月？',
    confirm: '改到这个月',
    keep: '不改了，接着等',
  },
  withdraw: {
    title: '真的不办了吗？',
    confirm: '不办了，撤回申请',
    keep: '接着办',
  },
} as const
