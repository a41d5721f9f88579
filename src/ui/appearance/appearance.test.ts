import { showAppearance } from '.'
import { rootAppearance } from './index.mini'

describe('on H5', () => {
  it('marks the document with size and theme', () => {
    showAppearance({ size: 24, theme: 'contrast', scale: 1 })
    expect(document.documentElement.dataset).toMatchObject({ size: '24', theme: 'contrast' })
  })

  it('leaves the colours to the phone', () => {
    showAppearance({ size: 20, theme: 'dark', scale: 1 })
    showAppearance({ size: 20, theme: 'system', scale: 1 })
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })
})

describe('on a mini-program', () => {
  it('multiplies the chosen size by the phone’s own', () => {
    expect(rootAppearance({ size: 24, theme: 'system', scale: 1.25 }).style).toBe('--fs:30px')
  })

  it.each([
    [20, 1, 'root root-theme-light'],
    [20, 1.15, 'root root-size-24 root-theme-light'],
    [20, 1.4, 'root root-size-30 root-theme-light'],
    [24, 1, 'root root-size-24 root-theme-light'],
    [30, 1, 'root root-size-30 root-theme-light'],
  ] as const)('looks as large as its type really is: %s × %s', (size, scale, className) => {
    expect(rootAppearance({ size, theme: 'light', scale }).className).toBe(className)
  })
})
