const path = require('node:path')
const { NormalModuleReplacementPlugin } = require('webpack')

// What Taro brings to every page for components that are not used here (`src/ui` draws its own): stylesheets that unset
// margins, selection and the height of inputs, and the pull-down gesture. 8 KB gzip before the first paint.
const tarosOwnLook = [
  '@tarojs/components/global.css',
  '@tarojs/components/dist/taro-components/taro-components.css',
  '@tarojs/components-react/dist/index.css',
]

// What Taro adds to a browser for its `request`: every browser this is built for has fetch and AbortController, and
// nothing here asks by a script tag. 10 KB gzip.
const polyfills = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
]

// The router's own modules instead of its bundle, so that one of them can be left out.
function leaveOutNavigationBar(chain) {
  chain.resolve.alias.set('@tarojs/router$', '@tarojs/router/dist/index.js')
  chain
    .plugin('noNavigationBar')
    .use(NormalModuleReplacementPlugin, [/^\.\/navigationBar\.js$/, require.resolve('./navigationBar.js')])
}

function askShortly(chain) {
  chain
    .plugin('shortRequest')
    .use(NormalModuleReplacementPlugin, [
      /(^\.|network)\/request\/index\.js$/,
      require.resolve('./request.js'),
    ])
}

// Nothing in the app has Taro write an address's query.
function readQueriesShortly(chain) {
  chain.resolve.alias.set('query-string$', require.resolve('./queryString.js'))
}

function leaveOutUnused(chain) {
  for (const module of [...tarosOwnLook, ...polyfills]) chain.resolve.alias.set(module, false)
  chain.plugin('mainPlugin').tap(([options]) => {
    const loaderMeta = { ...options.loaderMeta, extraImportForWeb: '', execBeforeCreateWebApp: '' }
    return [{ ...options, loaderMeta }]
  })
}

/** Whether a page fetches this module with its own first chunks. */
const isOnPage = (module, page, chunkGraph) =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
    [...chunk.groupsIterable].some(({ origins }) =>
      origins.some(({ request }) => request === `./pages/${page}/index`),
    ),
  )

// What all of these need comes with home, from where nearly everybody goes on to them; what the three largest need, too.
const application = ['apply/form', 'apply/check', 'apply/sign', 'photos/slot']
const largest = ['guide/outcome', 'apply/form', 'apply/check']

// Taro's default, `chunks: 'initial'`, bundles what pages share again into every one of them.
const splitChunks = {
  chunks: 'all',
  minSize: 8000,
  hidePathInfo: true,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    framework: {
      test: /node_modules[\\/](react|react-dom|scheduler|preact)[\\/]/,
      name: 'framework',
      priority: 40,
      enforce: true,
    },
    taro: {
      test: /node_modules[\\/](@tarojs|@stencil|history|query-string|path-to-regexp|universal-router)[\\/]/,
      chunks: 'initial',
      name: 'taro',
      priority: 30,
      enforce: true,
    },
    // What home has fetched no later page fetches again inside a chunk of its own, and what the whole application
    // needs is fetched once, while home is read.
    home: {
      test: (module, { chunkGraph }) =>
        isOnPage(module, 'home', chunkGraph) ||
        [application, largest].some((pages) => pages.every((page) => isOnPage(module, page, chunkGraph))),
      chunks: 'async',
      minChunks: 2,
      name: 'home',
      priority: 25,
      enforce: true,
    },
    packages: {
      test: /node_modules[\\/]/,
      chunks: 'async',
      minChunks: 2,
      priority: 20,
      reuseExistingChunk: true,
    },
    product: {
      test: /[\\/](src|types)[\\/]/,
      chunks: 'async',
      minChunks: 2,
      priority: 10,
      reuseExistingChunk: true,
    },
  },
}

exports.h5Chain = (chain) => {
  // Taro says es5; what is written between the modules need not be older than the modules.
  chain.target(['web', 'es2017'])
  leaveOutUnused(chain)
  leaveOutNavigationBar(chain)
  readQueriesShortly(chain)
  askShortly(chain)
  chain.module
    .rule('leanRoutes')
    .test(/src[\\/]app\.config\.ts$/)
    .enforce('post')
    .use('leanRoutes')
    .loader(path.join(__dirname, 'leanRoutes.js'))
  // The package's own entry is written for ES5.
  chain.resolve.alias.set('workbox-window$', 'workbox-window/build/workbox-window.prod.mjs')
  // libheif asks Node for these where there is Node.
  for (const module of ['fs', 'path', 'crypto']) chain.resolve.alias.set(`${module}$`, false)
  // As all other names: what changes has another, and can be kept for good.
  chain.output.set('assetModuleFilename', 'js/[name].[contenthash:8][ext]')
  chain.optimization.splitChunks(splitChunks)
  // The names between modules as short as they can be: each stands alone for its module, so a release renews no more.
  chain.optimization.set('mangleExports', 'size')
}
