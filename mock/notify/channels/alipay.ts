import { createSign, createVerify, type KeyObject } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { News } from '@/domain/notices'
import { refusalOf } from './patience'
import { answerTo, askVendor, unreachable, type Answer, type Courier, type Known, type Message } from './port'
import { filled, type Template } from './templates'

/** 支付宝小程序模板消息, by the vendor's gateway: what is asked is signed here (RSA2), and what it answers is signed there. */
export interface AlipaySetting {
  readonly appId: string
  readonly privateKey: KeyObject
  /** The vendor's. */
  readonly publicKey: KeyObject
  readonly templates: Readonly<Record<News, Template>>
  readonly gateway: string
}

const SEND = 'https://opendocs.alipay.com/mini/02cth2'
const COMMON = 'https://opendocs.alipay.com/common/02km9f'

/** What the vendor's codes mean, and where it says so; the sub-code first, then the code. */
export const ALIPAY_CODES: Readonly<Record<string, Known>> = {
  '20000': { means: 'later', see: COMMON }, // the gateway, or what is behind it, is not there
  '20001': { means: 'ours', see: COMMON }, // not authorised
  '40001': { means: 'ours', see: COMMON }, // something is missing in what was asked
  '40002': { means: 'ours', see: COMMON }, // something in it is wrong, the signature for one
  '40006': { means: 'ours', see: COMMON }, // not allowed to this application
  'isp.unknow-error': { means: 'later', see: COMMON },
  'aop.unknow-error': { means: 'later', see: COMMON },
  SYSTEM_ERROR: { means: 'later', see: SEND },
  USER_TEMPLATE_ILLEGAL: { means: 'ours', see: SEND }, // no such template
  USER_KEYWORD_LENGTH_ERROR: { means: 'ours', see: SEND }, // a value is too long
  // Without an agreement for this message the gateway asks for the form that it would have answered to.
  FORM_ID_ILLEGAL: { means: 'usedUp', see: SEND },
  FORM_ID_OVER_TIME: { means: 'usedUp', see: SEND },
  FORM_ID_USE_TOO_MANY: { means: 'usedUp', see: SEND },
  FORM_ID_NOT_MATCH_APPID: { means: 'usedUp', see: SEND },
  FORM_ID_NOT_MATCH_USERID: { means: 'usedUp', see: SEND },
  USER_NOT_EXIST: { means: 'gone', see: SEND },
}

const Outcome = z.object({
  code: z.string().optional(),
  sub_code: z.string().optional(),
  user_id: z.string().optional(),
  open_id: z.string().optional(),
})
type Outcome = z.infer<typeof Outcome>

/** The gateway itself did not take what was asked. */
interface Refused {
  readonly refused: Answer
}
const NOBODY: Refused = { refused: unreachable(SEND) }

export interface Alipay extends Courier {
  /** Who signed in to the mini-program, by the code that it was given. @returns null where the code is none, or was used */
  addressOf(code: string): Promise<string | null>
}

/** @param clock real time */
export function alipay(setting: AlipaySetting, clock: () => Date = () => new Date()): Alipay {
  /** @returns an answer in the vendor's place where nobody answered, or somebody whose signature is not the vendor's */
  async function ask(method: string, own: Readonly<Record<string, string>>): Promise<Outcome | Refused> {
    const asked = signed(setting, { ...commonOf(setting, method, clock()), ...own })
    try {
      // The gateway reads what follows in the character set that the address names.
      const answer = await askVendor(`${setting.gateway}?charset=utf-8`, {
        method: 'POST',
        body: new URLSearchParams(asked),
      })
      const refused = refusalOf(answer, SEND, clock())
      if (refused !== null) return { refused }
      return answerIn(setting, method, await answer.text()) ?? NOBODY
    } catch {
      return NOBODY
    }
  }

  return {
    async send(address, message) {
      const told = await ask('alipay.open.app.mini.templatemessage.send', {
        biz_content: JSON.stringify(contentOf(setting, address, message)),
      })
      if ('refused' in told) return told.refused
      return told.code === '10000' ? { end: 'taken' } : meant(told)
    },
    async addressOf(code) {
      const told = await ask('alipay.system.oauth.token', { grant_type: 'authorization_code', code })
      if ('refused' in told) return null
      // Newer mini-programs are told the one, older ones the other.
      if (told.open_id !== undefined) return `open_id:${told.open_id}`
      return told.user_id === undefined ? null : `user_id:${told.user_id}`
    },
  }
}

function meant({ code = '', sub_code: sub }: Outcome): Answer {
  const known = (sub === undefined ? undefined : ALIPAY_CODES[sub]) ?? ALIPAY_CODES[code]
  return answerTo(sub ?? code, known ?? { means: 'later', see: SEND })
}

/** As the vendor's own example has it. */
export function contentOf(
  { templates }: Pick<AlipaySetting, 'templates'>,
  address: string,
  message: Message,
) {
  const [kind = '', ...name] = address.split(':')
  const template = templates[message.news]
  return {
    [kind === 'open_id' ? 'to_open_id' : 'to_user_id']: name.join(':'),
    user_template_id: template.id,
    page: message.page,
    data: JSON.stringify(filled(template, message.fields)),
  }
}

const commonOf = ({ appId }: AlipaySetting, method: string, now: Date) => ({
  app_id: appId,
  method,
  format: 'JSON',
  charset: 'utf-8',
  sign_type: 'RSA2',
  timestamp: chinaTime(now),
  version: '1.0',
})

/** `YYYY-MM-DD HH:mm:ss` in China, where the gateway's clock is. */
const chinaTime = (now: Date) =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** What is signed: every value that there is, by name. */
export const signedText = (asked: Readonly<Record<string, string>>): string =>
  Object.keys(asked)
    .sort()
    .map((name) => `${name}=${asked[name] ?? ''}`)
    .join('&')

function signed({ privateKey }: AlipaySetting, asked: Readonly<Record<string, string>>) {
  const sign = createSign('RSA-SHA256').update(signedText(asked), 'utf8').sign(privateKey, 'base64')
  return { ...asked, sign }
}

/** The answer as it came, character by character: that is what the vendor signed. */
function answerIn({ publicKey }: AlipaySetting, method: string, text: string): Outcome | null {
  const name = `"${method.replaceAll('.', '_')}_response":`
  const from = text.indexOf(name)
  const to = text.lastIndexOf(',"sign"')
  // An error that is not of the method is answered by another name, and may be unsigned: it is no outcome.
  if (from < 0 || to < from) return null
  const said = text.slice(from + name.length, endOf(text, from + name.length, to))
  const { sign } = z.object({ sign: z.string() }).parse(JSON.parse(text))
  if (!createVerify('RSA-SHA256').update(said, 'utf8').verify(publicKey, sign, 'base64')) return null
  return Outcome.parse(JSON.parse(said))
}

/** Between the answer and its signature there may be the number of a certificate. */
function endOf(text: string, from: number, to: number): number {
  const between = text.lastIndexOf(',"alipay_cert_sn"', to)
  return between > from ? between : to
}
