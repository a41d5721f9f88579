import path from 'node:path'
import { channelSettings, type ChannelSettings } from './notify/channels/settings'

/** A setting that cannot work. The start ends with its sentence, which names the variable and the cure. */
export class SettingError extends Error {
  override name = 'SettingError'
}

/** What the system says of a refusal, in a word: the message may repeat a password or a value. */
export function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code !== undefined) return String(cause.code)
  }
  return 'no reason given'
}

/** A folder, or the key beside it, that cannot be had. */
export function unusableFolder(folder: string, error: unknown): SettingError {
  return new SettingError(
    `DATA_DIR=${folder} cannot be used (${reasonOf(error)}): set DATA_DIR to a folder that this process may make and write, or set its rights.`,
  )
}

export type DatabaseSetting =
  | { readonly kind: 'postgres'; readonly url: string }
  /** PGlite in a folder; `null` keeps everything in memory (tests). */
  | { readonly kind: 'pglite'; readonly folder: string | null }

export interface ConsoleSetting {
  /** Asked of the console's pages; `null` where only this machine reaches the console. */
  readonly secret: string | null
}

/** An account at the SMS gateway (中国移动云 MAS). */
export interface SmsSetting {
  readonly url: string
  /** Who sends, as the gateway has it. */
  readonly company: string
  readonly account: string
  readonly secret: string
  /** The code of the signature that stands before the text. */
  readonly signature: string
  /** What is added to the number it comes from; may be empty. */
  readonly extension: string
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly loopback: boolean
  /** What links point at and browsers see: scheme, host and port without a slash at the end. */
  readonly publicUrl: string | null
  readonly database: DatabaseSetting
  /** The key that wraps all others, 32 bytes; `null` where the demonstration keeps one in `keyFile`. */
  readonly dataKey: Buffer | null
  /** Beside the data folder, never in it: a copy of the data alone must open nothing (RULINGS 39). */
  readonly keyFile: string
  /** The demonstration console, clock, simulators and SMS outbox; `null`: they do not exist (RULINGS 34). */
  readonly console: ConsoleSetting | null
  readonly sms: SmsSetting | null
  /** What the gateway, and the hotline's desk, hand answered messages in with; `null`: none are taken. */
  readonly smsAnswersToken: string | null
  /** How news reaches people outside the app, beside text messages. */
  readonly channels: ChannelSettings
}

type Environment = Readonly<Record<string, string | undefined>>

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** Whether only this machine reaches a host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host)
}

/**
 * Reads the environment, once, at the start. An empty variable counts as absent.
 * @throws SettingError for what cannot work.
 */
export function readConfig(environment: Environment): Config {
  const read = (name: string) => environment[name]?.trim() || undefined
  const host = read('HOST') ?? '127.0.0.1'
  const loopback = isLoopback(host)
  const database = databaseOf(read('DATABASE_URL'), read('DATA_DIR') ?? '.data')
  const config: Config = {
    host,
    port: portOf(read('PORT')),
    loopback,
    publicUrl: publicUrlOf(read('PUBLIC_URL')),
    database,
    dataKey: dataKeyOf(read('DATA_KEY')),
    keyFile: `${path.resolve(read('DATA_DIR') ?? '.data')}.key`,
    console: consoleOf(read('MOCK_CONSOLE'), read('MOCK_CONSOLE_SECRET'), loopback),
    sms: smsOf(read),
    smsAnswersToken: answersTokenOf(read('SMS_ANSWERS_TOKEN')),
    channels: channelSettings(read, (sentence) => {
      throw new SettingError(sentence)
    }),
  }
  if (!loopback && !config.console && !config.sms) {
    throw new SettingError(
      `HOST=${host} is open to others, but nobody could sign in: set SMS_URL, SMS_EC_NAME, SMS_AP_ID, SMS_SECRET and SMS_SIGN to send codes, or MOCK_CONSOLE=1 with MOCK_CONSOLE_SECRET for a demonstration.`,
    )
  }
  if (!config.dataKey && !config.console) {
    throw new SettingError(
      'DATA_KEY is missing: only the demonstration (MOCK_CONSOLE=1) makes its own. Set it to 32 random bytes in base64, for instance from `openssl rand -base64 32`.',
    )
  }
  return config
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 8787
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SettingError(
      `PORT=${text} is not a port: set a number from 0 to 65535, or leave it out for 8787.`,
    )
  }
  return port
}

function publicUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const cure = 'set an address such as https://example.org, without a path.'
  if (!URL.canParse(text)) throw new SettingError(`PUBLIC_URL=${text} is not an address: ${cure}`)
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new SettingError(`PUBLIC_URL=${text} is more or other than a web address: ${cure}`)
  }
  return url.origin
}

function databaseOf(url: string | undefined, folder: string): DatabaseSetting {
  if (url === undefined) {
    return { kind: 'pglite', folder: folder === 'memory://' ? null : path.resolve(folder) }
  }
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    // The address may hold a password: only its scheme is repeated.
    const scheme = /^[a-z0-9+.-]*:/i.exec(url)?.[0] ?? 'no scheme'
    throw new SettingError(
      `DATABASE_URL (${scheme}) is not a PostgreSQL address: set postgres://user:password@host:5432/database, or leave it out for a database in DATA_DIR.`,
    )
  }
  return { kind: 'postgres', url: withPlainSslMode(url) }
}

/**
 * The driver takes all of these for `verify-full` (encrypted, authority and host name checked) and warns that it will
 * not for ever: said plainly it stays so, and nothing is warned of. libpq's weaker meaning is asked for by
 * `uselibpqcompat=true`.
 */
function withPlainSslMode(url: string): string {
  if (/[?&]uselibpqcompat=true(&|$)/.test(url)) return url
  return url.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full')
}

function dataKeyOf(text: string | undefined): Buffer | null {
  if (text === undefined) return null
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    throw new SettingError(
      'DATA_KEY is not 32 bytes in base64: make one with `openssl rand -base64 32`, and keep the one that existing data was written with.',
    )
  }
  return key
}

function consoleOf(
  flag: string | undefined,
  secret: string | undefined,
  loopback: boolean,
): ConsoleSetting | null {
  if (flag === undefined || flag === '0') return null
  if (flag !== '1') {
    throw new SettingError(`MOCK_CONSOLE=${flag} is neither 1 nor 0: set 1 for the demonstration console.`)
  }
  if (secret !== undefined && secret.length < 16) {
    throw new SettingError('MOCK_CONSOLE_SECRET is shorter than 16 characters: set a longer one.')
  }
  if (!loopback && secret === undefined) {
    throw new SettingError(
      'MOCK_CONSOLE=1 on a HOST that others reach needs MOCK_CONSOLE_SECRET (16 characters or more): set it, or leave HOST at 127.0.0.1.',
    )
  }
  return { secret: secret ?? null }
}

function answersTokenOf(token: string | undefined): string | null {
  if (token === undefined) return null
  if (token.length < 16) {
    throw new SettingError('SMS_ANSWERS_TOKEN is shorter than 16 characters: set a longer one.')
  }
  return token
}

function smsOf(read: (name: string) => string | undefined): SmsSetting | null {
  const names = ['SMS_URL', 'SMS_EC_NAME', 'SMS_AP_ID', 'SMS_SECRET', 'SMS_SIGN'] as const
  const [url, company, account, secret, signature] = names.map(read)
  if ([url, company, account, secret, signature].every((one) => one === undefined)) return null
  if (!url || !company || !account || !secret || !signature) {
    throw new SettingError(`${names.join(', ')} belong together: set all of them, or none.`)
  }
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new SettingError('SMS_URL is not a web address: set the address of the SMS gateway.')
  }
  return { url, company, account, secret, signature, extension: read('SMS_ADD_SERIAL') ?? '' }
}
