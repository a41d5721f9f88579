import { createClient } from './client'
import { createPictures } from './pictures'
import type { Transport } from './transport'

function picturesOn(platform: 'h5' | 'weapp', download: Transport['download']) {
  const unused = () => {
    throw new Error('only files are asked for here')
  }
  const transport: Transport = { request: unused, upload: unused, download }
  const base = platform === 'h5' ? '' : 'https://bff'
  return createPictures(createClient({ transport, base, platform, token: () => 'token-1' }), platform)
}

test('in a browser the image tag asks for it, with its cookie', async () => {
  const download = jest.fn()
  await expect(picturesOn('h5', download).show('1', '2')).resolves.toBe('/api/v1/cases/1/materials/2')
  expect(download).not.toHaveBeenCalled()
})

test('on a mini-program it is fetched with the session, once', async () => {
  const download = jest.fn().mockResolvedValue({ status: 200, path: 'wxfile://2.jpg' })
  const pictures = picturesOn('weapp', download)
  await expect(pictures.show('1', '2')).resolves.toBe('wxfile://2.jpg')
  await pictures.show('1', '2')
  expect(download).toHaveBeenCalledTimes(1)
  expect(download).toHaveBeenCalledWith(
    expect.objectContaining({
      url: 'https://bff/api/v1/cases/1/materials/2',
      header: { 'X-Client': 'weapp', Authorization: 'Bearer token-1' },
    }),
  )
})

test('one that did not come is asked for again', async () => {
  const download = jest
    .fn()
    .mockRejectedValueOnce(new Error('fail'))
    .mockResolvedValue({ status: 200, path: 'x' })
  const pictures = picturesOn('weapp', download)
  await expect(pictures.show('1', '2')).rejects.toThrow()
  await expect(pictures.show('1', '2')).resolves.toBe('x')
})
