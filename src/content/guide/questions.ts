import { about } from '../address'
import type { AnswerProblem, AskedQuestion, Facts, OptionId, QuestionId } from '@/domain/guidance'
import type { YearMonth } from '@/domain/scheme/ids'
import { monthText } from '../dates'

interface OptionText {
  readonly label: string
  readonly note?: string
}

/** A question as it is read: one line each, the official words explained beside them (`termsIn`). */
export interface QuestionText {
  /** In phrases, so that a large headline breaks between them. */
  readonly title: readonly string[]
  readonly lead?: string
  /** 为什么问这个 */
  readonly why: string
  readonly options: Readonly<Partial<Record<OptionId, OptionText>>>
}

const known = (month: Facts['cardBirth']) =>
  month === undefined || month === 'unknown' ? null : monthText(month)

const RETIREE_OPTIONS = {
  male: { label: '男' },
  womanManagement: { label: '女，管理岗或者技术岗', note: '原来 55 岁退休' },
  womanWorker: { label: '女，工人岗', note: '原来 50 岁退休' },
  womanSeniorOfficial: { label: '女，县处级干部或者高级职称' },
  womanFlexible: { label: '女，灵活就业', note: '原来 55 岁退休' },
  womanFormerPublicWorker: {
    label: '女，灵活就业，以前是国企、集体企业或事业单位的工人',
    note: '在那里参保缴费满 10 年，其中实际缴费满 5 年；或者原来是干部、在工人岗连续干满 5 年',
  },
  womanFormerPublicCadre: {
    label: '女，以前是国企、集体企业或事业单位的干部，单位破产或改制后没再就业',
    note: '在那里参保缴费满 10 年，其中实际缴费满 5 年；没再就业满 5 年',
  },
  womanUnclear: { label: '女，岗位说不清', note: '两种结果都给您列出来' },
} as const satisfies Partial<Record<OptionId, OptionText>>

