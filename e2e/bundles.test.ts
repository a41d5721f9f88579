import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import vm from 'node:vm'
import { idleInMain, mainScripts } from './mini/mainPackage'
import { readAppJson } from './mini/package'
import { built } from './mini/platform'
import { pagesOf, subpackagesOf } from './mini/templates'

const root = path.resolve(__dirname, '..')

/** The way of nearly everybody, from home on. */
const journey = [
  'guide/start',
  'guide/question',
  'guide/outcome',
  'me/signin',
  'me/identity',
  'apply/form',
  'photos/slot',
  'apply/check',
  'apply/sign',
  'progress/receipt',
  'progress/case',
] as const

/** The name of a property that zod's code uses everywhere and that no minifier may change. */
const ZODS_OWN = '_zod'

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join(folder, file))
}

const holdsZod = (file: string) => readFileSync(file, 'utf8').includes(ZODS_OWN)

for (const target of ['h5', 'weapp', 'alipay'] as const) {
  describe(`the ${target} build`, () => {
    it('holds nothing of zod: the contract is checked by the BFF', () => {
      const scripts = scriptsIn(path.join(root, 'dist', target))
      assert.ok(scripts.length > 3, `dist/${target} holds ${scripts.length} scripts`)
      assert.deepEqual(scripts.filter(holdsZod), [])
    })
  })
}

/** In bytes: what so many stages use that a copy in each would cost more than fetching it first. */
const IDLE_IN_MAIN = 20 * 1024

for (const platform of ['weapp', 'alipay'] as const) {
  describe(`the main package of the ${platform} build`, () => {
    const root = built(platform)

    it('holds little that only subpackages use', () => {
      const idle = idleInMain(root, platform)
      const bytes = idle.reduce((sum, module) => sum + module.bytes, 0)
      const largest = idle.slice(0, 10).map((module) => `${module.bytes} bytes: ${module.words.join()}`)
      assert.ok(bytes <= IDLE_IN_MAIN, `${bytes} bytes\n${largest.join('\n')}`)
    })

    it('holds neither a parser of HTML nor the attributes of components that are never drawn', () => {
      const code = mainScripts(root)
      // A property of the parser, and an attribute of `Video`: no minifier may change either.
      for (const word of ['closingElements', 'danmu-btn']) assert.ok(!code.includes(word), word)
    })

    it('has in it what each of its scripts asks for, and no subpackage asks another', () => {
      const app = readAppJson(root)
      const subpackages = subpackagesOf(app).map((subpackage) => subpackage.root)
      const homeOf = (file: string) => subpackages.find((name) => file.startsWith(`${name}/`))
      let asked = 0
      const wrong = scriptsIn(root).flatMap((script) => {
        const from = path.relative(root, script)
        return [...readFileSync(script, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g)].flatMap(
          ([, word = '']) => {
            asked += 1
            const file = `${path.join(path.dirname(from), word).replace(/\.js$/, '')}.js`
            const home = homeOf(file)
            const isThere = existsSync(path.join(root, file))
            return isThere && (home === undefined || home === homeOf(from)) ? [] : [`${from}: ${file}`]
          },
        )
      })
      assert.ok(asked > subpackages.length, `${asked} scripts are asked for`)
      assert.deepEqual(wrong, [])
    })

    it('fetches what comes next while a page is read', () => {
      const app = readAppJson(root)
      const { preloadRule = {} } = app
      const roots = subpackagesOf(app).map((subpackage) => subpackage.root)
      assert.deepEqual(
        Object.keys(preloadRule).filter((page) => !pagesOf(app).includes(page)),
        [],
      )
      assert.deepEqual(
        Object.values(preloadRule).flatMap(({ packages }) =>
          packages.filter((name) => !roots.includes(name)),
        ),
        [],
      )
      const way = ['pages/home/index', ...journey.map((stage) => `pages/${stage}/index`)]
      for (const [i, stage] of journey.entries()) {
        const [page = ''] = way.slice(i)
        const next = roots.find((name) => `pages/${stage}/`.startsWith(`${name}/`))
        assert.ok(next !== undefined, stage)
        const isThere = page.startsWith(`${next}/`) || preloadRule[page]?.packages.includes(next)
        assert.ok(isThere, `${page} → ${stage}`)
      }
    })
  })
}

it('would see zod in a build: its own code bears the mark', () => {
  assert.ok(holdsZod(path.join(root, 'node_modules/zod/v4/core/schemas.js')))
})

interface Fetch {
  readonly request: { readonly url: string; readonly method: string; readonly mode: string }
  respondWith(response: unknown): void
  waitUntil(work: unknown): void
}

const origin = 'https://app.example'

/**
 * Starts the built service worker, with what it imports, in a world of its own, and says for which requests it takes the
 * answering over, and what else it listens to.
 */
function serviceWorker(heard: string[] = []): (address: string, mode?: 'navigate' | 'cors') => boolean {
  const file = path.join(root, 'dist/h5/sw.js')
  assert.ok(existsSync(file), 'dist/h5 has no service worker')
  const listeners: ((event: Fetch) => void)[] = []
  const never = () => new Promise(() => undefined)
  const scope = {
    registration: { scope: `${origin}/` },
    location: new URL(`${origin}/sw.js`),
    addEventListener: (type: string, listener: (event: Fetch) => void) => {
      heard.push(type)
      if (type === 'fetch') listeners.push(listener)
    },
    caches: { open: never, match: never },
    clients: { claim: () => Promise.resolve() },
    skipWaiting: () => Promise.resolve(),
    URL,
    Request: class {
      constructor(readonly url: string) {}
    },
    Response,
    Headers,
    FetchEvent: class {},
    ExtendableEvent: class {},
    fetch: never,
    console,
    importScripts: (address: string) => {
      // A browser keeps what a worker imports by its address: one that does not change is never asked for again.
      assert.match(address, /^\/[\w.]+\.[0-9a-f]{8}\.js$/)
      vm.runInContext(readFileSync(path.join(root, 'dist/h5', address), 'utf8'), world)
    },
  }
  const world = vm.createContext(Object.assign(scope, { self: scope }))
  vm.runInContext(readFileSync(file, 'utf8'), world)
  return (address, mode = 'cors') => {
    let taken = false
    const request = Object.assign(new scope.Request(origin + address), { method: 'GET', mode })
    for (const listener of listeners) {
      listener({ request, waitUntil: () => undefined, respondWith: () => (taken = true) })
    }
    return taken
  }
}

describe('the service worker', () => {
  it('tells of pushes, and leads where they are tapped', () => {
    const heard: string[] = []
    serviceWorker(heard)
    for (const type of ['push', 'notificationclick']) assert.ok(heard.includes(type), type)
  })

  it('never answers for the API, nor for the demonstration', () => {
    const takes = serviceWorker()
    for (const mode of ['cors', 'navigate'] as const) {
      for (const address of [
        '/api/v1/me',
        '/api/v1/cases?after=1',
        '/api/v1/openapi.json',
        '/mock/console',
        '/mock',
      ]) {
        assert.equal(takes(address, mode), false, `${mode} ${address}`)
      }
    }
  })

  it('answers for the app itself, at every address of it', () => {
    const takes = serviceWorker()
    const [page] =
      readFileSync(path.join(root, 'dist/h5/index.html'), 'utf8').match(/\/js\/[\w.-]+\.js/) ?? []
    assert.ok(page !== undefined && takes(page), `the script ${page}`)
    for (const address of ['/', '/pages/guide/start/index', '/pages/apply/form/index?topic=person']) {
      assert.equal(takes(address, 'navigate'), true, address)
    }
  })
})
