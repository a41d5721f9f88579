import type { UnitStanding } from '@/domain/case/unitStandings'
import type { OrganisationKind } from '@/domain/people'

/** 单位办件: the desk of who speaks for a unit or an archive keeper. */
export const desk = {
  title: '单位办件',
  opening: '正在打开…',
  signedOut: {
    title: '先登录，再看这一页',
    text: '用经办人自己的手机号登录，再认证单位。',
    action: '去登录',
  },
  unproved: {
    title: '先实名认证',
    text: '先核对经办人是谁，再核对替哪家单位办。',
    action: '去实名认证',
  },
  organisation: {
    title: '您替哪家单位办',
    phrases: ['您替哪家', '单位办？'],
    lead: '到法人认证页选单位。单位授权过您，才能看到交给单位的办件。90 天以后再认证一次。',
    act: '去认证单位',
    proving: '正在确认单位',
  },
  /** Of one whose clerk they were: taken back, or run out. */
  ended: {
    title: '单位的办件看不到了',
    phrases: ['单位的办件', '看不到了'],
    withdrawn: (name: string, day: string) => `${name}收回了您的授权，从${day}起您看不到它的办件。`,
    ranOut: (name: string, day: string) => `您替${name}办的授权${day}到期了，从这天起看不到它的办件。`,
    lead: {
      withdrawn: '还要替它办，先请单位重新授权您，再到法人认证页认证一次。本人交给单位的都还在。',
      ranOut: '再认证一次，就接着办。本人交给单位的都还在。',
    },
    act: '重新认证单位',
  },
  /** Of several whose clerk one is. */
  which: {
    title: '这次办哪一家的',
    phrases: ['这次办', '哪一家的？'],
    lead: '您是几家的经办人。选一家，名字在页上写着。',
  },
  kinds: { employer: '参保单位', archiveKeeper: '档案托管机构' } satisfies Readonly<
    Record<OrganisationKind, string>
  >,
  whose: (name: string, kind: string) => `${name}，${kind}`,
  signedFor: (day: string) => `单位认证到 ${day}`,
  change: '换一家单位',
  search: {
    label: '按姓名找',
    hint: '姓名里的一两个字也行',
    keys: '键盘：/ 找人，↓ 到名单，↑ ↓ 换行，回车打开，Esc 回到名单。',
  },
  standing: '办到哪一步',
  month: '退休月份',
  all: (count: number) => `全部（${String(count)}）`,
  allMonths: '全部月份',
  standings: {
    toConfirm: '等我们确认',
    papersMissing: '缺材料',
    waitsForUnit: '等参保单位确认',
    waitsForRetiree: '等本人',
    withDepartments: '部门在办',
    over: '已办结',
  } satisfies Readonly<Record<UnitStanding, string>>,
  counted: (name: string, count: number) => `${name}（${String(count)}）`,
  caption: '交给单位的办件，要单位办的在前面',
  columns: ['姓名', '退休月份', '办到哪一步', '要单位办', '哪天以前'],
  noMonth: '还没选月份',
  /** Nobody of theirs has opened it yet. */
  unseen: '新',
  codes: {
    title: (count: number) => `${String(count)} 个码等本人点头`,
    row: (code: string) => `码 ${code}`,
    note: (since: string) => `${since}填的。要本人在自己的手机上点「同意」，才看得到是谁、办到哪一步。`,
  },
  wants: { toConfirm: '确认，或者退回', missing: (papers: string) => `交${papers}` },
  due: (day: string) => `${day}以前`,
  none: '还没有人把办件交给单位。',
  notFound: '没有找到。换个字，或者看全部。',
  more: '再看一些',
  retry: '再试一次',
  choose: '选一位，这里看要单位办什么。',
  tasks: '单位可以做的',
  code: { label: '填本人给的码', note: '本人在手机上拿到的 6 位数字' },
  start: { label: '请职工办退休', note: '一位一位请，或者用表一次请很多位' },
  leave: '不替这家单位办了',
  leaveNote: '退出以后，要再认证才能看。本人交给单位的不受影响。',
  leaveSure: '退出这家单位',
} as const

/** The demonstration's stand-in for the legal-person sign-in. */
export const unitProvider = {
  title: '演示法人认证',
  notice: '这是演示用的页面，代替「河北省统一身份认证」的法人登录。下面都是虚构的单位。',
  legend: '替哪一家单位',
  clerks: (names: string, code: string) => `授权的经办人：${names}。统一社会信用代码 ${code}`,
  submit: '以这家单位认证',
  choose: '请选一家。',
  errorsTitle: '还差一步',
  gone: '这次认证已经过期，请重新开始。',
  restart: '回到单位办件',
} as const

/** 填码. */
export const unitCode = {
  title: '填本人给的码',
  lead: '本人在「退休一件事」里拿码，告诉您。填了以后，本人看清单位名称，点了同意，您才能看到。',
  label: '6 位数字',
  hint: '24 小时以内有效，只能用一次。',
  error: '请填 6 位数字的码。',
  submit: '请本人同意',
  done: { title: ['等本人', '点头'], lead: '本人在自己的手机上点了同意，办件就在列表里。', go: '回到列表' },
} as const
