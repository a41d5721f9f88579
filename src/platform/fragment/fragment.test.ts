import { act, renderHook } from '@testing-library/react'
import { useFleetingFragment, useFragment } from '.'

const open = (address: string) => window.history.replaceState({ idx: 3 }, '', address)

describe('what an address carries behind its #', () => {
  beforeEach(() => {
    window.sessionStorage.clear()
    open('/pages/people/join/index')
  })

  test('is off the address at once, with the rest of it and the history as they were', () => {
    open('/pages/people/join/index?a=1#secret')
    const { result } = renderHook(useFragment)
    expect(result.current.held).toBe('secret')
    expect(window.location.href).toMatch(/\/pages\/people\/join\/index\?a=1$/)
    expect(window.history.state).toEqual({ idx: 3 })
    expect(window.localStorage).toHaveLength(0)
  })

  test('is held by the tab while the app goes elsewhere and is loaded anew', () => {
    open('/pages/people/join/index#secret')
    renderHook(useFragment).unmount()
    open('/pages/me/signin/index')
    expect(renderHook(useFragment).result.current.held).toBe('secret')
  })

  test('is gone once it was dropped', () => {
    open('/pages/people/join/index#secret')
    const { result } = renderHook(useFragment)
    act(() => result.current.drop())
    expect(result.current.held).toBeNull()
    expect(renderHook(useFragment).result.current.held).toBeNull()
  })

  test('is another where another such address is opened in the tab', () => {
    open('/pages/people/join/index#secret')
    const { result } = renderHook(useFragment)
    open('/pages/people/join/index#other')
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')))
    expect(result.current.held).toBe('other')
    expect(window.location.hash).toBe('')
  })

  test('works where the tab keeps nothing', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('no storage')
    })
    open('/pages/people/join/index#secret')
    const { result } = renderHook(useFragment)
    expect(result.current.held).toBe('secret')
    act(() => result.current.drop())
    expect(renderHook(useFragment).result.current.held).toBeNull()
    full.mockRestore()
  })

  test('is nothing where there was nothing', () => {
    expect(renderHook(useFragment).result.current.held).toBeNull()
  })
})

describe('what is used at once', () => {
  beforeEach(() => window.sessionStorage.clear())

  test('is off the address, and no tab holds it after its page has gone', () => {
    open('/verify#code')
    const { result, unmount } = renderHook(useFleetingFragment)
    expect(result.current).toBe('code')
    expect(window.location.hash).toBe('')
    expect(window.sessionStorage).toHaveLength(0)
    unmount()
    expect(renderHook(useFleetingFragment).result.current).toBeNull()
    expect(renderHook(useFragment).result.current.held).toBeNull()
  })

  test('is another where another is scanned into the same tab', () => {
    open('/verify#code')
    const { result } = renderHook(useFleetingFragment)
    open('/verify#other')
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')))
    expect(result.current).toBe('other')
    expect(window.location.hash).toBe('')
  })
})
