import Taro from '@tarojs/taro'
import { follow, goBack, open } from '.'

const pages = (count: number) =>
  jest.mocked(Taro.getCurrentPages).mockReturnValue(Array.from({ length: count }, () => ({})) as never)

const inMiniProgram = () => jest.replaceProperty(process, 'env', { ...process.env, TARO_ENV: 'weapp' })

beforeEach(() => pages(1))
afterEach(() => jest.restoreAllMocks())

describe('following a target', () => {
  it('opens a page and keeps this one behind', () => {
    follow({ to: '/pages/a/index' })
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/a/index' })
  })

  it('starts afresh at a root', () => {
    follow({ to: '/pages/home/index', how: 'root' })
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  it('puts the new page in the place of this one', () => {
    follow({ to: '/pages/a/index', how: 'replace' })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/a/index' })
  })

  it('opens any number of pages in a browser', () => {
    pages(20)
    follow({ to: '/pages/a/index' })
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
  })

  it('still opens the tenth page of a mini-program, without an eleventh behind it', () => {
    inMiniProgram()
    pages(8)
    follow({ to: '/pages/a/index' })
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
    pages(9)
    follow({ to: '/pages/a/index' })
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/a/index' })
  })

  it('does what it is told rather than open the page', () => {
    const onPress = jest.fn()
    follow({ to: '/pages/a/index', onPress })
    expect(onPress).toHaveBeenCalledTimes(1)
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  it('dials', () => {
    follow({ tel: '12333' })
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12333' })
  })
})

describe('going back', () => {
  it('returns to the page before', () => {
    pages(2)
    goBack('/pages/home/index')
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  })

  it('goes to the given page when the app was opened here by a link', () => {
    goBack('/pages/home/index')
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  describe('on the full stack of a mini-program, where each page takes the place of the one before', () => {
    beforeEach(() => void inMiniProgram())
    const redirects = () => jest.mocked(Taro.redirectTo).mock.calls.map(([{ url }]) => url)

    it('returns to the page that was seen before, not to the one that lies behind', () => {
      pages(8)
      open('/pages/list/index')
      pages(9)
      open('/pages/check/index')
      open('/pages/form/index')
      goBack('/pages/home/index')
      goBack('/pages/home/index')
      expect(redirects().slice(-2)).toEqual(['/pages/check/index', '/pages/list/index'])
      expect(Taro.navigateBack).not.toHaveBeenCalled()
      goBack('/pages/home/index')
      expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
    })

    it('forgets them where the phone’s own way back has been taken', () => {
      pages(9)
      open('/pages/check/index')
      pages(8)
      open('/pages/list/index')
      pages(9)
      goBack('/pages/home/index')
      expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
    })

    it('keeps the way back through a page that led elsewhere', () => {
      pages(8)
      open('/pages/outcome/index')
      pages(9)
      open('/pages/signin/index')
      open('/pages/identity/index', 'replace')
      goBack('/pages/home/index')
      expect(redirects().at(-1)).toBe('/pages/outcome/index')
    })
  })
})
