import { render, screen } from '@testing-library/react'
import { DeskTable } from '.'
import { DeskTable as Cards } from './index.mini'

test('what has ended stands there to be read, and opens nothing', () => {
  const opened: string[] = []
  render(
    <DeskTable
      caption="办件"
      columns={['姓名', '办到哪一步']}
      rows={[
        { id: '1', name: '周铁山', cells: ['等我们确认'] },
        { id: '2', name: '王建国', cells: ['已办结'], closed: true },
      ]}
      onOpen={(id) => opened.push(id)}
    />,
  )
  expect(screen.getByText('王建国')).toBeTruthy()
  screen.getByText('王建国').click()
  screen.getByRole('button', { name: '周铁山' }).click()
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(opened).toEqual(['1'])
})

test('what is new bears its mark before the name, and is called by the name alone', () => {
  render(
    <DeskTable
      caption="办件"
      columns={['姓名']}
      rows={[{ id: '1', name: '周铁山', mark: '新', cells: [] }]}
      onOpen={() => {}}
    />,
  )
  expect(screen.getByRole('rowheader').textContent).toBe('新周铁山')
  expect(screen.getByRole('button', { name: '周铁山' })).toBeTruthy()
})

test('as a card it is read by the name first, then the mark and what else stands there', () => {
  const rows = [{ id: '1', name: '周铁山', mark: '新', cells: ['', '等我们确认'] }]
  render(<Cards caption="办件" columns={['姓名']} rows={rows} onOpen={() => {}} />)
  expect(screen.getByRole('button', { name: '周铁山，新，等我们确认' }).textContent).toBe(
    '新周铁山等我们确认',
  )
})
