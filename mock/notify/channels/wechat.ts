import { z } from '@hono/zod-openapi'
import type { News } from '@/domain/notices'
import { refusalOf } from './patience'
import { answerTo, askVendor, unreachable, type Answer, type Courier, type Known, type Message } from './port'
import { filled, type Template } from './templates'

/** 微信小程序订阅消息: each message has to be agreed to before, once for each. */
export interface WechatSetting {
  readonly appId: string
  readonly secret: string
  readonly templates: Readonly<Record<News, Template>>
  /** Which build a tap opens. */
  readonly state: 'formal' | 'trial' | 'developer'
  /** Where the interface is; a proxy where this service may not reach the vendor itself. */
  readonly api: string
}

const DOCS = 'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc'
const SEND = `${DOCS}/mp-message-management/subscribe-message/sendMessage.html`
const TOKEN = `${DOCS}/mp-access-token/getStableAccessToken.html`
const LOGIN = `${DOCS}/user-login/code2Session.html`

/** What the vendor's codes mean, and where it says so. One that is not here is taken for a fault that may pass. */
export const WECHAT_CODES: Readonly<Record<string, Known>> = {
  '-1': { means: 'later', see: SEND }, // busy
  '45009': { means: 'later', see: SEND }, // the day's calls are used up
  '40003': { means: 'gone', see: SEND }, // no such openid of this mini-program
  '43101': { means: 'usedUp', see: SEND }, // refused, or all that was agreed to is used up
  '40037': { means: 'ours', see: SEND }, // no such template
  '41030': { means: 'ours', see: SEND }, // no such page
  '47003': { means: 'ours', see: SEND }, // a value that the template does not take
  '40001': { means: 'tokenEnded', see: TOKEN },
  '40014': { means: 'tokenEnded', see: TOKEN },
  '42001': { means: 'tokenEnded', see: TOKEN },
  '40013': { means: 'ours', see: TOKEN }, // no such appid
  '40125': { means: 'ours', see: TOKEN }, // wrong secret
  '40164': { means: 'ours', see: TOKEN }, // this machine's address is not on the vendor's list
  '40243': { means: 'ours', see: TOKEN }, // the secret is frozen
}

const Outcome = z.object({ errcode: z.number().default(0), errmsg: z.string().default('') })
/** Anybody before the vendor may answer with something in JSON: that it was sent the vendor says by its own word. */
const Sent = Outcome.required({ errcode: true }).extend({ errcode: z.number() })
const Token = Outcome.extend({ access_token: z.string().optional(), expires_in: z.number().optional() })
const Session = Outcome.extend({ openid: z.string().optional() })

/** A token is asked for anew so long before it ends. */
const AHEAD_MS = 300_000

class Refused extends Error {
  constructor(readonly answer: Answer) {
    super('the vendor refused')
  }
}

export interface Wechat extends Courier {
  /** Who signed in to the mini-program, by the code that it was given. @returns null where the code is none, or was used */
  openIdOf(code: string): Promise<string | null>
}

/** @param clock real time, in milliseconds */
export function wechat(setting: WechatSetting, clock: () => number = Date.now): Wechat {
  let token: { readonly text: string; readonly until: number } | null = null
  let asking: Promise<string> | null = null

  async function ask(): Promise<string> {
    const asked = await post('/cgi-bin/stable_token', TOKEN, Token, {
      grant_type: 'client_credential',
      appid: setting.appId,
      secret: setting.secret,
      force_refresh: false,
    })
    const { access_token: text, expires_in: seconds = 0, errcode } = asked
    if (text === undefined) throw new Refused(meant(errcode, TOKEN))
    token = { text, until: clock() + seconds * 1_000 - AHEAD_MS }
    return text
  }

  /** One for all who ask at once: the vendor counts how often it is asked. */
  async function tokenNow(): Promise<string> {
    if (token !== null && token.until > clock()) return token.text
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  async function post<T>(path: string, see: string, shape: z.ZodType<T>, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' }
    const sent = { method: 'POST', headers, body: JSON.stringify(body) }
    return read(see, shape, askVendor(`${setting.api}${path}`, sent), clock)
  }

  async function sendWith(address: string, message: Message): Promise<number> {
    const query = new URLSearchParams({ access_token: await tokenNow() })
    const { errcode } = await post(
      `/cgi-bin/message/subscribe/send?${query}`,
      SEND,
      Sent,
      bodyOf(setting, address, message),
    )
    return errcode
  }

  return {
    async send(address, message) {
      try {
        let code = await sendWith(address, message)
        if (WECHAT_CODES[code]?.means === 'tokenEnded') {
          token = null
          code = await sendWith(address, message)
        }
        return code === 0 ? { end: 'taken' } : meant(code, SEND)
      } catch (error) {
        if (error instanceof Refused) return error.answer
        throw error
      }
    },
    async openIdOf(code) {
      const query = new URLSearchParams({
        ...{ appid: setting.appId, secret: setting.secret, js_code: code, grant_type: 'authorization_code' },
      })
      const asked = askVendor(`${setting.api}/sns/jscode2session?${query}`)
      return openIdIn(asked, clock)
    },
  }
}

/** @returns null where it is none, or nobody answered: the person taps once more either way */
async function openIdIn(asked: Promise<Response>, clock: () => number): Promise<string | null> {
  try {
    return (await read(LOGIN, Session, asked, clock)).openid ?? null
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** As the vendor's own example has it. */
export const bodyOf = ({ templates, state }: WechatSetting, touser: string, message: Message) => ({
  touser,
  template_id: templates[message.news].id,
  page: message.page,
  miniprogram_state: state,
  lang: 'zh_CN',
  data: filled(templates[message.news], message.fields),
})

const meant = (code: number, see: string): Answer =>
  answerTo(String(code), WECHAT_CODES[code] ?? { means: 'later', see })

/** @throws Refused where nobody answered, or not as the vendor does */
async function read<T>(
  see: string,
  shape: z.ZodType<T>,
  asked: Promise<Response>,
  clock: () => number,
): Promise<T> {
  let refused: Answer | null = null
  try {
    const answer = await asked
    refused = refusalOf(answer, see, new Date(clock()))
    if (refused === null && answer.ok) return shape.parse(await answer.json())
  } catch {
    // Nobody answered, or not as the vendor does.
  }
  throw new Refused(refused ?? unreachable(see))
}
