import type { ClosingReason, LaneAction, LaneMeaning, LaneState, Progress, ProgressStep } from '@/domain/case'
import type { Power } from '@/domain/people'
import type { DocumentName, Item } from '@/domain/scheme/ids'
import { countWord } from '../counts'

/** The word on a lane; shape and colour stand beside it, never alone. */
export const laneStateWords: Readonly<Record<LaneState, string>> = {
  notYet: '还没开始',
  reviewing: '审核中',
  waitingForYou: '等您补材料',
  waiting: '等缴费到账',
  approved: '已通过',
  refused: '没有通过',
  confirmed: '已核对',
}

/** A sentence for any item, and better ones where more can be said. */
type ByItem = { readonly any: string } & { readonly [I in Item]?: string }

const meanings: Readonly<Record<LaneMeaning, ByItem>> = {
  afterConfirmation: { any: '单位确认以后才开始。' },
  afterEarlierStep: { any: '前一步通过以后才开始。' },
  inRetirementMonth: { any: '到了您退休当月，系统自动送去。' },
  afterResubmission: { any: '您改好再交以后才开始。' },
  underReview: {
    any: '部门正在审核。',
    benefitQualification: '正在核对您的档案、工龄和退休时间。',
    specialWorkRetirement: '正在核对您的特殊工种、年限和公示结果。',
    deemedContribution: '正在核对您2014年10月以前的工龄。',
    pensionPayment: '正在算您每月领多少。',
    medicalContribution: '正在核对您的医保缴费年限。',
    housingFundWithdrawal: '正在核对您的公积金账户。',
  },
  overdue: { any: '已经超过承诺的时间，部门还没有办完。您没有做错什么。' },
  clockStopped: {
    any: '部门看了材料，还缺一点，等您补上。您补之前不计时，不算超期，别的部门照常办。',
    benefitQualification: '部门看了材料，还缺一点，等您补上。您补之前不计时，不算超期。',
  },
  contributionAwaited: { any: '这个月的养老保险费还没有到账，到账以后接着算。这不是没有通过。' },
  arrearsAwaited: { any: '补缴的养老保险费还没有到账，到账以后接着算。这不是没有通过。' },
  paymentAwaited: { any: '养老保险费还没有到账，到账以后接着算。这不是没有通过。' },
  granted: {
    any: '这一项办好了。',
    benefitQualification: '您可以按选的时间退休，认定表存在这里。',
    specialWorkRetirement: '您可以按选的时间提前退休，核准表存在这里。',
    deemedContribution: '您的工龄认定好了，认定表存在这里。',
    pensionPayment: '养老金核定好了，计发表存在这里。',
    medicalContribution: '医保从在职转成了退休。',
    housingFundWithdrawal: '准许提取，由银行把钱打到您的Ⅰ类卡上。',
  },
  wholeCaseReturned: { any: '这一项是第一步，没有通过，整件退回给您。填过的、拍过的都在，改好可以再交。' },
  onlyThisItemEnds: {
    any: '只有这一项没有通过，不影响别的事项。',
    housingFundWithdrawal: '钱还在您的账户里，不会少。不影响别的事项。',
  },
  householdAsked: { any: '系统请公安部门核对户籍信息。不影响别的部门办理。' },
  householdMatches: { any: '户籍信息和申请表上的一致。' },
  householdDiffers: { any: '户籍信息和申请表上的不完全一样，已经告诉第一个审核的部门。不影响接着办。' },
  householdUnanswered: { any: '办完时还没有等到核对结果。不影响您的各项结果。' },
}

/** 这是什么意思 */
export const laneMeaning = (meaning: LaneMeaning, item: Item): string =>
  meanings[meaning][item] ?? meanings[meaning].any

/** Every wording of a meaning, for the test that none is missing. */
export const meaningsOf = (meaning: LaneMeaning): readonly string[] => Object.values(meanings[meaning])

