import type { Config } from './logic'

/** One `setData` as it crosses the bridge to the view. */
export interface Transfer {
  /** UTF-8 bytes of the patch as JSON. */
  readonly bytes: number
  readonly route: string
}

/** More than this in one `setData` and WeChat refuses it. */
const bridgeLimit = 1024 * 1024

/** A page or a component on the screen. The app's code sees it as `this`. */
export interface Instance {
  readonly route: string
  data: Record<string, unknown>
  /** Components inside, by place. */
  readonly children: Map<string, Instance>
  [member: string]: unknown
}

export interface InstanceOptions {
  readonly route: string
  readonly config: Config
  readonly members?: Readonly<Record<string, unknown>>
  readonly onTransfer: (transfer: Transfer) => void
  readonly onError: (what: string) => void
  /** Runs a callback soon, as the platform does after drawing. */
  readonly soon: (run: () => void) => void
}

export function createInstance(options: InstanceOptions): Instance {
  const { route, config } = options
  const methods = isRecord(config.methods) ? config.methods : {}
  const instance: Instance = {
    ...config,
    ...methods,
    ...options.members,
    route,
    data: isRecord(config.data) ? copyOf(config.data) : {},
    children: new Map(),
  }
  instance.setData = (patch: Record<string, unknown>, done?: () => void) => {
    const bytes = Buffer.byteLength(JSON.stringify(patch))
    options.onTransfer({ bytes, route })
    if (bytes > bridgeLimit)
      options.onError(`setData of ${bytes} bytes on ${route}: the limit is ${bridgeLimit}`)
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined) setAt(instance.data, key, copyOf(value))
    }
    if (done) options.soon(() => done.call(instance))
  }
  // Alipay's own ways of changing data.
  instance.$spliceData = (patch: Record<string, [number, number, ...unknown[]]>, done?: () => void) => {
    options.onTransfer({ bytes: Buffer.byteLength(JSON.stringify(patch)), route })
    for (const [key, values] of Object.entries(patch)) {
      const list = getAt(instance.data, key)
      if (Array.isArray(list)) list.splice(...copyOf(values))
    }
    if (done) options.soon(() => done.call(instance))
  }
  instance.$batchedUpdates = (run: () => void) => run()
  instance.selectComponent = () => null
  instance.selectAllComponents = () => []
  return instance
}

/** `root.cn.[0].v` and `list[0].name` alike. */
function steps(key: string): string[] {
  return key
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '')
}

function getAt(data: unknown, key: string): unknown {
  return steps(key).reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), data)
}

function setAt(data: Record<string, unknown>, key: string, value: unknown): void {
  const path = steps(key)
  let at: Record<string, unknown> = data
  path.forEach((step, i) => {
    if (i === path.length - 1) {
      at[step] = value
      return
    }
    const inside = at[step]
    const deeper = isRecord(inside) ? inside : emptyFor(path[i + 1])
    at[step] = deeper
    at = deeper
  })
}

/** A list has numbers for keys; both are reached the same way. */
function emptyFor(step: string | undefined): Record<string, unknown> {
  return /^\d+$/.test(step ?? '') ? Object.assign<unknown[], Record<string, unknown>>([], {}) : {}
}

/** What is left of a value behind the bridge: JSON, nothing shared. */
export function copyOf<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
