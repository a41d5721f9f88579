import Taro from '@tarojs/taro'
import type { Agreed, NoAddress, Wanted } from './address'

/** What asking by a vendor's app takes, and what its answer means. */
interface Vendor {
  readonly channel: 'wechat' | 'alipay'
  /** Calls the vendor's own, before anything is waited for. @returns the numbers of what was agreed to */
  readonly ask: (ids: string[]) => Promise<readonly string[]>
  /** What an error of it means. */
  readonly meant: (error: Readonly<Record<string, unknown>>) => NoAddress
}

/** Both take three at once, no more. */
const MOST = 3

/**
 * 一次性订阅: each yes is good for one message of that kind. The code of the vendor's sign-in tells the server, once, whom it
 * may write to.
 */
export async function agreeBy<Kind extends string>(
  { channel, ask, meant }: Vendor,
  { templates }: Wanted<Kind>,
): Promise<Agreed<Kind>> {
  const kinds = Object.entries<string>(templates ?? {}) as [Kind, string][]
  const ids = [...new Set(kinds.map(([, id]) => id))].slice(0, MOST)
  if (ids.length === 0) return { without: 'failed' }
  try {
    const yes = await ask(ids)
    const accepted = kinds.filter(([, id]) => yes.includes(id)).map(([kind]) => kind)
    if (accepted.length === 0) return { without: 'refused' }
    const { code } = await Taro.login()
    return { address: { channel, code, accepted } }
  } catch (error) {
    const said = typeof error === 'object' && error !== null ? Object.fromEntries(Object.entries(error)) : {}
    return { without: meant(said) }
  }
}
