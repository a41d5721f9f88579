const path = require('node:path')

// A module that only subpackages use is copied into each of them. From this many copies on it costs less in the main
// package; the rules do so from two on, being the largest thing that stages share.
const copies = 5
const rules = /src[\\/]domain[\\/](guidance|form|scheme)/
const copiesOfRules = 2
// Opened by few, and by nobody on the first page: however many stages have it, none of it is fetched before one is.
const neverInMain = /src[\\/](content[\\/]terms|domain[\\/]scheme[\\/]legalTexts)/

/** The stages (`pages/guide` …) that use a module. */
function stagesOf(module, { chunkGraph }) {
  const pages = [...chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name ?? '')
  return new Set(pages.map((page) => page.split('/').slice(0, 2).join('/')))
}

function keepSharedInMain(chain) {
  const options = chain.optimization.get('splitChunks')
  const shared = {
    name: 'common',
    test: (module, graph) => {
      if (neverInMain.test(module.resource ?? '')) return false
      const limit = rules.test(module.resource ?? '') ? copiesOfRules : copies
      return !/node_modules/.test(module.context ?? '') && stagesOf(module, graph).size >= limit
    },
    // Above all groups of Taro's own.
    priority: 20_000,
  }
  chain.optimization.splitChunks({ ...options, cacheGroups: { ...options.cacheGroups, shared } })
}

exports.miniChain = (chain, target) => {
  keepSharedInMain(chain)
  chain.module
    .rule('drawings')
    .test(/\.drawings\.json$/)
    .use('colours')
    .loader(path.join(__dirname, 'drawingColours.js'))
  // `button/index.mini.tsx` is the mini-programs' drawing of what `button/index.tsx` draws on H5.
  for (const extension of ['.mini.ts', '.mini.tsx', `.${target}.ts`, `.${target}.tsx`]) {
    chain.resolve.extensions.prepend(extension)
  }
}
