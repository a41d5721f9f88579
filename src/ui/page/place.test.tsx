import { act, render, screen, waitFor } from '@testing-library/react'
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

it('a page that lies behind and is drawn anew moves neither the scroll, nor the focus, nor the title of the one in sight', () => {
  render(<Shown title="您本人" />)
  screen.getByRole('textbox').focus()
  document.documentElement.scrollTop = 1005
  render(
    <div style={{ display: 'none' }}>
      <Shown title="工作和参保" />
    </div>,
  )
  expect(document.documentElement.scrollTop).toBe(1005)
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(document.title).toBe('您本人')
})

describe('what has the focus is taken off the page', () => {
  function Item({ pressed, left = false }: { pressed: boolean; left?: boolean }) {
    const page = useRef<HTMLDivElement>(null)
    const main = useRef<HTMLElement>(null)
    usePlace('结果', page, main)
    return (
      <div ref={page}>
        <main ref={main} tabIndex={-1}>
          {!left && (
            <ul>
              <li>{!pressed && <button>不办这一项</button>}</li>
            </ul>
          )}
        </main>
      </div>
    )
  }
  const begin = () => {
    const { rerender } = render(<Item pressed={false} />)
    screen.getByRole('button').focus()
    return rerender
  }

  it('the focus stays in the place that it stood in', async () => {
    begin()(<Item pressed />)
    await waitFor(() => expect(screen.getByRole('listitem')).toHaveFocus())
  })

  it('or, where that has gone as well, in what is around it', async () => {
    begin()(<Item pressed left />)
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  })

  it('nothing moves a focus that is elsewhere by then', async () => {
    const rerender = begin()
    const elsewhere = document.body.appendChild(document.createElement('button'))
    elsewhere.focus()
    rerender(<Item pressed />)
    await act(() => Promise.resolve())
    expect(elsewhere).toHaveFocus()
    elsewhere.remove()
  })
})