export interface LaneActionFacts {
  readonly pictures: number
  readonly hotline: string
}

/** 要您做什么吗 */
export const laneActionWords: Readonly<Record<LaneAction, (facts: LaneActionFacts) => string>> = {
  nothing: () => '不用，等着就行。',
  answerSupplement: ({ pictures }) => `要。补 ${String(pictures)} 张照片。`,
  seeToContribution: () => '要。请问单位这个月的养老保险费缴了没有；自己缴费的，请看扣款成功没有。',
  correctAndResubmit: () => '要。看原因，改好再交一次。',
  applySeparately: () => '要。看原因，再按原来的办法单独申请。',
  callHotline: ({ hotline }) => `不用。想问问，可以打 ${hotline}。`,
}

const MUST_ACT = '要您做什么吗'

export const laneLabels = {
  who: '谁在办',
  you: '您，部门在等您补材料',
  received: '收到',
  latest: '最晚',
  provisional: '暂定',
  provisionalNote: '那一年的放假安排还没有公布，到时候可能会变。',
  paused: '暂停计时',
  result: '有结果',
  meaning: '这是什么意思',
  mustAct: MUST_ACT,
  nothingMore: '不用，这一项办好了。',
  clerkSays: '部门的说明',
  reason: '原因',
  /** Where that year has no calendar yet. */
  dueUnknown: '那一年的放假安排还没有公布，最晚哪天，公布以后写在这里。',
  overdue: '超过承诺时间',
  /** 公安 decides nothing: it compares. */
  comparing: '正在核对',
  call: (hotline: string, name: string) => [`打 ${hotline} `, name],
  unreachable: (department: string, when: string) => `连不上${department}，这是 ${when} 的情况。`,
} as const

export const documentNames: Readonly<Record<DocumentName, string>> = {
  recognitionForm: '待遇条件认定表',
  specialWorkApproval: '特殊工种提前退休核准表',
  deemedRecognitionForm: '视同缴费年限认定表',
  paymentSheet: '待遇计发表',
}

interface WaysFor {
  readonly early: boolean
  readonly powers: readonly Power[] | null
}

/** Taking it back is `change`, and sending it anew `submit`. */
function takenBack(powers: WaysFor['powers']): string {
  if (powers !== null && !powers.includes('change')) return '请本人先取回来，和单位说好再交。'
  const byPerson = powers !== null && !powers.includes('submit')
  return `先取回来，和单位说好${byPerson ? '，请本人' : ''}再交。`
}

const earlyNoMore = (powers: WaysFor['powers']) =>
  `不办提前退休，到了法定年龄${powers === null ? '自己' : '本人'}就能交。`

