import Taro from '@tarojs/taro'
import { takePhotos, type Photo } from './index.alipay'

const MB = 1024 * 1024
const sizes = new Map<string, number>()
const alipay = {
  chooseImage: jest.fn(),
  getImageInfo: jest.fn(),
  getFileInfo: async ({ filePath }: { filePath: string }) => {
    const size = sizes.get(filePath)
    if (size === undefined) throw new Error('no such file')
    return { size }
  },
}
const compressed = jest.fn()

beforeEach(() => {
  Object.assign(Taro, alipay)
  Object.assign(globalThis, { my: { compressImage: compressed } })
  sizes.clear()
  sizes.set('photo', 6 * MB)
  sizes.set('level 2', 2 * MB)
  alipay.chooseImage.mockResolvedValue({ tempFilePaths: ['photo'] })
  alipay.getImageInfo.mockResolvedValue({ type: 'jpeg', width: 4000, height: 3000 })
  compressed.mockImplementation(({ compressLevel, success }) =>
    success({ apFilePaths: [`level ${compressLevel}`] }),
  )
})

async function taken() {
  const photos: Photo[] = []
  await takePhotos('camera', {
    atMost: 40,
    onChosen: () => undefined,
    onPhoto: (photo) => void photos.push(photo),
  })
  return photos
}

test('Alipay compresses a photo, more where it is still larger than 2 MB', async () => {
  expect(await taken()).toEqual([{ ok: true, path: 'level 2' }])
  sizes.set('level 2', 2 * MB + 1)
  sizes.set('level 1', 2 * MB)
  expect(await taken()).toEqual([{ ok: true, path: 'level 1' }])
})

test('refuses what stays too large, is of another type, has too many pixels, or is broken', async () => {
  for (const level of [2, 1, 0]) sizes.set(`level ${level}`, 2 * MB + 1)
  expect(await taken()).toEqual([{ ok: false, fault: 'size' }])
  alipay.getImageInfo.mockResolvedValueOnce({ type: 'gif', width: 10, height: 10 })
  expect(await taken()).toEqual([{ ok: false, fault: 'type' }])
  alipay.getImageInfo.mockResolvedValueOnce({ type: 'jpeg', width: 9000, height: 9000 })
  expect(await taken()).toEqual([{ ok: false, fault: 'pixels' }])
  alipay.getImageInfo.mockRejectedValueOnce({ error: 10 })
  expect(await taken()).toEqual([{ ok: false, fault: 'damaged' }])
  sizes.clear()
  expect(await taken()).toEqual([{ ok: false, fault: 'damaged' }])
})

test('tells a person who chose nothing from a phone that forbids it', async () => {
  alipay.chooseImage.mockRejectedValueOnce({ error: 11 })
  expect(await taken()).toEqual([])
  alipay.chooseImage.mockRejectedValueOnce({ error: 2001 })
  expect(await taken()).toEqual([{ ok: false, fault: 'denied' }])
})
