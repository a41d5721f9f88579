import Taro from '@tarojs/taro'
import type { Agreed, NoAddress, Wanted } from './address'
import { agreeBy } from './vendor'

export type { Address, Agreed, NoAddress } from './address'

/** See `index.ts`. */
export const ownChannel = 'wechat' as 'wechat' | 'alipay' | 'webPush'

export const standing = (): 'can' | Exclude<NoAddress, 'refused' | 'failed'> =>
  Taro.canIUse('requestSubscribeMessage') ? 'can' : 'unsupported'

/** The person has turned off all messages of this mini-program, or of them all. */
const SWITCHED_OFF = 20004

/** As WeChat has it: Taro's types want what each of the two platforms takes at once. */
type Request = (option: { readonly tmplIds: string[] }) => Promise<Readonly<Record<string, unknown>>>

/** See `index.ts`. WeChat refuses what no tap has called. */
export const agree = <Kind extends string>(wanted: Wanted<Kind>): Promise<Agreed<Kind>> =>
  agreeBy(
    {
      channel: 'wechat',
      async ask(tmplIds) {
        const answers = await (Taro.requestSubscribeMessage as unknown as Request)({ tmplIds })
        return tmplIds.filter((id) => answers[id] === 'accept')
      },
      meant: ({ errCode }) => (errCode === SWITCHED_OFF ? 'blocked' : 'failed'),
    },
    wanted,
  )

export const addressHere = (): Promise<null> => Promise.resolve(null)

export const hasAgreed = (): boolean => false
