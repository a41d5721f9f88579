import type { LocalDate } from '@/domain/scheme/ids'
import { countWord } from '../counts'
import { shortDayText, weekdayText } from '../dates'

/** 首页. It says on its first screen what it is, and that it is not the official entry (ruling 43). */
export const home = {
  title: '首页',
  hello: (name: string) => `${name}，您好`,
  today: (day: LocalDate) => `今天 ${shortDayText(day)} ${weekdayText(day)}`,
  hero: { title: '退休，一次办好', lead: '六个部门的事，只填一张表。' },
  left: '已退出。这部手机里存的内容也清掉了。',
  entriesLabel: '办事',
  start: { title: '开始办理', note: '先回答几个问题' },
  resume: '继续办理',
  /** 整件退回. */
  returned: '被退回，改好再交',
  step: (number: number, name: string) => `第 ${String(number)} 步：${name}`,
  saved: (day: string, time: string) => `${day} ${time} 已保存`,
  thisDay: '今天',
  progress: {
    title: '查看进度',
    none: '还没有办件',
    unheard: '连上网以后再看',
    notSent: '还没有提交',
    status: {
      draft: '还没有提交',
      returned: '退回给您修改',
      waitingForUnit: '等单位确认',
      inReview: '正在审核',
      waitingForMonth: '等到退休当月',
      inProgress: '各部门正在办',
      completed: '都有结果了',
      withdrawn: '已撤回',
      cancelled: '已取消',
      closed: '部门已终止',
    },
    /** The unit that is to confirm does not, and where the other ways are. */
    unitSilent: {
      late: ['单位还没有答复，', '点开看别的办法'],
      withoutClerk: ['单位没有人能确认，', '点开看别的办法'],
    },
    by: (department: string) => `${department}审核中`,
    bySeveral: (count: number) => `${countWord(count)}家同时办`,
    /** Who, and on a line of its own until when. */
    reviewing: (who: string, day: string | undefined) =>
      day === undefined ? [who] : [`${who}，`, `最晚 ${day}`],
    /** A line of its own: it is no longer among what waits. */
    notGranted: (count: number) => `${String(count)} 项没有通过`,
    waitingFor: (month: string) => [`等到 ${month}，`, '您退休当月'],
  },
  certificate: {
    title: '电子退休证',
    later: '养老金核定后可以领取',
    claimable: '可以领取了',
    valid: '打开给人看',
    void: '已失效，不能再用',
  },
  /** Over those whom one helps, acts for or is clerk of. */
  helped: {
    title: '我帮着办的',
    opening: '正在打开…',
    unheard: '没连上，还不知道有没有新进展。',
    again: '再试一次',
  },
  waiting: {
    title: (count: number) => `等您处理 · ${count} 件`,
  },
  learn: {
    title: '先了解',
    when: '我什么时候能退休',
    materials: '要准备哪些材料',
    offline: '线下怎么办',
    all: '要知道的',
    allNote: '养老金能领多少，身份证和档案上生日不一样怎么办',
  },
  official: {
    notice: '本应用不是官方入口。',
    names: '官方入口是河北政务服务平台、河北人社一体化平台里的「退休一件事」专区。',
  },
  unheard: '没连上网，请看看手机的网络。',
  lastKnown: (day: string, time: string) => `没连上网，这是 ${day} ${time} 的情况。`,
} as const
