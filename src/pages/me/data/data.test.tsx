import { act, fireEvent, render, screen } from '@testing-library/react'
import { Unreachable } from '@/services/failure'
import { useMyData } from '@/stores/myData'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { WANG } from '@/stores/testing/cases'
import MyDataPage from '.'

const prepare = jest.fn<Promise<void>, [string]>()

beforeEach(() => {
  resetStores()
  prepare.mockReset().mockImplementation(async (kind) => {
    useMyData.setState({ file: { kind: kind as 'readable', path: 'blob:all' } })
  })
  useMyData.setState({ prepare })
  useSession.setState({ status: 'signedIn', me: WANG, load: () => Promise.resolve() })
})

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('is prepared first; then the phone is handed it where one presses, under its own name', async () => {
  const saved: string[] = []
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(`${this.download} ${this.href}`)
  })
  render(<MyDataPage />)
  await press('整理一份')
  expect(prepare).toHaveBeenCalledWith('readable')
  expect(saved).toEqual([])
  await press('存到这部手机')
  expect(saved).toEqual(['我的退休资料.html blob:all'])
  expect(screen.getByText(/已经交给手机/)).toBeVisible()
  click.mockRestore()
})

test('the other kind is another file: what was prepared before is not handed over for it', async () => {
  render(<MyDataPage />)
  await press('整理一份')
  fireEvent.click(screen.getByRole('radio', { name: /给电脑用的/ }))
  expect(screen.queryByRole('button', { name: '存到这部手机' })).toBeNull()
  await press('整理一份')
  expect(prepare).toHaveBeenLastCalledWith('machine')
})

test('what could not be prepared says so and may be tried again', async () => {
  prepare.mockImplementation(async () => useMyData.setState({ failure: new Unreachable() }))
  render(<MyDataPage />)
  await press('整理一份')
  expect(screen.getByText(/没连上网/)).toBeVisible()
  expect(screen.getByRole('button', { name: '整理一份' })).not.toHaveAttribute('aria-disabled')
})

test('a phone alone is led to the proof of the name', () => {
  useSession.setState({ me: { ...WANG, level: 'phone', person: null } })
  render(<MyDataPage />)
  expect(screen.getByRole('heading', { name: /先实名认证/ })).toBeVisible()
})
