import path from 'node:path'

export type Platform = 'weapp' | 'alipay'

export interface PlatformTraits {
  /** Name under which the platform's API stands in the logic layer. */
  readonly bridge: 'wx' | 'my'
  readonly template: '.wxml' | '.axml'
  readonly style: '.wxss' | '.acss'
  /** What `request` takes; anything else fails on the phone, not in the build. */
  readonly methods: readonly string[]
}

export const traits: Readonly<Record<Platform, PlatformTraits>> = {
  weapp: {
    bridge: 'wx',
    template: '.wxml',
    style: '.wxss',
    methods: ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT'],
  },
  alipay: {
    bridge: 'my',
    template: '.axml',
    style: '.acss',
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
  },
}

/** Where `npm run build:<platform>` leaves the mini-program. */
export function built(platform: Platform): string {
  return path.resolve(__dirname, '../../dist', platform)
}
