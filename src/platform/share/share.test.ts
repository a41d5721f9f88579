import { renderHook } from '@testing-library/react'
import { handsOver, useShare } from '.'
import { isThisMachine, linkTo } from './shared'

const card = {
  title: '看我的进度',
  path: '/pages/people/join/index',
  fragment: 'secret',
  query: 'invitation=1',
}
const passOn = (origin?: string) =>
  renderHook(() => useShare({ ...card, ...(origin !== undefined && { origin }) })).result.current?.()
const phoneHas = (what: Partial<Record<'share' | 'clipboard', unknown>>) => {
  for (const name of ['share', 'clipboard'] as const)
    Object.defineProperty(navigator, name, { value: what[name], configurable: true })
}

describe('passing a page on', () => {
  const link = `${window.location.origin}/pages/people/join/index#secret`

  test('hands it to the phone’s own list of apps', async () => {
    const share = jest.fn().mockResolvedValue(undefined)
    phoneHas({ share })
    expect(handsOver()).toBe(true)
    expect(await passOn()).toBe('handedOver')
    expect(share).toHaveBeenCalledWith({ title: card.title, url: link })
  })

  test('leads to where the operator says that it is reached', async () => {
    const share = jest.fn().mockResolvedValue(undefined)
    phoneHas({ share })
    await passOn('https://demo.example')
    expect(share).toHaveBeenCalledWith({
      title: card.title,
      url: 'https://demo.example/pages/people/join/index#secret',
    })
  })

  test('copies nothing where the person closed the list', async () => {
    const writeText = jest.fn()
    phoneHas({
      share: jest.fn().mockRejectedValue(new DOMException('closed', 'AbortError')),
      clipboard: { writeText },
    })
    expect(await passOn()).toBe('handedOver')
    expect(writeText).not.toHaveBeenCalled()
  })

  test.each([
    ['has no such list', {}],
    ['refuses', { share: jest.fn().mockRejectedValue(new DOMException('no', 'NotAllowedError')) }],
  ])('copies the link where the phone %s', async (_, phone) => {
    const writeText = jest.fn().mockResolvedValue(undefined)
    phoneHas({ ...phone, clipboard: { writeText } })
    expect(await passOn()).toBe('copied')
    expect(writeText).toHaveBeenCalledWith(`${card.title} ${link}`)
  })

  test('says so where the phone does neither', async () => {
    phoneHas({ clipboard: { writeText: jest.fn().mockRejectedValue(new Error('no')) } })
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true })
    expect(await passOn()).toBe('failed')
  })

  test.each([
    ['http://127.0.0.1:8787', true],
    ['http://localhost', true],
    ['https://[::1]:8787', true],
    ['http://192.168.1.20:8787', false],
    ['https://localhost.example.org', false],
    ['https://demo.example', false],
  ])('%s opens on this machine alone: %s', (origin, alone) => {
    expect(isThisMachine(origin)).toBe(alone)
  })

  test('without anything behind a #, the address alone', () => {
    expect(linkTo('https://demo.example', { path: '/pages/know/when/index' })).toBe(
      'https://demo.example/pages/know/when/index',
    )
  })
})
