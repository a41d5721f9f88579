/** The part of webpack-chain that the build settings touch. */
export interface Chain {
  optimization: { splitChunks(options: SplitChunks): void; get(key: 'splitChunks'): SplitChunks }
  resolve: {
    extensions: { prepend(extension: string): void }
    alias: { set(name: string, path: string | false): void }
  }
  module: { set(key: string, value: unknown): void; rule(name: string): Rule }
  plugin(name: string): { tap(change: (args: MainPluginOptions[]) => MainPluginOptions[]): void }
}

interface Rule {
  test(file: RegExp): Rule
  use(name: string): { loader(path: string): void }
}

interface SplitChunks {
  chunks?: string
  minSize?: number
  hidePathInfo?: boolean
  cacheGroups: Record<string, false | object>
}

interface MainPluginOptions {
  loaderMeta: { extraImportForWeb: string; execBeforeCreateWebApp: string }
}
