import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type Config, isLoopback } from '../config'

/**
 * The network address a request came from. Behind a reverse proxy on this machine it is the last one that the proxy
 * names; anybody else could write that header themselves.
 */
export function addressBehind({ publicUrl }: Pick<Config, 'publicUrl'>): (context: Context) => string {
  return (context) => {
    const direct = (getConnInfo(context).remote.address ?? '').replace(/^::ffff:/, '')
    if (publicUrl === null || !isLoopback(direct)) return direct
    return context.req.header('x-forwarded-for')?.split(',').pop()?.trim() || direct
  }
}