const texts: Readonly<Record<QuestionId, (facts: Facts) => QuestionText>> = {
  insurance: () => ({
    title: ['您的养老保险', '是怎么交的？'],
    why: '交法不一样，退休走的路就不一样，一共六种。先分清您走哪一种。',
    options: {
      employee: { label: '单位替我交', note: '企业职工养老保险' },
      flexible: { label: '我自己交', note: '灵活就业，按月或按年交职工养老保险' },
      institution: { label: '在机关事业单位交', note: '政府机关、学校、公立医院等' },
      resident: { label: '在村里或社区交', note: '城乡居民养老保险' },
      elsewhere: { label: '在外省交', note: '养老保险关系不在河北' },
      unknown: { label: '不清楚', note: '几种可能都给您列出来' },
    },
  }),
  birthMonth: () => ({
    title: ['您身份证上的', '出生年月？'],
    why: '退休时间按出生年月算。只用来算，不会上传。',
    options: { unknown: { label: '不清楚', note: '先往下走，日期以后再算' } },
  }),
  archiveBirth: (facts) => {
    const card = known(facts.cardBirth)
    return {
      title: ['档案里的出生年月，', '和身份证一样吗？'],
      ...(card !== null && { lead: `身份证上是 ${card}。` }),
      why: '退休时间按出生年月算。两处不一样时，以档案最先写的为准。',
      options: {
        same: { label: card === null ? '一样' : `一样，是 ${card}` },
        other: { label: '不一样', note: '下一题请您填档案里的' },
        noArchive: { label: '没有档案', note: '按身份证算' },
        unknown: { label: '不清楚，没看过档案', note: '先按身份证算，结果会注明' },
      },
    }
  },
  archiveBirthMonth: () => ({
    title: ['档案里写的', '是哪年哪月？'],
    lead: '填该看的那份材料上写的。不知道看哪份，点下面的「档案里看哪份材料」。',
    why: '档案里几处写法不一样时，有一份算数，看您当初怎么参加工作。人社部门还会再核对。',
    options: { unknown: { label: '不清楚', note: '先按身份证算，结果会注明' } },
  }),
  retiree: (facts) =>
    facts.sex === 'female'
      ? {
          title: ['您退休前', '是哪种岗位？'],
          why: '女职工原来有 50 岁、55 岁两种退休年龄，看退休前的岗位，由人社部门定。',
          options: {
            ...RETIREE_OPTIONS,
            unknown: { label: '不清楚', note: '两种结果都给您列出来' },
          },
        }
      : {
          title: ['您是男职工', '还是女职工？'],
          why: '男女退休年龄不一样；女职工还要看退休前的岗位，由人社部门定。',
          options: {
            ...RETIREE_OPTIONS,
            unknown: { label: '不清楚', note: '几种结果都给您列出来' },
          },
        },
  earlyRetirement: () => ({
    title: ['有没有下面的', '特别情况？'],
    why: '特殊工种、因病的人，走的路和别人不一样。',
    options: {
      none: { label: '都没有', note: '干过特殊工种，但不按它提前退的，也选这个' },
      specialWork: {
        label: '干过特殊工种，想按它提前退',
        note: '男满 55 岁、女满 45 岁，连续工龄满 10 年；高空、特别繁重体力干满 10 年，井下、高温满 9 年，其他伤身体的满 8 年',
      },
      illnessApproval: { label: '有 2025 年以前的因病提前退休核准表' },
      illness: { label: '身体不好，干不了活', note: '没有核准表' },
      unknown: { label: '不清楚', note: '几种可能都给您列出来' },
    },
  }),
  archiveMatters: () => ({
    title: ['工龄和档案，', '有没有要人社部门确认的？'],
    why: '都确认过的，退休当月直接算养老金；还有没定的，先请人社部门确认。',
    options: {
      deemedYears: {
        label: '1996 年以前参加工作，工龄还没认定',
        note: '就是视同缴费年限。当过兵，那段工龄还没认定的，也选这个',
      },
      none: { label: '没有', note: '1996 年以后才参加工作，或者都认定过了' },
      altered: { label: '出生日期有涂改，或者几处写法不一样' },
      other: { label: '岗位、工种或者补缴，还有没定的' },
      unknown: { label: '不清楚', note: '一般请人社部门看一遍档案' },
    },
  }),
  recognition: () => ({
    title: ['您的视同缴费年限', '认定过了吗？'],
    lead: '2014 年 10 月以前在机关事业单位的工龄。',
    why: '认定过的，凭认定表直接办；没认定的，先由单位申请认定。',
    options: {
      recognized: { label: '认定过了', note: '有视同缴费年限认定表' },
      unrecognized: { label: '还没认定' },
      notNeeded: { label: '2014 年 10 月以后才参加工作', note: '没有要认定的' },
      unknown: { label: '不清楚', note: '问单位人事就知道。两种都给您列出来' },
    },
  }),
  retirementMonth: ({ earlyRetirement, insurance }) => {
    if (earlyRetirement === 'illnessApproval') {
      return {
        title: ['核准表上的退休时间', '是哪个月？'],
        why: '退休时间照核准表算，这里不再另算。',
        options: { unknown: { label: '不清楚', note: '先看要办什么，找到核准表再填' } },
      }
    }
    if (insurance === 'institution') {
      return {
        title: ['退休审批上的退休时间', '是哪个月？'],
        lead: '还没办退休审批的，先按想退休的月份填。',
        why: '哪个月送各部门、哪个月开始领钱，都看这个月。',
        options: { unknown: { label: '不清楚', note: '问单位人事就知道' } },
      }
    }
    return {
      title: ['您想从哪个月', '开始退休？'],
      why: '什么时候申请、哪个月开始领钱、要交够几年，都看这个月。',
      options: { unknown: { label: '还没想好', note: '先看最早、法定、最晚三个日期' } },
    }
  },
  housingFund: () => ({
    title: ['您有住房公积金', '账户吗？'],
    why: '有的话，退休时一起申请取出来；没有就不用办这一项。',
    options: {
      has: { label: '有' },
      none: { label: '没有' },
      unknown: { label: '不清楚', note: '先替您勾上，公积金中心会查' },
    },
  }),
  medicalInsurance: () => ({
    title: ['您交的是', '哪种医保？'],
    why: '职工医保交够年限，退休以后不用再交，要一起办核定。居民医保没有这一项。',
    options: {
      employee: { label: '职工医保', note: '单位交，或者自己按月交' },
      resident: { label: '居民医保', note: '在村里或社区一年交一次' },
      none: { label: '没有交医保' },
      unknown: { label: '不清楚', note: '先替您勾上，医保部门会查' },
    },
  }),
}

