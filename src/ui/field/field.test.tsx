import { fireEvent, render, screen } from '@testing-library/react'
import { Field } from '.'
import { Select } from '../select'
import { YearMonthField } from '../yearMonthField'

describe('a field', () => {
  it('is named by its label and described by hint, error and count, in that order', () => {
    render(
      <Field
        id="account"
        label="银行账号"
        hint="卡正面的号码"
        error="少了几位"
        status="已填 12 位"
        value="6222"
        onChange={jest.fn()}
      />,
    )
    const input = screen.getByRole('textbox', { name: '银行账号' })
    expect(input).toHaveAccessibleDescription('卡正面的号码 少了几位 已填 12 位')
    expect(input).toBeInvalid()
    expect(screen.getByRole('status')).toHaveTextContent('已填 12 位')
  })

  it('hands over each change', () => {
    const onChange = jest.fn()
    render(<Field id="name" label="户名" value="王" onChange={onChange} />)
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '王建' } })
    expect(onChange).toHaveBeenCalledWith('王建')
  })

  it('keeps what was typed when it turns out wrong', () => {
    const { rerender } = render(<Field id="name" label="户名" value="王建" onChange={jest.fn()} />)
    rerender(<Field id="name" label="户名" value="王建" error="再看一遍" onChange={jest.fn()} />)
    expect(screen.getByRole('textbox')).toHaveValue('王建')
  })

  it.each([
    ['number', 'numeric', 'off'],
    ['tel', 'tel', 'off'],
    ['code', 'numeric', 'one-time-code'],
    ['idNumber', 'text', 'off'],
  ] as const)('brings up the right keyboard for %s', (kind, mode, completion) => {
    render(<Field id="x" label="号码" kind={kind} value="" onChange={jest.fn()} />)
    const input = screen.getByRole('textbox')
    expect(input).toHaveAttribute('inputmode', mode)
    expect(input).toHaveAttribute('autocomplete', completion)
    expect(input).not.toHaveAttribute('type', 'number')
  })

  it('grows to several lines', () => {
    render(<Field id="address" label="地址" kind="textarea" value="河北省" onChange={jest.fn()} />)
    expect(screen.getByRole('textbox', { name: '地址' }).tagName).toBe('TEXTAREA')
  })
})

describe('a list to choose from', () => {
  const banks = [
    { value: 'icbc', label: '工商银行' },
    { value: 'abc', label: '农业银行' },
  ]

  it('shows that nothing is chosen yet, and does not let that be chosen again', () => {
    render(<Select id="bank" label="开户银行" placeholder="请选择" options={banks} onChange={jest.fn()} />)
    expect(screen.getByRole('combobox', { name: '开户银行' })).toHaveDisplayValue('请选择')
    expect(screen.getByRole('option', { name: '请选择' })).toBeDisabled()
  })

  it('hands over the choice', () => {
    const onChange = jest.fn()
    render(<Select id="bank" label="开户银行" placeholder="请选择" options={banks} onChange={onChange} />)
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'abc' } })
    expect(onChange).toHaveBeenCalledWith('abc')
  })
})

describe('a month', () => {
  const show = (onChange = jest.fn(), error?: string) =>
    render(
      <YearMonthField
        id="birth"
        legend="出生年月"
        error={error}
        yearLabel="年"
        monthLabel="月"
        year="1965"
        month="3"
        onChange={onChange}
      />,
    )

  it('is two fields in a group with a name', () => {
    show()
    expect(screen.getByRole('group', { name: '出生年月' })).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '年' })).toHaveValue('1965')
  })

  it('hands over both when one changes', () => {
    const onChange = jest.fn()
    show(onChange)
    fireEvent.input(screen.getByRole('textbox', { name: '月' }), { target: { value: '4' } })
    expect(onChange).toHaveBeenCalledWith({ year: '1965', month: '4' })
  })

  it('has its error at the group, and the first field where the summary leads', () => {
    show(jest.fn(), '月份是 1 到 12')
    expect(screen.getByRole('group')).toHaveAccessibleDescription('月份是 1 到 12')
    expect(document.getElementById('birth')).toBe(screen.getByRole('textbox', { name: '年' }))
  })
})
