import type { PhoneOptions } from './phone'
import { Failure, type Call, type Values } from './replies'

/** What the vendor's app asks about messages, and what the person says to it. */
export interface MessageQuestions {
  /** Every question that was asked, by the numbers of the templates. */
  readonly asked: (readonly string[])[]
  /** Those to which the person says yes; to all others no. */
  agreesTo: readonly string[]
  /** The person has turned off all messages of the mini-program (WeChat alone has that). */
  isSwitchedOff: boolean
}

/** WeChat's error for it. */
const SWITCHED_OFF = 20004
/** Alipay's error where nothing was agreed to. */
const CANCELLED = 11
const MOST = 3

/** 订阅消息: asked about at a touch alone, each yes for one message; and the code that tells whose phone it is. */
export function messageApis({ platform, replies, surroundings }: PhoneOptions): Values {
  const { messages } = surroundings
  const parameter = platform === 'weapp' ? 'tmplIds' : 'entityIds'

  const answer = (ids: readonly string[]): Values => {
    const yes = ids.filter((id) => messages.agreesTo.includes(id))
    const no = ids.filter((id) => !yes.includes(id))
    if (platform === 'weapp') {
      if (messages.isSwitchedOff) throw new Failure('The main switch is off', { errCode: SWITCHED_OFF })
      return Object.fromEntries(ids.map((id) => [id, yes.includes(id) ? 'accept' : 'reject']))
    }
    if (yes.length === 0) throw new Failure('用户取消订阅', { error: CANCELLED, errorCode: CANCELLED })
    return {
      behavior: 'subscribe',
      show: true,
      result: {
        ...{ subscribeEntityIds: yes, subscribedEntityIds: yes },
        ...{ currentSubscribedEntityIds: yes, unsubscribedEntityIds: no },
      },
    }
  }
  const ask = replies.api('requestSubscribeMessage', (call) => {
    // Nobody catches it by catching the platform's answer: it is a fault of the app's wherever it happens.
    if (call.isTouched !== true) throw new Error('can only be invoked by user TAP gesture')
    const ids = call[parameter]
    if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST)
      throw new Error(`${parameter} must be one to ${String(MOST)} numbers`)
    // The app's own array is of its realm.
    const asked = Array.from(ids, String)
    messages.asked.push(asked)
    return answer(asked)
  })
  let codes = 0
  const code = () => `code-${String(Date.now())}-${String((codes += 1))}`
  return {
    requestSubscribeMessage: (call: Call = {}) => ask({ ...call, isTouched: surroundings.isTouched }),
    ...(platform === 'weapp'
      ? { login: replies.api('login', () => ({ code: code() })) }
      : {
          getAuthCode: replies.api('getAuthCode', (call) => {
            if (call.scopes !== 'auth_base') throw new Failure('insufficient scope')
            return { authCode: code(), authSuccessScopes: ['auth_base'] }
          }),
        }),
  }
}
