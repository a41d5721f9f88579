import path from 'node:path'
import { createInstance, type Instance, type InstanceOptions } from './instance'
import { readable, type Logic } from './logic'
import type { Platform } from './platform'
import { pagesOf, type AppJson } from './templates'

/** Both platforms refuse an eleventh page. */
const deepest = 10

export interface PageStackOptions {
  readonly app: AppJson
  readonly platform: Platform
  readonly logic: () => Logic
  readonly instanceOptions: Pick<InstanceOptions, 'onTransfer' | 'onError' | 'soon'>
}

interface Address {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

/** The pages that lie upon one another, each with its life: load, show, ready, hide, unload. */
export class PageStack {
  private readonly stack: Instance[] = []

  constructor(private readonly options: PageStackOptions) {}

  get current(): Instance | undefined {
    return this.stack.at(-1)
  }

  /** The first page opened lies first. */
  get all(): readonly Instance[] {
    return [...this.stack]
  }

  open(url: string): void {
    const address = this.resolve(url)
    if (this.isTab(address)) throw new Error('can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new Error(`page stack limit of ${deepest} exceeded`)
    this.run(this.current, 'onHide')
    this.push(address)
  }

  replace(url: string): void {
    const address = this.resolve(url)
    if (this.isTab(address)) throw new Error('can not redirectTo a tabbar page')
    this.pop()
    this.push(address)
  }

  restart(url: string): void {
    const address = this.resolve(url)
    while (this.stack.length > 0) this.pop()
    this.push(address)
  }

  switchTab(url: string): void {
    if (!this.isTab(this.resolve(url))) throw new Error('can not switchTab to a page that is no tab')
    this.restart(url)
  }

  /** The first page always stays. */
  back(steps: number): void {
    for (let left = steps; left > 0 && this.stack.length > 1; left--) this.pop()
    this.run(this.current, 'onShow')
  }

  /** Calls one function of a page's life. */
  run(page: Instance | undefined, hook: string, ...values: readonly unknown[]): void {
    const listener = page?.[hook]
    if (typeof listener !== 'function') return
    try {
      listener.call(page, ...values)
    } catch (error) {
      this.options.instanceOptions.onError(`${hook} of ${page?.route ?? ''}: ${readable(error)}`)
    }
  }

  private push({ route, query }: Address): void {
    const logic = this.options.logic()
    logic.load(route)
    const config = logic.pages.get(route)
    if (!config) throw new Error(`${route} registers no page`)
    const options = logic.intoRealm(query)
    const page = createInstance({
      ...this.options.instanceOptions,
      route,
      config,
      members: { __route__: route, options },
    })
    this.stack.push(page)
    this.run(page, 'onLoad', options)
    this.run(page, 'onShow')
    this.options.instanceOptions.soon(() => {
      if (this.stack.includes(page)) this.run(page, 'onReady')
    })
  }

  private pop(): void {
    this.run(this.stack.pop(), 'onUnload')
  }

  private isTab({ route }: Address): boolean {
    const { list, items } = this.options.app.tabBar ?? {}
    return (list ?? items ?? []).some((tab) => tab.pagePath === route)
  }

  private resolve(url: string): Address {
    const [to = '', query = ''] = url.split('?')
    const from = this.current ? path.posix.dirname(this.current.route) : ''
    const route = to.startsWith('/') ? to.slice(1) : path.posix.normalize(path.posix.join(from, to))
    if (!pagesOf(this.options.app).includes(route)) throw new Error(`page "${route}" is not found`)
    return { route, query: this.parsed(query) }
  }

  /** WeChat hands the values over as they stand in the address, Alipay decodes them. */
  private parsed(query: string): Record<string, string> {
    const pairs = query.split('&').filter((pair) => pair !== '')
    return Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...rest] = pair.split('=')
        const value = rest.join('=')
        return [name, this.options.platform === 'alipay' ? decodeURIComponent(value) : value]
      }),
    )
  }
}
