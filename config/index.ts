import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { Chain } from './chain'
import withColours from './colours.js'
import { h5Chain } from './h5/chain.js'
import { miniChain } from './mini/chain.js'
import withDrawings from './mini/drawings.js'
import { terser } from './terser.js'

const target = process.env.TARO_ENV ?? 'h5'
const isH5 = target === 'h5'
const outputRoot = `dist/${target}`
const root = path.resolve(__dirname, '..')

const bffInDevelopment = 'http://127.0.0.1:8787'

// On H5 the page and the API share an origin. A mini-program has none: it must be told where the BFF is.
const apiBase = process.env.API_BASE ?? (isH5 ? '' : bffInDevelopment)

// `types/` lies outside `src`; without this the loaders never see it and all three builds fail. `uqr` is written in
// newer JavaScript than the phones have.
const compile = { include: [path.join(root, 'types'), path.join(root, 'node_modules', 'uqr')] }

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
  additionalData: (stylesheet: string, file: { resourcePath: string }) => {
    const coloured = withColours(stylesheet, file)
    return isH5 ? coloured : withDrawings(coloured, file)
  },
  sassOptions: { includePaths: [path.join(root, 'src', 'ui', 'style', isH5 ? 'h5' : 'mini')] },
}

// An import that names nothing is only a warning in webpack, and a blank page on the phone.
const missingExportsFail = (chain: Chain) =>
  chain.module.set('parser', { javascript: { exportsPresence: 'error' } })

/** What the H5 build serves as it is; of the README's pictures those that the browser shows before it installs the app. */
const publicFiles = [
  { from: 'src/public/', to: `${outputRoot}/` },
  ...['home-new', 'apply-form', 'progress-case', 'certificate'].map((name) => ({
    from: `docs/screenshots/${name}.webp`,
    to: `${outputRoot}/screenshots/${name}.webp`,
  })),
]

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
  terser,
  plugins: isH5
    ? []
    : ['accessibility.js', 'leanTemplates.js'].map((plugin) => path.join(__dirname, 'mini', plugin)),
  // Every browser and phone this is built for has what Taro would add.
  env: { SUPPORT_TARO_POLYFILL: '"disabled"' },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  alias: { '@': path.join(root, 'src'), '@contract': path.join(root, 'types') },
  copy: { patterns: isH5 ? publicFiles : [], options: {} },
  mini: {
    // Parts of the DOM that React never asks for.
    runtime: {
      enableInnerHTML: false,
      enableSizeAPIs: false,
      enableAdjacentHTML: false,
      enableTemplateContent: false,
      enableCloneNode: false,
      enableContains: false,
      enableMutationObserver: false,
    },
    // What only subpackages use goes with them, not into the main package.
    optimizeMainPackage: { enable: true },
    compile,
    postcss,
    sassLoaderOption,
    // The minifier's SVG rules would make the drawings in the stylesheets longer, not shorter.
    csso: { enable: true, config: { svgo: false } },
    // No stylesheet of `src/ui` relies on standing after another.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain: Chain) {
      missingExportsFail(chain)
      miniChain(chain, target)
    },
  },
  h5: {
    compile,
    postcss,
    sassLoaderOption,
    publicPath: '/',
    staticDirectory: 'static',
    devServer: {
      // This machine alone, as the BFF: its demonstration trusts whoever reaches it.
      host: '127.0.0.1',
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
    // The plugin's own ways, and what stands in the page's one script.
    htmlPluginOption: {
      minify: {
        collapseWhitespace: true,
        removeComments: true,
        useShortDoctype: true,
        minifyJS: true,
      },
    },
    // The address that codes open: short, so that they are easy to scan.
    router: { mode: 'browser', customRoutes: { '/pages/verify/index': '/verify' } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain: Chain) {
      missingExportsFail(chain)
      h5Chain(chain)
    },
  },
}))
