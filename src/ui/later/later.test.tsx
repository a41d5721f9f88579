import { act, render, screen } from '@testing-library/react'
import { Later } from '.'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const WAITING = { opening: '正在打开…', failed: '没能打开。' }
const after = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

test('what did not come is asked for again by itself, later and later, and stands there once it came', async () => {
  const load = jest.fn<Promise<string>, []>().mockRejectedValue(new Error('no network'))
  render(
    <Later load={load} waiting={WAITING}>
      {(text) => <p>{text}</p>}
    </Later>,
  )
  await after(0)
  expect(screen.getByText('没能打开。')).toHaveAttribute('role', 'status')
  await after(3_000)
  expect(load).toHaveBeenCalledTimes(2)
  await after(5_999)
  expect(load).toHaveBeenCalledTimes(2)
  load.mockResolvedValue('在这里')
  await after(1)
  expect(screen.getByText('在这里')).toBeVisible()
  await after(60_000)
  expect(load).toHaveBeenCalledTimes(3)
})

test('whoever has gone asks no more', async () => {
  const load = jest.fn<Promise<string>, []>().mockRejectedValue(new Error('no network'))
  const { unmount } = render(
    <Later load={load} waiting={WAITING}>
      {(text) => <p>{text}</p>}
    </Later>,
  )
  await after(0)
  unmount()
  await after(60_000)
  expect(load).toHaveBeenCalledTimes(1)
})
