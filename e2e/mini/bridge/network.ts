import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { types } from 'node:util'
import { isRecord } from '../instance'
import { traits, type Platform } from '../platform'
import type { PhoneFiles } from './files'
import { Failure, stringOf, type Call, type Replies, type Values } from './replies'

/** The phone's connection, for a journey through a lift. */
export interface Connection {
  online: boolean
  /** Milliseconds before each answer arrives. */
  delay: number
}

export interface Exchange {
  readonly method: string
  /** Path with query, without the host. */
  readonly path: string
  readonly status: number
}

export interface NetworkOptions {
  readonly platform: Platform
  /** Where the BFF really listens. Whatever host the build was given, its requests go there. */
  readonly server: string
  readonly connection: Connection
  readonly files: PhoneFiles
  readonly replies: Replies
  readonly exchanges: Exchange[]
}

export function networkApis(options: NetworkOptions): Values {
  const { platform, replies, connection, files } = options
  const withTask =
    (name: string, work: (call: Call, signal: AbortSignal) => Promise<Values>) =>
    (call: Call = {}) => {
      const abort = new AbortController()
      replies.api(name, () =>
        work(call, abort.signal).catch((error: unknown) => {
          throw abort.signal.aborted ? new Failure('abort', { error: 9 }) : error
        }),
      )(call)
      return taskOf(() => abort.abort())
    }
  return {
    request: withTask('request', (call, signal) => requested(options, call, signal)),
    uploadFile: withTask('uploadFile', async (call, signal) => {
      const address = stringOf(call, 'filePath')
      const form = new FormData()
      for (const [name, value] of Object.entries(isRecord(call.formData) ? call.formData : {})) {
        form.set(name, String(value))
      }
      // Taro translates `name` into Alipay's older `fileName`; Alipay takes both.
      const field =
        platform === 'alipay' && typeof call.fileName === 'string' ? call.fileName : stringOf(call, 'name')
      form.set(
        field,
        new Blob([new Uint8Array(files.read(address))], { type: typeOf(address) }),
        path.posix.basename(address),
      )
      const message = {
        url: stringOf(call, 'url'),
        method: 'POST',
        headers: headersOf(call.header),
        body: form,
        signal,
      }
      const answer = await send(options, message)
      return { data: await answer.text(), statusCode: answer.status, header: headerValues(answer) }
    }),
    downloadFile: withTask('downloadFile', async (call, signal) => {
      const message = { url: stringOf(call, 'url'), method: 'GET', headers: headersOf(call.header), signal }
      const answer = await send(options, message)
      const kept = files.keep(new Uint8Array(await answer.arrayBuffer()), extensionOf(answer))
      return platform === 'alipay'
        ? { apFilePath: kept, tempFilePath: kept }
        : { tempFilePath: kept, statusCode: answer.status, header: headerValues(answer) }
    }),
    getNetworkType: replies.api('getNetworkType', () => ({
      networkType: connection.online ? '4g' : 'none',
      networkAvailable: connection.online,
    })),
  }
}

async function requested(options: NetworkOptions, call: Call, signal: AbortSignal): Promise<Values> {
  const { platform } = options
  const method = typeof call.method === 'string' ? call.method.toUpperCase() : 'GET'
  if (!traits[platform].methods.includes(method)) throw new Failure(`method ${method} is not supported`)
  const headers = new Headers(headersOf(platform === 'alipay' ? call.headers : call.header))
  if (!headers.has('content-type')) headers.set('content-type', 'application/json')
  const inQuery = method === 'GET' || method === 'HEAD'
  const url = inQuery ? withQuery(stringOf(call, 'url'), call.data) : stringOf(call, 'url')
  const body = inQuery ? undefined : bodyOf(call.data, headers)
  const answer = await send(options, { url, method, headers, signal, ...(body !== undefined && { body }) })
  const data = await dataOf(answer, call)
  if (platform === 'weapp')
    return { data, statusCode: answer.status, header: headerValues(answer), cookies: [] }
  const values = { data, status: answer.status, headers: headerValues(answer) }
  // Alipay calls everything but 200 a failure, error 19, with the answer in it: 201 and 404 alike.
  if (answer.status !== 200) throw new Failure('http status error', { ...values, error: 19 })
  return values
}

interface Message {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body?: string | FormData | Uint8Array<ArrayBuffer>
  readonly signal: AbortSignal
}

async function send(
  { server, connection, exchanges }: NetworkOptions,
  { url, ...message }: Message,
): Promise<Response> {
  if (!/^https?:\/\//.test(url)) throw new Failure(`invalid url "${url}"`)
  const { pathname, search } = new URL(url)
  if (connection.delay > 0) await wait(connection.delay)
  if (!connection.online) throw new Failure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001, error: 12 })
  const answer = await fetch(server + pathname + search, message).catch((error: Error) => {
    throw new Failure(`net::ERR_CONNECTION_REFUSED ${error.message}`, { errno: 600001, error: 12 })
  })
  exchanges.push({ method: message.method, path: pathname + search, status: answer.status })
  return answer
}

function bodyOf(data: unknown, headers: Headers): string | Uint8Array<ArrayBuffer> | undefined {
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string') return data
  // Of the app's realm, not of this one: `instanceof` does not know it.
  if (types.isArrayBuffer(data)) return new Uint8Array(data)
  if (headers.get('content-type')?.includes('x-www-form-urlencoded')) return queryOf(data)
  return JSON.stringify(data)
}

function withQuery(url: string, data: unknown): string {
  const query = queryOf(data)
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function queryOf(data: unknown): string {
  if (!isRecord(data)) return ''
  const pairs = Object.entries(data).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  )
  return pairs.join('&')
}

/** The default on both platforms: JSON where it is JSON, else the text. */
async function dataOf(answer: Response, call: Call): Promise<unknown> {
  if (call.responseType === 'arraybuffer' || call.dataType === 'arraybuffer') {
    return new Uint8Array(await answer.arrayBuffer())
  }
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function headersOf(given: unknown): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(isRecord(given) ? given : {})) {
    if (typeof value !== 'string') throw new Failure(`parameter error: header ${name} should be String`)
    headers.set(name, value)
  }
  return headers
}

function headerValues(answer: Response): Values {
  return Object.fromEntries(answer.headers.entries())
}

function typeOf(address: string): string {
  return address.endsWith('.png') ? 'image/png' : 'image/jpeg'
}

function extensionOf(answer: Response): string {
  const type = answer.headers.get('content-type') ?? ''
  return type.includes('pdf') ? '.pdf' : type.includes('png') ? '.png' : type.includes('jpeg') ? '.jpg' : ''
}

function taskOf(abort: () => void): Values {
  const nothing = () => undefined
  return {
    abort,
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
  }
}
