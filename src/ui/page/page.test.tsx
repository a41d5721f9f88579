import Taro from '@tarojs/taro'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { Page, type PageFrame, type PageProps } from '.'
import { Button } from '../button'

const frame: PageFrame = {
  brand: ['退休', '一件事'],
  back: '返回',
  home: '/pages/home/index',
  rootLinks: [{ icon: 'textSize', label: '字大小', to: '/pages/me/index' }],
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
