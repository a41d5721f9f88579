/// <reference types="@tarojs/taro" />
declare module '*.scss'
declare module '*.svg' {
  const url: string
  export default url
}

/** Where the BFF is: '' on H5 (the same origin), a full origin in a mini-program build. Set by config/index.ts. */
declare const API_BASE: string

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV?: 'weapp' | 'alipay' | 'h5'
    readonly NODE_ENV?: 'development' | 'production' | 'test'
  }
}
