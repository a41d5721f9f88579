import Taro from '@tarojs/taro'
import type { Agreed, NoAddress, Wanted } from './address'
import { agreeBy } from './vendor'

export type { Address, Agreed, NoAddress } from './address'

/** See `index.ts`. */
export const ownChannel = 'alipay' as 'wechat' | 'alipay' | 'webPush'

export const standing = (): 'can' | Exclude<NoAddress, 'refused' | 'failed'> =>
  Taro.canIUse('requestSubscribeMessage') ? 'can' : 'unsupported'

/** 用户取消订阅. */
const CANCELLED = 11

interface Answer {
  readonly behavior?: string
  readonly result?: {
    /** All that holds, what was agreed to before as well. */
    readonly subscribedEntityIds?: readonly string[]
    /** What was agreed to just now; older apps do not say. */
    readonly currentSubscribedEntityIds?: readonly string[]
  }
  readonly errorCode?: number | string
}

/** As Alipay has it: Taro's types want what each of the two platforms takes at once. */
type Request = (option: { readonly entityIds: string[] }) => Promise<Answer>

/** See `index.ts`. A no comes as an answer on some phones, and as an error on others. */
export const agree = <Kind extends string>(wanted: Wanted<Kind>): Promise<Agreed<Kind>> =>
  agreeBy(
    {
      channel: 'alipay',
      async ask(entityIds) {
        const request = Taro.requestSubscribeMessage as unknown as Request
        const { behavior, result } = await request({ entityIds })
        if (behavior !== 'subscribe') return []
        return result?.currentSubscribedEntityIds ?? result?.subscribedEntityIds ?? []
      },
      meant: ({ error, errorCode }) => (Number(errorCode ?? error) === CANCELLED ? 'refused' : 'failed'),
    },
    wanted,
  )

export const addressHere = (): Promise<null> => Promise.resolve(null)

export const hasAgreed = (): boolean => false
