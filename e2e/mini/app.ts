import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Activity } from './activity'
import { albumApis } from './bridge/album'
import { canvasApis } from './bridge/canvas'
import { fileApis, PhoneFiles } from './bridge/files'
import { messageApis } from './bridge/messages'
import { navigationApis } from './bridge/navigation'
import { networkApis, type Connection, type Exchange } from './bridge/network'
import { deviceApis, mediaApis, type Surroundings } from './bridge/phone'
import { Replies } from './bridge/replies'
import { storageApis, type Storage } from './bridge/storage'
import { copyOf, createInstance, type Instance, type Transfer } from './instance'
import { Logic, readable } from './logic'
import { PageStack } from './pages'
import { built, type Platform } from './platform'
import { compileTemplates, type AppJson, type Templates } from './templates'
import { drawPage, type ViewElement } from './view'

export interface MiniAppOptions {
  readonly platform: Platform
  /** Where the BFF listens, without a slash at the end. Nothing answers if left out. */
  readonly server?: string
  /** The built mini-program. `dist/<platform>` if left out. */
  readonly root?: string
  /** The page to start on, with its query, as from a share card. The first page if left out. */
  readonly url?: string
  /** Font size set in WeChat, in px. 16 if left out. */
  readonly fontSize?: number
  readonly theme?: 'light' | 'dark'
}

/** What outlives the app's process: it is handed to the next one. */
export interface Memory {
  readonly storage: Storage
  readonly files: PhoneFiles
}

/** A built mini-program, running: its own code over a phone of ours, its templates drawn by WeChat's compiler. */
export class MiniApp {
  readonly activity = new Activity()
  /** Everything that went wrong where no test could catch it. */
  readonly errors: string[] = []
  readonly log: string[] = []
  readonly exchanges: Exchange[] = []
  readonly transfers: Transfer[] = []
  readonly connection: Connection = { online: true, delay: 0 }
  readonly surroundings: Surroundings = {
    camera: [],
    answers: [],
    toasts: [],
    calls: [],
    opened: [],
    clipboard: '',
    isTouched: false,
    messages: { asked: [], agreesTo: [], isSwitchedOff: false },
    screen: { brightness: 0.4, keptOn: false },
    album: { pictures: [], isOpen: true, opensInSettings: true },
  }
  readonly pages: PageStack
  private readonly app: AppJson
  private readonly logic: Logic
  private readonly templates: Templates
  private readonly listeners = new Map<string, Set<unknown>>()
  private readonly replies: Replies

  constructor(
    readonly options: MiniAppOptions,
    readonly memory: Memory = { storage: new Map(), files: new PhoneFiles(options.platform) },
  ) {
    const root = options.root ?? built(options.platform)
    this.app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
    const onError = (what: string) => void this.errors.push(what)
    this.templates = templatesOf(root, options.platform)
    this.replies = new Replies({
      activity: this.activity,
      onError,
      intoRealm: (value) => this.logic.intoRealm(value),
    })
    this.pages = new PageStack({
      app: this.app,
      platform: options.platform,
      logic: () => this.logic,
      instanceOptions: this.instanceOptions(onError),
    })
    this.logic = new Logic({
      root,
      platform: options.platform,
      bridge: this.bridge(onError),
      activity: this.activity,
      currentPages: () => this.pages.all,
      onError,
      onLog: (line) => void this.log.push(line),
    })
  }

  /** Starts the app on its page, and resolves when that is drawn. */
  async start(): Promise<this> {
    this.logic.start()
    const url = this.options.url ?? `/${this.app.pages[0] ?? ''}`
    const launch = launchedBy(url)
    this.runApp('onLaunch', launch)
    this.runApp('onShow', launch)
    this.pages.restart(url)
    await this.activity.settled()
    return this
  }

  /** The person goes to another app, as the camera makes them do. */
  hide(): void {
    this.pages.run(this.pages.current, 'onHide')
    this.runApp('onHide')
  }

  show(): void {
    this.runApp('onShow', launchedBy(`/${this.pages.current?.route ?? ''}`))
    this.pages.run(this.pages.current, 'onShow')
  }

