import { aria } from './aria'

describe('a mini-program’s accessibility attributes', () => {
  const on = (platform: 'weapp' | 'alipay') =>
    jest.replaceProperty(process, 'env', { ...process.env, TARO_ENV: platform })

  afterEach(() => jest.restoreAllMocks())

  it('call a role as each platform does', () => {
    on('weapp')
    expect(aria({ role: 'button' })).toEqual({ 'aria-role': 'button' })
    on('alipay')
    expect(aria({ role: 'button' })).toEqual({ role: 'button' })
  })

  it('say that something is not ticked, and leave out what has no state', () => {
    expect(aria({ label: '同意', checked: false })).toEqual({ 'aria-label': '同意', 'aria-checked': false })
  })
})
