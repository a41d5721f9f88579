import Taro from '@tarojs/taro'
import { takePhotos, type Photo } from './index.weapp'

const MB = 1024 * 1024
const sizes = new Map<string, number>()
const wechat = {
  chooseMedia: jest.fn(),
  getImageInfo: jest.fn(),
  compressImage: jest.fn(),
  getFileSystemManager: () => ({
    getFileInfo: ({ filePath, success }: { filePath: string; success(info: { size: number }): void }) =>
      success({ size: sizes.get(filePath) ?? 0 }),
  }),
}
const drawn = jest.fn()

beforeEach(() => {
  Object.assign(Taro, wechat)
  Object.assign(globalThis, {
    wx: {
      createOffscreenCanvas: () => ({
        getContext: () => ({ fillRect: () => undefined, drawImage: () => undefined }),
        createImage: () => ({
          onload: () => undefined,
          set src(_: string) {
            setTimeout(() => this.onload())
          },
        }),
      }),
      canvasToTempFilePath: drawn,
    },
  })
  chooses(6 * MB)
  wechat.getImageInfo.mockResolvedValue({ type: 'jpeg', width: 4000, height: 3000 })
  wechat.compressImage.mockResolvedValue({ tempFilePath: 'wxfile://small' })
  drawn.mockImplementation(({ success }) => success({ tempFilePath: 'wxfile://drawn' }))
  sizes.set('wxfile://small', 2 * MB)
  sizes.set('wxfile://drawn', 2 * MB)
})

/** The person chooses one photo of so many bytes. WeChat answers by callbacks alone: Taro makes no promise of it. */
function chooses(size: number) {
  wechat.chooseMedia.mockImplementation(({ success }) =>
    success({ tempFiles: [{ tempFilePath: 'wxfile://1', size }] }),
  )
}

async function taken() {
  const photos: Photo[] = []
  await takePhotos('album', {
    atMost: 40,
    onChosen: () => undefined,
    onPhoto: (photo) => void photos.push(photo),
  })
  return photos
}

test('WeChat compresses a photo to the side that is sent', async () => {
  expect(await taken()).toEqual([{ ok: true, path: 'wxfile://small' }])
  expect(wechat.compressImage).toHaveBeenCalledWith(
    expect.objectContaining({ quality: 85, compressedWidth: 2400 }),
  )
  expect(wechat.chooseMedia).toHaveBeenCalledWith(
    expect.objectContaining({ count: 20, sourceType: ['album'] }),
  )
})

test('with less quality where it is still larger than 2 MB', async () => {
  sizes.set('wxfile://small', 2 * MB + 1)
  sizes.set('wxfile://smaller', 2 * MB)
  wechat.compressImage.mockImplementation(async ({ quality }: { quality: number }) => ({
    tempFilePath: quality < 80 ? 'wxfile://smaller' : 'wxfile://small',
  }))
  expect(await taken()).toEqual([{ ok: true, path: 'wxfile://smaller' }])
})

test('draws anew what it cannot compress: a PNG, or a photo that stays too large', async () => {
  wechat.getImageInfo.mockResolvedValue({ type: 'png', width: 4000, height: 3000 })
  expect(await taken()).toEqual([{ ok: true, path: 'wxfile://drawn' }])
  expect(wechat.compressImage).not.toHaveBeenCalled()

  wechat.getImageInfo.mockResolvedValue({ type: 'jpeg', width: 4000, height: 3000 })
  sizes.set('wxfile://small', 2 * MB + 1)
  expect(await taken()).toEqual([{ ok: true, path: 'wxfile://drawn' }])

  drawn.mockImplementation(({ fail }) => fail())
  expect(await taken()).toEqual([{ ok: false, fault: 'size' }])
})

test('refuses what is too large, of another type, of too many pixels, or broken', async () => {
  wechat.getImageInfo.mockResolvedValueOnce({ type: 'gif', width: 10, height: 10 })
  expect(await taken()).toEqual([{ ok: false, fault: 'type' }])
  wechat.getImageInfo.mockResolvedValueOnce({ type: 'jpeg', width: 9000, height: 9000 })
  expect(await taken()).toEqual([{ ok: false, fault: 'pixels' }])
  wechat.getImageInfo.mockRejectedValueOnce({ errMsg: 'getImageInfo:fail' })
  expect(await taken()).toEqual([{ ok: false, fault: 'damaged' }])
  chooses(30 * MB + 1)
  expect(await taken()).toEqual([{ ok: false, fault: 'size' }])
})

test('tells a person who chose nothing from a phone that forbids it', async () => {
  wechat.chooseMedia.mockImplementation(({ fail }) => fail({ errMsg: 'chooseMedia:fail cancel' }))
  expect(await taken()).toEqual([])
  wechat.chooseMedia.mockImplementation(({ fail }) => fail({ errMsg: 'chooseMedia:fail auth deny' }))
  expect(await taken()).toEqual([{ ok: false, fault: 'denied' }])
})
