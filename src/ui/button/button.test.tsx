import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '.'

describe('a button', () => {
  it('does its work when pressed', () => {
    const onPress = jest.fn()
    render(<Button onPress={onPress}>存下来</Button>)
    fireEvent.click(screen.getByRole('button', { name: '存下来' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('sends no form by accident', () => {
    const onSubmit = jest.fn((event: Event) => event.preventDefault())
    render(
      <form onSubmit={onSubmit as never}>
        <Button>存下来</Button>
        <Button kind="main" submits>
          下一步
        </Button>
      </form>,
    )
    fireEvent.click(screen.getByRole('button', { name: '存下来' }))
    expect(onSubmit).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it('cannot be pressed again while it works', () => {
    const onPress = jest.fn()
    render(
      <Button busy onPress={onPress}>
        提交申请
      </Button>,
    )
    fireEvent.click(screen.getByRole('button'))
    expect(onPress).not.toHaveBeenCalled()
  })

  it('keeps the focus while it works, and says that it cannot be pressed', () => {
    const { rerender } = render(<Button>获取验证码</Button>)
    const button = screen.getByRole('button')
    button.focus()
    rerender(<Button busy>获取验证码</Button>)
    expect(button).toHaveFocus()
    expect(button).toBeEnabled()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    rerender(<Button>获取验证码</Button>)
    expect(button).not.toHaveAttribute('aria-disabled')
  })

  it('sends its form not again while it works', () => {
    const onSubmit = jest.fn((event: Event) => event.preventDefault())
    render(
      <form onSubmit={onSubmit as never}>
        <Button kind="main" submits busy>
          提交申请
        </Button>
      </form>,
    )
    fireEvent.click(screen.getByRole('button'))
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('says to a screen reader what it is about', () => {
    render(
      <Button kind="link" about="电话">
        修改
      </Button>,
    )
    expect(screen.getByRole('button', { name: '修改 电话' })).toBeInTheDocument()
  })
})

describe('a button that leads to a page', () => {
  it('is a link, and opens the page without loading the app anew', () => {
    render(<Button to="/pages/a/index">看看</Button>)
    const link = screen.getByRole('link', { name: '看看' })
    expect(link).toHaveAttribute('href', '/pages/a/index')
    expect(fireEvent.click(link)).toBe(false)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/a/index' })
  })

  it('leaves a new tab to the browser', () => {
    render(<Button to="/pages/a/index">看看</Button>)
    const link = screen.getByRole('link')
    link.addEventListener('click', (event) => event.preventDefault(), { once: true })
    fireEvent.click(link, { ctrlKey: true })
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  it('cannot be followed while disabled', () => {
    render(
      <Button to="/pages/a/index" disabled>
        看看
      </Button>,
    )
    expect(screen.queryByRole('link')).toBeNull()
    fireEvent.click(screen.getByRole('button'))
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })
})
