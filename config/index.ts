import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import withDrawings from './mini/drawings.js'

const target = process.env.TARO_ENV ?? 'h5'
const isH5 = target === 'h5'
const outputRoot = `dist/${target}`
const root = path.resolve(__dirname, '..')

const bffInDevelopment = 'http://127.0.0.1:8787'

// On H5 the page and the API share an origin. A mini-program has none: it must be told where the BFF is.
const apiBase = process.env.API_BASE ?? (isH5 ? '' : bffInDevelopment)

// `types/` lies outside `src`; without this the loaders never see it and all three builds fail.
const compile = { include: [path.join(root, 'types')] }

// Sizes are written in real px and multiples of `--fs`, so that one number moves the whole app.
const postcss = {
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false },
  // On H5 `input` in a stylesheet means a native input, not an element of Taro's.
  htmltransform: { enable: false, config: {} },
  autoprefixer: { enable: true, config: {} },
}

// `@use 'target'` finds h5/_target.scss or mini/_target.scss.
const sassLoaderOption = {
  ...(isH5 ? {} : { additionalData: withDrawings }),
  sassOptions: { includePaths: [path.join(root, 'src', 'ui', 'style', isH5 ? 'h5' : 'mini')] },
}

/** The part of webpack-chain that both kinds of target use. */
interface Chain {
  optimization: { splitChunks(options: object): void }
  resolve: {
    extensions: { prepend(extension: string): void }
    alias: { set(name: string, path: string | false): void }
  }
  module: { set(key: string, value: unknown): void }
  plugin(name: string): { tap(change: (args: [MainPluginOptions]) => [MainPluginOptions]): void }
}

interface MainPluginOptions {
  loaderMeta: { extraImportForWeb: string; execBeforeCreateWebApp: string }
}

// What Taro brings to every H5 page for components that are not used here (`src/ui` draws its own): stylesheets that
// unset margins, selection and the height of inputs, and the pull-down gesture. 8 KB gzip before the first paint.
const tarosOwnLook = [
  '@tarojs/components/global.css',
  '@tarojs/components/dist/taro-components/taro-components.css',
  '@tarojs/components-react/dist/index.css',
]

function leaveOutTarosLook(chain: Chain): void {
  for (const stylesheet of tarosOwnLook) chain.resolve.alias.set(stylesheet, false)
  chain.plugin('mainPlugin').tap(([options]) => [
    {
      ...options,
      loaderMeta: { ...options.loaderMeta, extraImportForWeb: '', execBeforeCreateWebApp: '' },
    },
  ])
}

// An import that names nothing is only a warning in webpack, and a blank page on the phone.
const missingExportsFail = (chain: Chain) =>
  chain.module.set('parser', { javascript: { exportsPresence: 'error' } })

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'tuixiu-yijianshi',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot,
  // Preact on H5 is a third of React's bytes; mini-programs crash on it. In step with babel.config.js.
  framework: isH5 ? (process.env.H5_FRAMEWORK as 'react' | undefined) || 'preact' : 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: isH5 ? [] : [path.join(__dirname, 'mini', 'accessibility.js')],
  // Every browser this is built for has what Taro would add.
  env: isH5 ? { SUPPORT_TARO_POLYFILL: '"disabled"' } : {},
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  alias: { '@': path.join(root, 'src'), '@contract': path.join(root, 'types') },
  copy: { patterns: isH5 ? [{ from: 'src/public/', to: `${outputRoot}/` }] : [], options: {} },
  mini: {
    // What only subpackages use goes with them, not into the main package.
    optimizeMainPackage: { enable: true },
    compile,
    postcss,
    sassLoaderOption,
    webpackChain(chain: Chain) {
      missingExportsFail(chain)
      // `button/index.mini.tsx` is the mini-programs' drawing of what `button/index.tsx` draws on H5.
      for (const extension of ['.mini.ts', '.mini.tsx', `.${target}.ts`, `.${target}.tsx`]) {
        chain.resolve.extensions.prepend(extension)
      }
    },
  },
  h5: {
    compile,
    postcss,
    sassLoaderOption,
    publicPath: '/',
    staticDirectory: 'static',
    devServer: {
      hot: false,
      open: false,
      // `npm run dev:bff` beside it. The BFF takes changes from its own origin alone, so the proxy speaks as that.
      proxy: ['/api', '/mock'].map((context) => ({
        context,
        target: bffInDevelopment,
        changeOrigin: true,
        headers: { origin: bffInDevelopment },
      })),
    },
    useHtmlComponents: true,
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain: Chain) {
      missingExportsFail(chain)
      leaveOutTarosLook(chain)
      // Taro's default, `chunks: 'initial'`, bundles what pages share again into every one of them.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 3000,
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
          packages: {
            test: /node_modules[\\/]/,
            chunks: 'async',
            minChunks: 2,
            priority: 20,
            reuseExistingChunk: true,
          },
          product: {
            test: /src[\\/]/,
            chunks: 'async',
            minChunks: 2,
            priority: 10,
            reuseExistingChunk: true,
          },
        },
      })
    },
  },
}))
