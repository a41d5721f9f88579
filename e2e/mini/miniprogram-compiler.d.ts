declare module 'miniprogram-compiler' {
  interface Options {
    /** Largest output taken from the compiler, in bytes. */
    readonly maxBuffer?: number
  }
  /** Source of a function body that returns `$gwx`. Throws with the compiler's words when a template is wrong. */
  export function wxmlToJs(root: string, options?: Options): string
  /** Source of a function body that returns a function from a style file to its rules. */
  export function wxssToJs(root: string, options?: Options): string
}