/** 单位确认: its step and lane. */
export const confirmationWords = {
  title: '单位确认',
  asked: '等单位确认',
  confirmed: '单位已确认',
  declined: '单位没有确认',
  notYet: '单位还没有收到',
  unit: '您的单位',
  meaning: {
    notYet: '您改好再交以后，系统再请单位确认。',
    asked: '这种情形按规定由单位申办。单位确认以后，系统马上送到人社部门。',
    confirmed: '单位确认了填的和交的材料。',
    declined: '整件退回给您。填过的、拍过的都在，改好可以再交。',
  },
  /** 要您做什么吗, with its question: it stands in no row of its own. */
  action: {
    asked: `${MUST_ACT}？不用。久了没有动静，可以问问单位人事。`,
    declined: (toDo: string) => `${MUST_ACT}？要。${toDo}`,
  },
  correct: '改好再交',
  /** The unit was reminded and has still not answered: what else there is to do (rulings 1, 2, 25). */
  late: '单位还没有答复，已经提醒过。您可以：',
  /** Nobody speaks for it any more: the same ways. */
  withoutClerk: (unit: string) => `${unit}现在没有经办人，没有人能确认。您可以：`,
  /**
   * @param early retiring early, which one may leave be and send at the statutory age alone; else there is no other road
   * @param powers what the paper of an agent who reads it names: the rest is asked of the person, as is whom else to let
   * (民法典 169); `null` where the person reads it
   */
  ways: ({ early, powers }: WaysFor): readonly string[] => [
    '给单位人事打个电话，请他们在「单位办件」里确认。',
    `换了经办人、换了单位的，${powers === null ? '' : '请本人'}再拿一个码给单位。`,
    `单位确认不了的，${takenBack(powers)}${early ? earlyNoMore(powers) : ''}`,
    '单位不肯办的，打 12333，或者找当地劳动保障监察。',
  ],
  /** Until when the unit is to answer; its desk says the same. */
  due: (day: string) => `请单位在 ${day}以前确认。`,
  toUnit: '请单位一起办',
  seal: (clerk: string, organisation: string, when: string) =>
    `${clerk}（${organisation}）${when}确认，代替单位盖章。`,
  sentBack: (clerk: string, organisation: string, when: string) => `${clerk}（${organisation}）${when}退回。`,
  /** What the unit or archive keeper has brought to it. */
  papers: (names: readonly string[]) => `单位交的：${names.join('、')}。`,
  clerkSays: (words: string) => `单位的话：「${words}」`,
  askedOn: '请单位确认',
  answeredOn: '单位答复',
} as const

/** Why a department ended it: said plainly, to the person or to their family. */
export const closingWords: Readonly<Record<ClosingReason, string>> = {
  death: '参保人已经去世，申请终止。后面的事怎么办，请家人打 12333 问。',
  movedAway: '养老保险关系已经转到别处，请到现在参保的地方办。',
  inCustody: '在押服刑期间不能申请。期满以后可以重新申请。',
}

type StateOf<Kind extends ProgressStep['kind']> =
  Extract<ProgressStep, { kind: Kind }> extends { readonly state: infer State extends string } ? State : never

/** The wait for the retirement month, between the first approval and the push. */
export const waitWords: Readonly<
  Record<
    StateOf<'retirementMonth'>,
    { readonly title: (month: string) => string; readonly note: string | undefined }
  >
> = {
  notYet: { title: (month) => `${month}，退休当月`, note: '系统自动送其他部门，不用再跑。' },
  waiting: { title: (month) => `等到 ${month}，退休当月`, note: '系统自动送其他部门，不用再跑。' },
  over: { title: () => '到了退休当月', note: undefined },
}

export const certificateWords: Readonly<
  Record<StateOf<'certificate'>, { readonly title: string; readonly note: string }>
> = {
  notYet: { title: '电子退休证', note: '养老金核定以后，可以领取。' },
  claimable: { title: '电子退休证', note: '可以领取了。' },
  claimed: { title: '电子退休证', note: '已经领取，没有网也能打开。' },
  ended: { title: '电子退休证', note: '已失效。有疑问请打 12333。' },
  none: { title: '电子退休证', note: '养老金这一项没有通过，现在还不能领取。' },
}

export const timetable = {
  title: '办理时刻表',
  caseTitle: '您的退休办件',
  number: '编号',
  submitted: '提交了申请',
  submittedAgain: (round: Progress['round']) => `改好以后第 ${String(round)} 次提交`,
  sideBySide: (count: number) => (count > 1 ? `${countWord(count)}家同时办` : '接着办'),
  fromTo: (from: string, until: string) => `${from}到 ${until}`,
  updated: (day: string, time: string) => `今天 ${day}，${time} 更新`,
  /** `when`: day and time of the case clock. */
  offline: (when: string) => `没连上网，这是 ${when} 的情况。`,
  events: '每一步的记录',
  elsewhere: {
    title: '不在这张表上的',
    department: '卫健部门',
    item: '独生子女父母奖励金',
    state: '线下咨询',
    note: '带上《独生子女父母光荣证》，问单位或卫健部门。不影响退休。',
  },
} as const
