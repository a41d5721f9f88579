import type { Power } from '@/domain/people'
import { dayText } from '../dates'
import { SIGNATURE } from '../sms'
import { surnameOf } from '../surname'
import { powerWords } from './powers'

/** What a person is told who is acted for. Surname, what, and a day at the most; no link (RULINGS 37). */
export const AGENT_NEWS = [
  'began',
  'firstLook',
  'submitted',
  'answeredSupplement',
  'recalled',
  'withdrawn',
  'cancelled',
  'monthChanged',
  'taken',
  'stopped',
  'notUnderstood',
] as const
export type AgentNews = (typeof AGENT_NEWS)[number]

interface Somebody {
  readonly name: string
  readonly sex: 'male' | 'female'
}

const called = ({ name, sex }: Somebody) => `${surnameOf(name)}${sex === 'male' ? '先生' : '女士'}`

/** To the person: what was done in their name, and how to stop it without an app. */
export function agentMessage(
  news: AgentNews,
  of: {
    readonly owner: Somebody
    readonly agent: Somebody
    /** The last four digits of the agent's phone. */
    readonly agentPhoneEnd: string
    readonly powers: readonly Power[]
    readonly until: string
    /** Stopped before the message left: then it no longer says how to. */
    readonly ended: boolean
  },
): string {
  const agent = called(of.agent)
  const howToStop = of.ended
    ? `现在已经停了，${agent}不能再替您办。`
    : `不想让${agent}办了，直接回复「停」，或者打 12333，马上停。`
  const may = of.powers.map((power) => powerWords[power].short).join('、')
  const said: Readonly<Record<AgentNews, string>> = {
    began: `${agent}（手机尾号 ${of.agentPhoneEnd}）凭您写的委托书，从今天起替您办退休：${may}，到${dayText(of.until)}为止。没有委托过，或者${howToStop}`,
    firstLook: `${agent}第一次打开了您的信息，看了什么、办了什么都记着。${howToStop}`,
    submitted: `${agent}替您签名，提交了退休申请。有结果以前都能撤回。${howToStop}`,
    answeredSupplement: `${agent}替您交了部门要补的材料。${howToStop}`,
    recalled: `${agent}替您把退休申请撤回来修改，改好再交。${howToStop}`,
    withdrawn: `${agent}替您撤回了退休申请，不办了。不是您的意思，请打 12333。`,
    cancelled: `${agent}替您取消了退休申请，已经出的结果作废。不是您的意思，请打 12333。`,
    monthChanged: `${agent}替您改了退休月份，部门要重新审核。${howToStop}`,
    taken: `${agent}（手机尾号 ${of.agentPhoneEnd}）也交了委托书，要替您办退休。已经有人在替您办，没有让${agent}办。要换人，先直接回复「停」，再请${agent}从头开始。`,
    stopped: `已经停了，${agent}不能再替您办退休。已经提交的还在办；接着办，请您自己来，或者到窗口，也可以打 12333 问。`,
    notUnderstood: `没看懂您的回复。${howToStop}${of.ended ? '' : `愿意让${agent}接着办，不用回复。`}`,
  }
  return `${SIGNATURE}${called(of.owner)}，您好：${said[news]}`
}

/** To the agent, whose mandate has ended. */
export function agentStoppedMessage({ owner, agent }: { owner: Somebody; agent: Somebody }): string {
  return `${SIGNATURE}${called(agent)}，您好：您替${called(owner)}办退休的委托已经停了，从现在起看不到，也办不了。已经提交的，由本人接着办。有疑问请拨打 12333。`
}
