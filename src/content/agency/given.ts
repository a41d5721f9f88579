import type { Power } from '@/domain/people'
import { dayText } from '../dates'
import { overSince, toOwnerOfAgent, type Over } from '../people/over'
import { powerWords } from './powers'

/** 谁在替我办, on the page of those whom one lets. */
export const givenAgents = {
  title: '谁在替我办',
  who: (name: string, phone: string) => `代办人${name}，手机 ${phone}`,
  since: (day: string, until: string) => `${dayText(day)}开始，到 ${dayText(until)}为止`,
  telling: '短信还没有发出，代办人什么也看不到。',
  acted: (when: string) => `最近办过：${when}`,
  never: '还没办过什么',
  may: '委托书写了，代办人能：',
  power: (power: Power) => `· ${powerWords[power].theirs}`,
  mayNot: '委托书没写，代办人不能：',
  ends: (until: string) =>
    `${dayText(until)}过完自动停。想早点停：点下面的按钮，或者用手机回短信「停」，或者打 12333，马上停。`,
  papers: '看代办人交的委托书和身份证',
  stop: (name: string) => `停掉，不让${name}办了`,
  over: '以前的代办人',
  /** Of one that is over: since when, and who stopped it. */
  overSince: (over: Over) => overSince(over, toOwnerOfAgent),
  log: '代办人做过的每一步，都在「谁看过我的信息」里。',
} as const
