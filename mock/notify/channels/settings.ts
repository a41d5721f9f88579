import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { NEWS, type News } from '@/domain/notices'
import type { AlipaySetting } from './alipay'
import { TEMPLATE_FIELDS } from './port'
import type { Template } from './templates'
import { PUSH_SERVICES, type WebPushSetting } from './webPush'
import type { WechatSetting } from './wechat'

/** What each channel needs; `null`: it is not available, and is shown as that. */
export interface ChannelSettings {
  readonly wechat: WechatSetting | null
  readonly alipay: AlipaySetting | null
  readonly webPush: WebPushSetting | null
  /** Push services beside those of the browsers. */
  readonly pushServices: readonly string[]
}

type Read = (name: string) => string | undefined
/** Ends the start with a sentence that names the variable and the cure. */
type Refuse = (sentence: string) => never

/** The settings of the channels, from the environment. */
export function channelSettings(read: Read, refuse: Refuse): ChannelSettings {
  const pushServices = [...PUSH_SERVICES, ...(read('PUSH_SERVICES')?.split(',') ?? [])]
  return {
    wechat: wechatOf(read, refuse),
    alipay: alipayOf(read, refuse),
    webPush: webPushOf(read, refuse, pushServices),
    pushServices,
  }
}

/** All of them or none: half of a channel would only be found out by whoever waits for news. */
function together<Name extends string>(
  read: Read,
  refuse: Refuse,
  names: readonly Name[],
): Readonly<Record<Name, string>> | null {
  const found = names.flatMap((name) => {
    const value = read(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  if (found.length === 0) return null
  if (found.length < names.length) refuse(`${names.join(', ')} belong together: set all of them, or none.`)
  return Object.fromEntries(found) as Record<Name, string>
}

function wechatOf(read: Read, refuse: Refuse): WechatSetting | null {
  const set = together(read, refuse, ['WECHAT_APPID', 'WECHAT_SECRET', 'WECHAT_TEMPLATES'])
  if (set === null) return null
  const state = read('WECHAT_STATE') ?? 'formal'
  if (state !== 'formal' && state !== 'trial' && state !== 'developer')
    return refuse(
      `WECHAT_STATE=${state} is none: set formal, trial or developer, or leave it out for formal.`,
    )
  return {
    appId: set.WECHAT_APPID,
    secret: set.WECHAT_SECRET,
    templates: templatesOf('WECHAT_TEMPLATES', set.WECHAT_TEMPLATES, refuse),
    state,
    api: address('WECHAT_API', read('WECHAT_API') ?? 'https://api.weixin.qq.com', refuse),
  }
}

function alipayOf(read: Read, refuse: Refuse): AlipaySetting | null {
  const set = together(read, refuse, [
    ...(['ALIPAY_APP_ID', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY', 'ALIPAY_TEMPLATES'] as const),
  ])
  if (set === null) return null
  return {
    appId: set.ALIPAY_APP_ID,
    privateKey: keyOf('ALIPAY_PRIVATE_KEY', set.ALIPAY_PRIVATE_KEY, refuse, createPrivateKey, [
      'PRIVATE KEY',
      'RSA PRIVATE KEY',
    ]),
    publicKey: keyOf('ALIPAY_PUBLIC_KEY', set.ALIPAY_PUBLIC_KEY, refuse, createPublicKey, ['PUBLIC KEY']),
    templates: templatesOf('ALIPAY_TEMPLATES', set.ALIPAY_TEMPLATES, refuse),
    gateway: address(
      'ALIPAY_GATEWAY',
      read('ALIPAY_GATEWAY') ?? 'https://openapi.alipay.com/gateway.do',
      refuse,
    ),
  }
}

function webPushOf(read: Read, refuse: Refuse, services: readonly string[]): WebPushSetting | null {
  const set = together(read, refuse, ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'])
  if (set === null) return null
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = set
  const bytes = (text: string) => Buffer.from(text, 'base64url').length
  if (bytes(publicKey) !== 65 || bytes(privateKey) !== 32)
    refuse(
      'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are no pair: make one with `npx web-push generate-vapid-keys`.',
    )
  if (!/^(mailto:|https:)/.test(subject))
    refuse('VAPID_SUBJECT is not whom a push service may ask: set mailto:… or https://…')
  return { publicKey, privateKey, subject, services }
}

function address(name: string, url: string, refuse: Refuse): string {
  if (!URL.canParse(url) || !/^https?:/.test(url)) return refuse(`${name} is not a web address.`)
  return url.replace(/\/$/, '')
}

/** As the vendor hands it out: its base64 alone, or with the lines around it. The value is not repeated. */
function keyOf(
  name: string,
  text: string,
  refuse: Refuse,
  read: (pem: string) => KeyObject,
  kinds: readonly string[],
): KeyObject {
  const forms = text.includes('-----')
    ? [text.replaceAll('\\n', '\n')]
    : kinds.map((kind) => `-----BEGIN ${kind}-----\n${text}\n-----END ${kind}-----\n`)
  for (const form of forms) {
    try {
      return read(form)
    } catch {
      // Perhaps it is of the other kind.
    }
  }
  return refuse(
    `${name} is no key: set the RSA2 key that the vendor's tool made, in PEM or its base64 alone.`,
  )
}

const place = z.string().regex(/^\w+$/)
const TemplateText = z.object({ id: z.string().min(1), whose: place, what: place, when: place, hint: place })

function templatesOf(name: string, text: string, refuse: Refuse): Readonly<Record<News, Template>> {
  const cure = `set JSON with ${NEWS.join(', ')}, each with id and ${TEMPLATE_FIELDS.join(', ')}: the template's number and the name of the place that holds each.`
  const all = z.object({ toDo: TemplateText, results: TemplateText, steps: TemplateText })
  try {
    const { toDo, results, steps } = all.parse(JSON.parse(text))
    return { toDo: templateOf(toDo), results: templateOf(results), steps: templateOf(steps) }
  } catch {
    return refuse(`${name} cannot be read: ${cure}`)
  }
}

const templateOf = ({ id, ...places }: z.infer<typeof TemplateText>): Template => ({ id, places })
