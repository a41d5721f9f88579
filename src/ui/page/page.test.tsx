import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { Page, type PageFrame, type PageProps } from '.'
import { giveAloud } from './aloud'
import { Button } from '../button'

const frame: PageFrame = {
  brand: ['退休', '一件事'],
  back: '返回',
  home: '/pages/home/index',
  rootLinks: [{ icon: 'textSize', label: '字大小', to: '/pages/me/index' }],
  read: '朗读',
  readNoMore: '停下',
  help: '求助',
  helpTitle: '要人帮忙？',
  helpRows: [{ icon: 'phone', label: '打 12333', tel: '12333' }],
  tabsLabel: '主要页面',
  tabs: [
    { key: 'home', icon: 'home', label: '首页', to: '/pages/home/index' },
    { key: 'me', icon: 'person', label: '我的', to: '/pages/me/index' },
  ],
}

const show = (props: Partial<PageProps> = {}) =>
  render(
    <Page frame={frame} title="结果 · 退休一件事" {...props}>
      <p>内容</p>
    </Page>,
  )

describe('a page', () => {
  it('names the window', () => {
    show()
    expect(document.title).toBe('结果 · 退休一件事')
  })

  it('has the text size in reach on the roots, and there alone', () => {
    const { unmount } = show({ tab: 'home' })
    expect(screen.getByRole('link', { name: '字大小' })).toHaveAttribute('href', '/pages/me/index')
    unmount()
    show()
    expect(screen.queryByRole('link', { name: '字大小' })).toBeNull()
  })

  it('ends with the help, and leads to it', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: '求助' }))
    const help = screen.getByRole('complementary', { name: '要人帮忙？' })
    expect(help).toHaveFocus()
    expect(within(help).getByRole('link', { name: '打 12333' })).toHaveAttribute('href', 'tel:12333')
  })

  it('takes the focus when it is not the first one opened', () => {
    show()
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('goes back to where it is told when nothing is behind', () => {
    show({ backTo: '/pages/me/index' })
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/me/index' })
  })

  it('asks the page instead of going back', () => {
    const onBack = jest.fn()
    show({ onBack })
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(onBack).toHaveBeenCalledTimes(1)
    expect(Taro.reLaunch).not.toHaveBeenCalled()
  })
})

describe('a root', () => {
  it('has the tabs, says which one it is, and has no way back', () => {
    show({ tab: 'home' })
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
    const tabs = screen.getByRole('navigation', { name: '主要页面' })
    expect(within(tabs).getByRole('link', { current: 'page' })).toHaveTextContent('首页')
    fireEvent.click(within(tabs).getByRole('link', { name: '我的' }))
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/me/index' })
  })
})

describe('a page that is a form', () => {
  it('is sent by its main button, and never by the browser', () => {
    const onSubmit = jest.fn()
    show({
      onSubmit,
      action: (
        <Button kind="main" submits>
          下一步
        </Button>
      ),
    })
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
    const form = document.querySelector('form')
    expect(form && fireEvent.submit(form)).toBe(false)
  })
})

describe('where the phone can read aloud', () => {
  const aloud = { read: jest.fn(), stop: jest.fn() }
  beforeEach(() => {
    jest.clearAllMocks()
    // jsdom draws nothing, and so has no text as it is drawn.
    Object.defineProperty(HTMLElement.prototype, 'innerText', {
      configurable: true,
      get(this: HTMLElement) {
        return this.textContent
      },
    })
    act(() => giveAloud(aloud))
  })
  afterEach(() => {
    act(() => giveAloud(null))
    Reflect.deleteProperty(HTMLElement.prototype, 'innerText')
  })
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

  it('the page is read from its top, without the help, until somebody stops it', () => {
    show({ action: <Button kind="main">下一步</Button> })
    press('朗读')
    expect(aloud.read).toHaveBeenCalledWith(['内容', '下一步'], expect.any(Function))
    press('停下')
    expect(aloud.stop).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('button', { name: '朗读' })).toBeVisible()
  })

  it('it can be read again once it is over, a form as well', () => {
    show({ onSubmit: () => undefined })
    press('朗读')
    expect(aloud.read.mock.calls[0]?.[0]).toEqual(['内容'])
    act(() => (aloud.read.mock.calls[0]?.[1] as () => void)())
    press('朗读')
    expect(aloud.read).toHaveBeenCalledTimes(2)
  })

  it('nothing of a page is heard that was left', () => {
    const { unmount } = show()
    press('朗读')
    unmount()
    expect(aloud.stop).toHaveBeenCalledTimes(1)
  })
})

it('without a voice nothing offers to read', () => {
  show()
  expect(screen.queryByRole('button', { name: '朗读' })).toBeNull()
})
