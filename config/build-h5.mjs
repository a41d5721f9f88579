// After `taro build --type h5`: the service worker, and the hashes a Content-Security-Policy needs.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateSW } from 'workbox-build'
import { writePushWorker } from './h5/pushWorker.mjs'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.resolve(root, process.argv[2] ?? 'dist/h5')

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The scripts inside index.html. A browser hashes them byte by byte as they stand there. */
function inlineScripts(html) {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script)
}

/** The stylesheets that Taro's router writes into the page when it starts. */
async function routerStyles() {
  const module = path.join(root, 'node_modules/@tarojs/router/dist/style.js')
  const { loadNavigationBarStyle, loadRouterStyle } = await import(pathToFileURL(module).href)
  const written = []
  globalThis.document = {
    createElement: () => ({}),
    getElementsByTagName: () => [{ appendChild: (style) => written.push(style.innerHTML) }],
  }
  loadNavigationBarStyle()
  // As the built app calls it: no tab bar of Taro's, no window scroll by its setting, no enhanced animation.
  loadRouterStyle(false, false, false)
  delete globalThis.document
  return written
}

async function writePolicyHashes() {
  const html = await readFile(path.join(dist, 'index.html'), 'utf8')
  const hashes = {
    script: inlineScripts(html).map(sha256),
    style: (await routerStyles()).map(sha256),
  }
  await writeFile(path.join(dist, 'csp.json'), `${JSON.stringify(hashes, null, 2)}\n`)
}

/** Pages and code for when there is no network. Data is never the worker's: the app's own storage keeps it. */
async function writeServiceWorker() {
  const { count, size, warnings } = await generateSW({
    globDirectory: dist,
    swDest: path.join(dist, 'sw.js'),
    globPatterns: ['index.html', '{js,css}/*.{js,css}', '*.{svg,png,webmanifest}'],
    // Few people meet a HEIC: half a megabyte that is fetched where one does.
    globIgnores: ['js/heic-worker.*'],
    dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.(js|css)$/,
    // A push is told of by a small file of our own; a browser keeps it with the worker.
    importScripts: [await writePushWorker(dist)],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/mock(\/|$)/, /\.[a-z0-9]+$/i],
    // A new version waits until the app is opened anew: code must not change under a form being filled in.
    skipWaiting: false,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  console.log(`service worker keeps ${count} files, ${Math.round(size / 1024)} KB`)
}

await writePolicyHashes()
await writeServiceWorker()
