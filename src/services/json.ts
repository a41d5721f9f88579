import { Unreachable } from './failure'

/**
 * The body of an answer. It is read here and not by the platform: Alipay fails a 204 whose empty body it
 * cannot parse, WeChat hands the text over unparsed, uploads give text everywhere.
 * @throws Unreachable where a success is no JSON, as the sign-in page of a public Wi-Fi is not
 */
export function readBody(status: number, body: unknown): unknown {
  if (typeof body !== 'string') return body ?? null
  if (body === '') return null
  try {
    return JSON.parse(body) as unknown
  } catch {
    if (status < 300) throw new Unreachable('an answer that is not the contract’s')
    return null
  }
}
