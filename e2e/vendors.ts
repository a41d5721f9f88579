import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

/** WeChat and Alipay as the BFF meets them, on this machine: they know who signed in, and take what is sent to them. */
export interface Vendors {
  /** What the BFF is told of them. */
  readonly env: Readonly<Record<string, string>>
  /** What they were given to deliver, by the number of its template, and the page that it opens. */
  readonly delivered: readonly { readonly template: string; readonly page: string }[]
  /** All that was agreed to is used up, whatever this service has counted: somebody took it back in the vendor's app. */
  usedUp: boolean
  stop(): void
}

const KINDS = ['toDo', 'results', 'steps'] as const
/** The numbers of their templates. */
export const templateOf = (kind: (typeof KINDS)[number]) => `t-${kind}`

const templates = JSON.stringify(
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      { id: templateOf(kind), whose: 'thing1', what: 'thing2', when: 'date3', hint: 'thing4' },
    ]),
  ),
)

export async function startVendors(): Promise<Vendors> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const delivered: { template: string; page: string }[] = []

  /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc */
  const wechat = (path: string, body: string): object => {
    if (path.startsWith('/sns/jscode2session')) return { openid: 'o-1', session_key: 'k' }
    if (path.startsWith('/cgi-bin/stable_token')) return { access_token: 'token', expires_in: 7200 }
    if (vendors.usedUp) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    const { template_id, page } = JSON.parse(body) as { template_id: string; page: string }
    delivered.push({ template: template_id, page })
    return { errcode: 0, errmsg: 'ok' }
  }
  /** https://opendocs.alipay.com/common/02mse7: the answer is signed, character by character. */
  const alipay = (body: string): string => {
    const asked = new URLSearchParams(body)
    const method = asked.get('method') ?? ''
    if (method.endsWith('templatemessage.send')) {
      const content = JSON.parse(asked.get('biz_content') ?? '{}') as {
        user_template_id: string
        page: string
      }
      if (!vendors.usedUp) delivered.push({ template: content.user_template_id, page: content.page })
    }
    const sent = vendors.usedUp
      ? { code: '40004', msg: 'Business Failed', sub_code: 'FORM_ID_OVER_TIME' }
      : { code: '10000', msg: 'Success' }
    const said = JSON.stringify(method === 'alipay.system.oauth.token' ? { open_id: 'a-1' } : sent)
    const sign = createSign('RSA-SHA256').update(said, 'utf8').sign(privateKey, 'base64')
    return `{"${method.replaceAll('.', '_')}_response":${said},"sign":"${sign}"}`
  }
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { url = '/' } = request
      response.setHeader('content-type', 'application/json')
      response.end(url.startsWith('/gateway') ? alipay(body) : JSON.stringify(wechat(url, body)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const at = `http://127.0.0.1:${String(address.port)}`
  const vendors: Vendors = {
    env: {
      ...{ WECHAT_APPID: 'wx0', WECHAT_SECRET: 'secret', WECHAT_TEMPLATES: templates, WECHAT_API: at },
      ...{ ALIPAY_APP_ID: '2021', ALIPAY_PRIVATE_KEY: privateKey, ALIPAY_PUBLIC_KEY: publicKey },
      ...{ ALIPAY_TEMPLATES: templates, ALIPAY_GATEWAY: `${at}/gateway.do` },
    },
    delivered,
    usedUp: false,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
  return vendors
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
