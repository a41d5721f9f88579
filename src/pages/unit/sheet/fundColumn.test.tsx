import { fireEvent, render, screen } from '@testing-library/react'
import type { View } from '.'
import { FundColumn } from './fundColumn'

type Fund = NonNullable<View['fund']>
const cell = (value: string, version: number, changedBy: string | null = null) => ({
  value,
  version,
  changedBy,
  changedAt: version === 0 ? null : '2026-11-23T02:00:00.000Z',
})
const FUND: Fund = {
  authorization: '00000000-0000-4000-8000-000000000001',
  until: '2027-11-23',
  open: true,
  office: cell('路北管理部', 1),
  bank: cell('中国农业银行', 1),
  account: cell('0901', 1),
  authorized: true,
}
const bank = () => screen.getByLabelText<HTMLInputElement>('开户银行')
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

function typesWhileChanged() {
  const { rerender } = render(<FundColumn fund={FUND} />)
  fireEvent.input(bank(), { target: { value: '中国银行' } })
  rerender(<FundColumn fund={{ ...FUND, bank: cell('河北银行', 2, '周铁山') }} />)
}

test('what somebody else typed meanwhile stands beside one’s own, by name, and the clerk chooses', () => {
  typesWhileChanged()
  expect(screen.getByText('「开户银行」，周铁山也改过')).toBeTruthy()
  expect(screen.getByText('中国银行')).toBeTruthy()
  expect(screen.getByText('河北银行')).toBeTruthy()
  press(/^留周铁山填的/)
  expect(bank().value).toBe('河北银行')
  expect(screen.queryByText('「开户银行」，周铁山也改过')).toBeNull()
})

test('and one’s own stays where that is chosen', () => {
  typesWhileChanged()
  press(/^留我填的/)
  expect(bank().value).toBe('中国银行')
  expect(screen.queryByText('「开户银行」，周铁山也改过')).toBeNull()
})

test('a cell that is not touched is as it stands now, with the name of who typed it', () => {
  const { rerender } = render(<FundColumn fund={FUND} />)
  rerender(<FundColumn fund={{ ...FUND, bank: cell('河北银行', 2, '周铁山') }} />)
  expect(bank().value).toBe('河北银行')
  expect(screen.getByText(/^周铁山填的，/)).toBeTruthy()
})