/**
 * The words of a question as it is put now. What an option's note does for its reader stays said to them.
 * @param whose the retiree's name, where an agent answers; `null` where the reader is the retiree
 */
export function questionText(
  { id, facts }: Pick<AskedQuestion, 'id' | 'facts'>,
  whose: string | null = null,
): QuestionText {
  const text = texts[id](facts)
  if (whose === null) return text
  const { title, lead, why } = text
  return {
    ...text,
    title: title.map((phrase) => about(phrase, whose)),
    ...(lead !== undefined && { lead: about(lead, whose) }),
    why: about(why, whose),
  }
}

/** One option's words. A woman who has proved to be one does not read「女」before each post. */
export function optionText(
  question: Pick<AskedQuestion, 'id' | 'facts'>,
  option: OptionId,
  whose: string | null = null,
): OptionText {
  const own = questionText(question, whose).options[option] ?? { label: '不清楚' }
  // 「我」 is the retiree, whoever reads.
  const text = whose === null ? own : { ...own, label: own.label.replace(/我/g, whose) }
  if (question.id !== 'retiree' || question.facts.sex !== 'female') return text
  return { ...text, label: text.label.replace(/^女，/, '') }
}

/** What each question is about, for the button that leads to it: 「下一题：退休月份」. */
export const questionTopics: Readonly<Record<QuestionId, string>> = {
  insurance: '养老保险',
  birthMonth: '出生年月',
  archiveBirth: '档案里的出生年月',
  archiveBirthMonth: '档案里的年月',
  retiree: '职工类别',
  earlyRetirement: '特别情况',
  archiveMatters: '工龄和档案',
  recognition: '工龄认定',
  retirementMonth: '退休月份',
  housingFund: '公积金',
  medicalInsurance: '医保',
}

export const guide = {
  step: '回答问题',
  why: '为什么问这个',
  next: (topic: string) => `下一题：${topic}`,
  last: '下一步：看结果',
  /** Beside the questions about the archive's birth month. */
  birthDocument: '档案里看哪份材料',
  count: (place: number, most: number) => [`第 ${place} 题`, `最多 ${most} 题`] as const,
  /** The three dates that a month is chosen among. */
  dates: (earliest: YearMonth, statutory: YearMonth, latest: YearMonth) =>
    earliest === statutory && statutory === latest
      ? `您的法定退休月份是 ${monthText(statutory)}。`
      : `您最早 ${monthText(earliest)}，法定 ${monthText(statutory)}，最晚 ${monthText(latest)}。`,
  month: { legend: '年和月', year: '年', month: '月', or: '说不出年月' },
  errorTitle: '还差一步',
} as const

/** What is wrong with an answer and what to do, at the field. */
export function answerProblemText(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'choose':
      return '请选一个。说不准，就选「不清楚」。'
    case 'notAMonth':
      return '请填年和月：年份四位数字，月份 1 到 12。'
    case 'birthImplausible':
      return '请核对年份：按这个年月算，不到 16 岁，或者超过 100 岁了。'
    case 'beforeEarliest':
      return `这个月还不能退休，最早是 ${monthText(problem.limit)}。请改成这个月或者以后。`
    case 'afterLatest':
      return `推后最多 3 年，最晚是 ${monthText(problem.limit)}。请改成这个月或者以前。`
    case 'delayNeedsUnit':
      return `推后退休要和单位约定，灵活就业没有单位，请选 ${monthText(problem.limit)}或者以前。以经办机构核定为准，可以打 12333 问。`
    case 'notWholeYear':
      return `要选满周岁的月份，50 至 55 周岁之间都可以，请选 ${monthText(problem.limit)}或者别的周岁。能不能这样选，由人社部门定。`
    case 'approvalClosed':
      return `企业病退 2025 年 1 月起停办，核准表上的退休时间不会晚于 ${monthText(problem.limit)}。请对照核准表再看一遍。没有核准表的，请回到上一题改选「身体不好，干不了活」，看病残津贴怎么办。`
    case 'delayNotInForce':
      return `您的法定退休月份在 2025 年以前，那时没有推后退休，请选 ${monthText(problem.limit)}。有疑问打 12333。`
  }
}