  setOnline(online: boolean): void {
    this.connection.online = online
    const networkType = online ? '4g' : 'none'
    for (const listener of this.listeners.get('onNetworkStatusChange') ?? []) {
      this.replies.notify(listener, { isConnected: online, networkType })
    }
  }

  /** Ends the process. What it stored and saved stays in `memory`. */
  stop(): void {
    this.logic.stop()
  }

  /** Today's screen. */
  tree(): ViewElement {
    const page = this.pages.current
    if (!page) throw new Error('No page is open')
    return drawPage(page, this.templates, {
      componentsOf: (route) => this.logic.componentsOf(route),
      attach: (route, properties) => this.attach(route, properties),
    })
  }

  private attach(route: string, properties: Readonly<Record<string, unknown>>): Instance {
    const config = this.logic.components.get(route)
    if (!config) throw new Error(`${route} registers no component`)
    const component = createInstance({
      ...this.instanceOptions((what) => void this.errors.push(what)),
      route,
      config,
      members: { props: properties, given: JSON.stringify(properties) },
    })
    Object.assign(component.data, copyOf(properties))
    const lifetimes = config.lifetimes
    const attached =
      typeof lifetimes === 'object' && lifetimes !== null && 'attached' in lifetimes
        ? lifetimes.attached
        : (config.attached ?? config.didMount)
    if (typeof attached === 'function') attached.call(component)
    return component
  }

  private instanceOptions(onError: (what: string) => void) {
    return {
      onTransfer: (transfer: Transfer) => void this.transfers.push(transfer),
      onError,
      soon: (run: () => void) => this.replies.later('drawing', run),
    }
  }

  private bridge(onError: (what: string) => void): object {
    const { platform, server = 'http://127.0.0.1:9', fontSize = 16, theme = 'light' } = this.options
    const { replies, connection, exchanges, surroundings } = this
    const { storage, files } = this.memory
    const phone = { platform, replies, files, surroundings, fontSize, theme }
    const launched = () => launchedBy(this.options.url ?? `/${this.app.pages[0] ?? ''}`)
    return {
      ...deviceApis(phone),
      ...mediaApis(phone),
      ...messageApis(phone),
      ...albumApis(phone),
      ...storageApis(platform, storage, replies),
      ...fileApis(platform, files, replies, (value) => this.logic.intoRealm(value)),
      ...networkApis({ platform, server, connection, files, replies, exchanges }),
      ...navigationApis(this.pages, replies, onError),
      ...canvasApis({
        platform,
        replies,
        files,
        currentPage: () => this.pages.current,
        tree: () => this.tree(),
      }),
      ...this.subscriptions(),
      getLaunchOptionsSync: launched,
      getEnterOptionsSync: launched,
    }
  }

  private subscriptions(): Record<string, unknown> {
    const events = [
      'AppShow',
      'AppHide',
      'Error',
      'UnhandledRejection',
      'PageNotFound',
      'NetworkStatusChange',
    ]
    const more = ['ThemeChange', 'WindowResize', 'MemoryWarning', 'KeyboardHeightChange']
    return Object.fromEntries(
      [...events, ...more].flatMap((event): [string, (listener: unknown) => void][] => {
        const listeners = new Set<unknown>()
        this.listeners.set(`on${event}`, listeners)
        return [
          [`on${event}`, (listener: unknown) => void listeners.add(listener)],
          [`off${event}`, (listener: unknown) => void listeners.delete(listener)],
        ]
      }),
    )
  }

  private runApp(hook: string, ...values: readonly unknown[]): void {
    const listener = this.logic.app[hook]
    if (typeof listener !== 'function') return
    try {
      listener.call(this.logic.app, ...values)
    } catch (error) {
      this.errors.push(`${hook} of the app: ${readable(error)}`)
    }
  }
}

/** How the app was come to: 1001 is from the list of mini-programs. */
function launchedBy(url: string): Record<string, unknown> {
  return { path: url.replace(/^\/|\?.*$/g, ''), query: {}, scene: 1001 }
}

const compiled = new Map<string, Templates>()

/** Compiling takes a second; every journey of a test file uses the same templates. */
function templatesOf(root: string, platform: Platform): Templates {
  const known = compiled.get(root) ?? compileTemplates(root, platform)
  compiled.set(root, known)
  return known
}
