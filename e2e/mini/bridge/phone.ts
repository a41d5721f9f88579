import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { Platform } from '../platform'
import type { Album } from './album'
import type { PhoneFiles } from './files'
import type { MessageQuestions } from './messages'
import { Failure, stringOf, type Replies, type Values } from './replies'

/** What the person does outside of the app's pages, and what the phone shows or does for the app. */
export interface Surroundings {
  /** Pictures the person will take or pick, in this order; with none left they cancel. */
  readonly camera: string[]
  /** What the person will answer to the next dialogs. */
  readonly answers: ('confirm' | 'cancel')[]
  readonly toasts: string[]
  readonly calls: string[]
  readonly opened: string[]
  clipboard: string
  /** A finger is on the screen just now: what may only follow a touch is asked then. */
  isTouched: boolean
  readonly messages: MessageQuestions
  readonly album: Album
  /** How bright it is, of 1, and whether it stays on. */
  readonly screen: { brightness: number; keptOn: boolean }
}

export interface PhoneOptions {
  readonly platform: Platform
  readonly replies: Replies
  readonly files: PhoneFiles
  readonly surroundings: Surroundings
  /** Font size set in WeChat, in px; 16 is the standard. */
  readonly fontSize: number
  readonly theme: 'light' | 'dark'
}

/** Pictures: camera, album, compressing, looking at them. */
export function mediaApis({ platform, replies, files, surroundings }: PhoneOptions): Values {
  const taken = async (count: unknown) => {
    const chosen = surroundings.camera.splice(0, typeof count === 'number' ? count : 1)
    if (chosen.length === 0) throw new Failure('cancel', { error: 11 })
    return Promise.all(
      chosen.map(async (picture) => {
        const bytes = readFileSync(picture)
        // The camera hands over what is there; what cannot be read has no size.
        const { width = 0, height = 0 } = await sharp(bytes)
          .metadata()
          .catch(() => ({ width: 0, height: 0 }))
        return { tempFilePath: files.keep(bytes, path.extname(picture)), size: bytes.length, width, height }
      }),
    )
  }
  const copy = (address: string) => files.keep(files.read(address), path.extname(address))
  const chooseImage = replies.api('chooseImage', async (call) => {
    const pictures = await taken(call.count)
    const tempFilePaths = pictures.map((picture) => picture.tempFilePath)
    return {
      tempFilePaths,
      apFilePaths: tempFilePaths,
      tempFiles: pictures.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
    }
  })
  const previewImage = replies.api('previewImage', (call) => {
    surroundings.opened.push(...(Array.isArray(call.urls) ? call.urls.map(String) : []))
  })
  if (platform === 'alipay') {
    const compressImage = replies.api('compressImage', (call) => {
      const from = Array.isArray(call.apFilePaths) ? call.apFilePaths.map(String) : []
      return { apFilePaths: from.map(copy) }
    })
    return { chooseImage, previewImage, compressImage }
  }
  return {
    chooseImage,
    previewImage,
    compressImage: replies.api('compressImage', (call) => ({ tempFilePath: copy(stringOf(call, 'src')) })),
    chooseMedia: replies.api('chooseMedia', async (call) => ({
      type: 'image',
      tempFiles: (await taken(call.count)).map((picture) => ({ ...picture, fileType: 'image' })),
    })),
  }
}

/** Calling, copying, messages, and what the phone says about itself. */
export function deviceApis(options: PhoneOptions): Values {
  const { platform, replies, surroundings, files } = options
  const done = (name: string) => replies.api(name, () => undefined)
  const quiet = ['hideToast', 'showLoading', 'hideLoading', 'setNavigationBarTitle', 'setNavigationBarColor']
  const quieter = ['setNavigationBar', 'stopPullDownRefresh', 'pageScrollTo', 'vibrateShort', 'hideKeyboard']
  const ignored = ['setBackgroundColor', 'setBackgroundTextStyle']
  const answer = (question: string) => {
    const next = surroundings.answers.shift()
    if (!next) throw new Error(`A dialog asks «${question}» and nobody was told to answer it`)
    return next === 'confirm'
  }
  const copied = (name: string, parameter: string) =>
    replies.api(name, (call) => {
      surroundings.clipboard = stringOf(call, parameter)
    })
  const { screen } = surroundings
  const brightness = platform === 'alipay' ? 'brightness' : 'value'
  const system = systemOf(options)
  return {
    getScreenBrightness: replies.api('getScreenBrightness', () => ({ [brightness]: screen.brightness })),
    setScreenBrightness: replies.api('setScreenBrightness', (call) => {
      screen.brightness = Number(call[brightness])
    }),
    setKeepScreenOn: replies.api('setKeepScreenOn', (call) => {
      screen.keptOn = call.keepScreenOn === true
    }),
    ...Object.fromEntries([...quiet, ...quieter, ...ignored].map((name) => [name, done(name)])),
    ...(platform === 'weapp'
      ? {
          setClipboardData: copied('setClipboardData', 'data'),
          showModal: replies.api('showModal', (call) => {
            const confirm = answer(`${String(call.title)} ${String(call.content)}`)
            return { confirm, cancel: !confirm }
          }),
        }
      : {
          setClipboard: copied('setClipboard', 'text'),
          confirm: replies.api('confirm', (call) => ({
            confirm: answer(`${String(call.title)} ${String(call.content)}`),
          })),
          alert: replies.api('alert', (call) => void answer(String(call.content))),
        }),
    showToast: replies.api('showToast', (call) => {
      surroundings.toasts.push(String(call.title ?? call.content))
    }),
    makePhoneCall: replies.api('makePhoneCall', (call) => {
      surroundings.calls.push(stringOf(call, platform === 'alipay' ? 'number' : 'phoneNumber'))
    }),
    openDocument: replies.api('openDocument', (call) => {
      files.sizeOf(stringOf(call, 'filePath'))
      surroundings.opened.push(stringOf(call, 'filePath'))
    }),
    getSystemInfoSync: () => system,
    getSystemInfo: replies.api('getSystemInfo', () => system),
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getMenuButtonBoundingClientRect: () => ({
      top: 26,
      bottom: 58,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    canIUse: () => true,
    nextTick: (run: () => void) => replies.later('nextTick', run),
  }
}

function systemOf({ platform, fontSize, theme }: PhoneOptions): Values {
  return {
    platform: 'android',
    app: platform === 'alipay' ? 'alipay' : undefined,
    brand: 'Redmi',
    model: 'Redmi 9A',
    system: 'Android 10',
    version: platform === 'alipay' ? '10.5.0' : '8.0.50',
    SDKVersion: platform === 'alipay' ? '2.8.9' : '3.5.0',
    language: platform === 'alipay' ? 'zh-Hans' : 'zh_CN',
    theme,
    fontSizeSetting: fontSize,
    pixelRatio: 2,
    statusBarHeight: 20,
    windowWidth: 375,
    windowHeight: 667,
    screenWidth: 375,
    screenHeight: 667,
    safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
  }
}
