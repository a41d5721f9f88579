const { createHash } = require('node:crypto')
const path = require('node:path')
const { readConfig } = require('@tarojs/helper')
const { NormalModuleReplacementPlugin } = require('webpack')

// A module that only subpackages use is copied into each of them. What this many stages use, nearly everybody comes to:
// it is fetched once, with the main package.
const stagesThatKeepInMain = 5
// Opened by few, and by nobody on the first page: however many stages have it, none of it is fetched before one is.
const neverInMain = /src[\\/](content[\\/]terms|domain[\\/]scheme[\\/](legalTexts|reasons))/

const { subPackages } = readConfig(path.resolve(__dirname, '../../src/app.config.ts'))
/** The root of the subpackage that a page is in, if it is in one. */
const subpackageOf = (page) => subPackages.find(({ root }) => page.startsWith(`${root}/`))?.root

/** The stages (`pages/guide` …) that use a module. */
function stagesOf(module, { chunkGraph }) {
  const pages = [...chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name ?? '')
  return new Set(pages.map((page) => page.split('/').slice(0, 2).join('/')))
}

/** Taro's name for the file of a module that several subpackages use. */
const subCommon = (module) =>
  `sub-common/${createHash('md5')
    .update(module.resource ?? module._identifier)
    .digest('hex')}`

/**
 * Taro writes every such module into a file of its own, once for each subpackage: 170 bytes of wrapping around each of
 * several dozen. Here all that the same pages use is one file, by the name of its first module: Taro copies into the
 * subpackages what bears the name that it gives a module, and nothing else.
 */
function oneFileForTheSamePages() {
  const names = new Map()
  const nameOf = new WeakMap()
  return {
    name: (module) => nameOf.get(module),
    test: (module, { chunkGraph }) => {
      const pages = [...chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name ?? '')
      if (new Set(pages.map(subpackageOf)).size < 2 || pages.some((page) => subpackageOf(page) === undefined))
        return false
      const key = pages.sort().join()
      if (!names.has(key)) names.set(key, subCommon(module))
      nameOf.set(module, names.get(key))
      return true
    },
    priority: 10_001,
  }
}

function keepSharedInMain(chain) {
  const options = chain.optimization.get('splitChunks')
  const together = oneFileForTheSamePages()
  const shared = {
    name: 'common',
    test: (module, graph) =>
      !neverInMain.test(module.resource ?? '') &&
      !/node_modules/.test(module.context ?? '') &&
      stagesOf(module, graph).size >= stagesThatKeepInMain,
    // Above all groups of Taro's own.
    priority: 20_000,
  }
  chain.optimization.splitChunks({ ...options, cacheGroups: { ...options.cacheGroups, together, shared } })
}

/** What Taro brings to the main package of every app, and this one has no use for. 30 KB. */
function leaveOutUnused(chain) {
  // Markup as text: `enableInnerHTML` is off, and its parser would come all the same.
  chain
    .plugin('noMarkup')
    .use(NormalModuleReplacementPlugin, [/inner-html[\\/]html\.js$/, require.resolve('./noMarkup.js')])
  chain.module
    .rule('componentTables')
    .test(/@tarojs[\\/](shared[\\/]dist[\\/]components|plugin-platform-\w+[\\/]dist[\\/]runtime)\.js$/)
    .use('componentTables')
    .loader(path.join(__dirname, 'componentTables.js'))
}

exports.miniChain = (chain, target) => {
  keepSharedInMain(chain)
  leaveOutUnused(chain)
  // The names between modules as short as they can be.
  chain.optimization.set('mangleExports', 'size')
  chain.module
    .rule('drawings')
    .test(/\.drawings\.json$/)
    // What draws them on a canvas needs all of them.
    .issuer({ not: /pages[\\/]papers[\\/]card[\\/]/ })
    .use('colours')
    .loader(path.join(__dirname, 'drawingColours.js'))
  // `button/index.mini.tsx` is the mini-programs' drawing of what `button/index.tsx` draws on H5.
  for (const extension of ['.mini.ts', '.mini.tsx', `.${target}.ts`, `.${target}.tsx`]) {
    chain.resolve.extensions.prepend(extension)
  }
}
