import type { StartColumn, StartFault } from '@/domain/people/startLines'
import type { Start } from '@/domain/people/startStates'

const columnNames: Readonly<Record<StartColumn, string>> = {
  name: '姓名',
  phone: '手机号',
  month: '退休月份',
}

/** 请职工办退休: one, or many from a table. */
export const start = {
  title: '请职工办退休',
  lead: '单位先提出，本人在自己的手机上点同意，再一起办。每位会收到一条短信，没有链接。',
  how: '怎么请',
  ways: {
    one: { label: '一位', note: '填姓名、手机号、退休月份' },
    many: { label: '很多位', note: '用表，一次最多 500 位' },
  },
  one: {
    name: '姓名',
    nameError: '请填本人姓名，要和身份证上一样。',
    phone: '手机号',
    phoneError: '请填 11 位手机号。',
    month: '退休月份',
    year: '年',
    monthLabel: '月',
    monthError: '请填哪年哪月，前一年到后三年之间。',
    submit: '请这一位',
    errorsTitle: (count: number) => `有 ${String(count)} 处要改`,
  },
  many: {
    columns: '三列：姓名、手机号、退休月份（像 2027-03）。第一行可以写列名。',
    file: { device: '选表（CSV）', chat: '从聊天里选表（CSV）' },
    fileNote: {
      device: '在表格软件里「另存为 CSV」。',
      chat: '先把表另存为「CSV UTF-8」，发给自己（文件传输助手），再来选。',
    },
    fileRead: (name: string) => `读的是：${name}`,
    tooLarge: '文件太大，不像一张名单。请只留三列再试。',
    unreadable: '这张表的文字认不出来。请另存为「CSV UTF-8」再选，或者把几行贴在下面。',
    paste: '或者把几行贴在这里',
    pasteOnly: '把几行贴在这里',
    pasteHint: '从表格里复制三列，直接粘贴。',
    check: '看一遍',
    /** The whole table is to be put right, and not each line of it. */
    lacking: (columns: readonly StartColumn[]) =>
      `表里少了「${columns.map((column) => columnNames[column]).join('」「')}」这${columns.length > 1 ? '几' : '一'}列，还没有读。第一行要是：姓名、手机号、退休月份。`,
    allShort: '每一行都不是三列。要三列：姓名、手机号、退休月份，一行一位。',
    empty: '还没有名单。请先选表，或者贴上几行。',
    unread: (line: number) =>
      `一次最多 500 位，第 ${String(line)} 行起还没有读。请了前面的，再接着看后面的。`,
    /** Those who were right were asked. */
    rest: '没请的几行还在下面。改好再看一遍，接着请。',
    right: (count: number) => `${String(count)} 行没有问题`,
    wrong: (count: number) => `${String(count)} 行要改`,
    line: (line: number, text: string) => `第 ${String(line)} 行：${text}`,
    nothingYet: '还没有发出。点下面的按钮才发。',
    send: (count: number) => `请这 ${String(count)} 位`,
    sendRight: (count: number) => `只请没问题的 ${String(count)} 位`,
    again: '改好再看一遍',
  },
  faults: {
    columns: '要三列：姓名、手机号、退休月份',
    noName: '没有写姓名',
    name: '姓名不对：2 个字以上，不能有数字和符号',
    phoneLength: '手机号要 11 位',
    phoneFormat: '不像手机号，请核对前三位',
    phoneScientific: '手机号被表格改成了科学计数，请把这一列设成「文本」',
    month: '月份看不懂，请写成 2027-03',
    monthRange: '月份要在前一年到后三年之间',
    twice: '和上面某一行的手机号一样',
  } satisfies Readonly<Record<StartFault, string>>,
  sent: (asked: number, before: number) =>
    before === 0
      ? `已经请了 ${String(asked)} 位，等本人确认。`
      : `已经请了 ${String(asked)} 位；${String(before)} 位以前请过，没有再发。`,
  refused: (count: number) => `${String(count)} 位没有请：本人对您单位说过「不是我」。`,
  notAgain: (day: string) => `${day}起才能再请。本人愿意的，可以自己拿码给单位。`,
  list: '请过的人',
  listNone: '还没有请过谁。',
  states: {
    waiting: '等本人确认',
    confirmed: '本人已确认',
    notMe: '本人说不是',
    expired: '过期，没有答复',
    ended: '本人已收回，或者已办结',
  } satisfies Readonly<Record<Start, string>>,
  of: (month: string, phone: string) => `${month}，手机 ${phone}`,
  more: '再看一些',
} as const
