import { fireEvent, render, screen } from '@testing-library/react'
import { WhyLater } from '.'

const show = (load: () => Promise<string>) =>
  render(
    <WhyLater summary="依据" load={load} waiting={{ opening: '正在打开…', failed: '没能打开。' }}>
      {(law) => <p>{law}</p>}
    </WhyLater>,
  )
const press = () => fireEvent.click(screen.getByText('依据'))

describe('words that are fetched when somebody wants to read them', () => {
  test('are not fetched before, and once only', async () => {
    const load = jest.fn(() => Promise.resolve('第二十五条'))
    show(load)
    expect(load).not.toHaveBeenCalled()
    press()
    expect(await screen.findByText('第二十五条')).toBeInTheDocument()
    press()
    press()
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('say so where they do not come, and are asked for again when it is opened anew', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValueOnce('第二十五条')
    show(load)
    press()
    expect(await screen.findByText('没能打开。')).toHaveAttribute('role', 'status')
    press()
    press()
    expect(await screen.findByText('第二十五条')).toBeInTheDocument()
  })
})
