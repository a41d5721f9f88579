import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { usePlace } from './place'

const hooks: { hide?: () => void; show?: () => void } = {}

jest.mock('@tarojs/taro', () => ({
  useDidHide: (hook: () => void) => {
    hooks.hide = hook
  },
  useDidShow: (hook: () => void) => {
    hooks.show = hook
  },
}))

function Shown({ title }: { title: string }) {
  const page = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLElement>(null)
  usePlace(title, page, main)
  return (
    <div ref={page}>
      <main ref={main} tabIndex={-1}>
        <label htmlFor="account">银行账号</label>
        <input id="account" />
      </main>
    </div>
  )
}

describe('a page that was left and is come back to', () => {
  const leave = () => {
    render(<Shown title="收款账户" />)
    screen.getByRole('textbox').focus()
    document.documentElement.scrollTop = 300
    act(() => hooks.hide?.())
    document.title = '下一页'
    document.documentElement.scrollTop = 0
    screen.getByRole('textbox').blur()
  }

  it('has its ids again, which it gave up so that no label of another page finds them', () => {
    leave()
    expect(document.getElementById('account')).toBeNull()
    act(() => hooks.show?.())
    expect(screen.getByLabelText('银行账号')).toBe(document.getElementById('account'))
  })

  it('stands where it stood, with its title and its focus', () => {
    leave()
    act(() => hooks.show?.())
    expect(document.title).toBe('收款账户')
    expect(document.documentElement.scrollTop).toBe(300)
    expect(screen.getByRole('textbox')).toHaveFocus()
  })
})
