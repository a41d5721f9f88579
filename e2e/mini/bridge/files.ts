import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { isRecord } from '../instance'
import type { Platform } from '../platform'
import { Failure, stringOf, type Call, type Replies, type Values } from './replies'

/** The phone's files as the app sees them: short-lived ones, and those in its own folder, which last. */
export class PhoneFiles {
  private readonly home = mkdtempSync(path.join(tmpdir(), 'phone-'))
  private readonly temporary: string
  readonly userFolder: string

  constructor(platform: Platform) {
    this.temporary = platform === 'weapp' ? 'http://tmp/' : 'https://resource/'
    this.userFolder = platform === 'weapp' ? 'http://usr' : 'https://usr'
    mkdirSync(path.join(this.home, 'tmp'))
    mkdirSync(path.join(this.home, 'usr'))
  }

  /** @returns the address of a new short-lived file */
  keep(bytes: Uint8Array, extension: string): string {
    const name = `${randomBytes(8).toString('hex')}${extension}`
    writeFileSync(path.join(this.home, 'tmp', name), bytes)
    return this.temporary + name
  }

  read(address: string): Buffer {
    return this.attempt(address, (file) => readFileSync(file))
  }

  write(address: string, content: string | Uint8Array): void {
    if (!address.startsWith(`${this.userFolder}/`)) throw new Failure(`permission denied, open "${address}"`)
    this.attempt(address, (file) => writeFileSync(file, content))
  }

  remove(address: string): void {
    this.attempt(address, (file) => rmSync(file))
  }

  sizeOf(address: string): number {
    return this.attempt(address, (file) => statSync(file).size)
  }

  removeFolder(address: string): void {
    this.attempt(address, (file) => rmSync(file, { recursive: true }))
  }

  makeFolder(address: string): void {
    this.attempt(address, (file) => mkdirSync(file, { recursive: true }))
  }

  /** What the platform does when the app is closed: short-lived files may be gone, so they are. */
  forgetTemporary(): void {
    rmSync(path.join(this.home, 'tmp'), { recursive: true, force: true })
    mkdirSync(path.join(this.home, 'tmp'))
  }

  /** The phone is thrown away. */
  dispose(): void {
    rmSync(this.home, { recursive: true, force: true })
  }

  private attempt<T>(address: string, work: (file: string) => T): T {
    const [folder, rest] = address.startsWith(this.temporary)
      ? (['tmp', address.slice(this.temporary.length)] as const)
      : (['usr', address.slice(this.userFolder.length)] as const)
    const file = path.join(this.home, folder, rest)
    const known = address.startsWith(this.temporary) || address.startsWith(this.userFolder)
    if (!known || !file.startsWith(path.join(this.home, folder)))
      throw new Failure(`no such file or directory "${address}"`)
    try {
      return work(file)
    } catch {
      throw new Failure(`no such file or directory "${address}"`)
    }
  }
}

type Operation = (call: Call) => Values | void

export function fileApis(
  platform: Platform,
  files: PhoneFiles,
  replies: Replies,
  realm: (v: unknown) => unknown,
): Values {
  const operations: Readonly<Record<string, Operation>> = {
    access: (call) => void files.sizeOf(stringOf(call, 'path')),
    readFile: (call) => {
      const bytes = files.read(stringOf(call, 'filePath'))
      const encoding = call.encoding === 'utf8' || call.encoding === 'utf-8' ? 'utf8' : call.encoding
      if (encoding === 'utf8' || encoding === 'base64') return { data: bytes.toString(encoding) }
      return { data: new Uint8Array(bytes) }
    },
    writeFile: (call) => files.write(stringOf(call, 'filePath'), contentOf(call)),
    copyFile: (call) => files.write(stringOf(call, 'destPath'), files.read(stringOf(call, 'srcPath'))),
    saveFile: (call) => {
      const from = stringOf(call, 'tempFilePath')
      const to =
        typeof call.filePath === 'string'
          ? call.filePath
          : `${files.userFolder}/store_${path.posix.basename(from)}`
      files.write(to, files.read(from))
      files.remove(from)
      return { savedFilePath: to }
    },
    unlink: (call) => files.remove(stringOf(call, 'filePath')),
    rmdir: (call) => files.removeFolder(stringOf(call, 'dirPath')),
    mkdir: (call) => files.makeFolder(stringOf(call, 'dirPath')),
    getFileInfo: (call) => ({ size: files.sizeOf(stringOf(call, 'filePath')) }),
  }
  const asynchronous = Object.entries(operations).map(
    ([name, run]) => [name, replies.api(name, run)] as const,
  )
  const now = (name: string, call: Call) => {
    const answer = operations[name]?.(call)
    return realm(isRecord(answer) ? (answer.data ?? answer.savedFilePath) : undefined)
  }
  // WeChat's take positions, Alipay's one object.
  const named = (name: string, ...parameters: readonly string[]) =>
    platform === 'alipay'
      ? (call: Call) => now(name, call)
      : (...values: readonly unknown[]) =>
          now(name, Object.fromEntries(parameters.map((p, i) => [p, values[i]])))
  const manager = {
    ...Object.fromEntries(asynchronous),
    accessSync: named('access', 'path'),
    readFileSync: named('readFile', 'filePath', 'encoding'),
    writeFileSync: named('writeFile', 'filePath', 'data', 'encoding'),
    saveFileSync: named('saveFile', 'tempFilePath', 'filePath'),
    unlinkSync: named('unlink', 'filePath'),
    mkdirSync: named('mkdir', 'dirPath'),
  }
  return {
    env: { USER_DATA_PATH: files.userFolder },
    getFileSystemManager: () => manager,
    getFileInfo: replies.api('getFileInfo', (call) => ({
      size: files.sizeOf(stringOf(call, platform === 'alipay' ? 'apFilePath' : 'filePath')),
    })),
    getImageInfo: replies.api('getImageInfo', async (call) => {
      const src = stringOf(call, 'src')
      const { width, height, format } = await sharp(files.read(src))
        .metadata()
        .catch(() => {
          throw new Failure(`decode image error "${src}"`)
        })
      return { width, height, type: format, path: src, orientation: 'up' }
    }),
  }
}

function contentOf(call: Call): string | Uint8Array {
  const { data, encoding } = call
  if (typeof data === 'string') return Buffer.from(data, encoding === 'base64' ? 'base64' : 'utf8')
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (isBuffer(data)) return new Uint8Array(data)
  throw new Failure('parameter error: parameter.data should be String or ArrayBuffer')
}

/** An ArrayBuffer of the app's realm is no instance of ours. */
function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
}
