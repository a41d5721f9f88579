import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type Config, isLoopback } from '../config'

/**
 * The network address a request came from. Behind a reverse proxy on this machine it is the last one that the proxy
 * names; anybody else could write that header themselves.
 */
export function addressBehind({ publicUrl }: Pick<Config, 'publicUrl'>): (context: Context) => string {
  return (context) => {
    const direct = plain(getConnInfo(context).remote.address ?? '')
    if (publicUrl === null || !isLoopback(direct)) return networkOf(direct)
    return networkOf(context.req.header('x-forwarded-for')?.split(',').pop()?.trim() || direct)
  }
}

/** Of a line that speaks both an IPv4 address is written as one of IPv6; some proxies write the port beside either. */
const plain = (address: string): string =>
  address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')

const GROUPS = 8

/** One line has 2^64 addresses of IPv6, and a new one for every try: they count as the one network they are. */
export function networkOf(written: string): string {
  const address = plain(written)
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::')
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const missing = GROUPS - groups(head).length - groups(tail).length
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)]
  return `${all
    .slice(0, GROUPS / 2)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
