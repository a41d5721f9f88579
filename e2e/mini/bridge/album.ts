import type { PhoneOptions } from './phone'
import { Failure, stringOf, type Call, type Values } from './replies'

/** The phone's own pictures, and whether the app may add to them. */
export interface Album {
  readonly pictures: Buffer[]
  /** What the person has said when first asked. */
  isOpen: boolean
  /** What the person will choose in the settings. */
  opensInSettings: boolean
}

/** 存到相册; whoever once said no is asked no more, and can change that in the settings alone. */
export function albumApis({ platform, replies, files, surroundings }: PhoneOptions): Values {
  const { album } = surroundings
  const settings = replies.api('openSetting', (call) => {
    // WeChat's rule: a fault of the app's wherever it happens.
    if (platform === 'weapp' && call.isTouched !== true)
      throw new Error('can only be invoked by user TAP gesture')
    album.isOpen = album.opensInSettings
    return {
      authSetting:
        platform === 'weapp'
          ? { 'scope.writePhotosAlbum': album.isOpen }
          : { writePhotosAlbum: album.isOpen },
    }
  })
  return {
    saveImageToPhotosAlbum: replies.api('saveImageToPhotosAlbum', (call) => {
      const picture = files.read(stringOf(call, 'filePath'))
      if (!album.isOpen)
        throw platform === 'weapp' ? new Failure('auth deny') : new Failure('没有权限', { error: 15 })
      album.pictures.push(picture)
    }),
    openSetting: (call: Call = {}) => settings({ ...call, isTouched: surroundings.isTouched }),
  }
}
