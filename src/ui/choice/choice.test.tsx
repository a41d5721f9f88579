import { fireEvent, render, screen } from '@testing-library/react'
import { Check, CheckGroup, ChoiceGroup } from '.'

const options = [
  { value: 'same', label: '一样' },
  { value: 'other', label: '不一样', note: '下一题请您填档案里的' },
] as const

describe('one of a few', () => {
  it('is a group of radio buttons named by the question, with the heading inside', () => {
    render(
      <ChoiceGroup name="birth" legendLevel={1} legend="一样吗？" options={options} onChange={jest.fn()} />,
    )
    expect(screen.getByRole('radiogroup', { name: '一样吗？' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 1, name: '一样吗？' })).toBeInTheDocument()
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
      false,
      false,
    ])
  })

  it('tells what was chosen, wherever the card is pressed', () => {
    const onChange = jest.fn()
    render(<ChoiceGroup name="birth" legend="一样吗？" options={options} value="same" onChange={onChange} />)
    fireEvent.click(screen.getByText('下一题请您填档案里的'))
    expect(onChange).toHaveBeenCalledWith('other')
  })

  it('shows the chosen card also where `:has` is unknown', () => {
    render(<ChoiceGroup name="birth" legend="一样吗？" options={options} value="same" onChange={jest.fn()} />)
    expect(screen.getByText('一样').closest('label')).toHaveClass('is-chosen')
    expect(screen.getByText('不一样').closest('label')).not.toHaveClass('is-chosen')
  })

  it('says what is wrong with the answer', () => {
    render(
      <ChoiceGroup name="birth" legend="一样吗？" error="请选一个" options={options} onChange={jest.fn()} />,
    )
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('请选一个')
    expect(screen.getByRole('radiogroup')).toBeInvalid()
  })
})

describe('any of a few', () => {
  const items = [
    { value: 'a', label: '资格确认', locked: true },
    { value: 'b', label: '公积金' },
    { value: 'c', label: '医保' },
  ]

  it('keeps the order of the list, whatever the order of pressing', () => {
    const onChange = jest.fn()
    render(<CheckGroup name="items" legend="事项" options={items} values={['a', 'c']} onChange={onChange} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '公积金' }))
    expect(onChange).toHaveBeenCalledWith(['a', 'b', 'c'])
  })

  it('takes one away', () => {
    const onChange = jest.fn()
    render(<CheckGroup name="items" legend="事项" options={items} values={['a', 'c']} onChange={onChange} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '医保' }))
    expect(onChange).toHaveBeenCalledWith(['a'])
  })

  it('cannot take away what is locked', () => {
    render(<CheckGroup name="items" legend="事项" options={items} values={['a']} onChange={jest.fn()} />)
    expect(screen.getByRole('checkbox', { name: '资格确认' })).toBeDisabled()
  })
})

describe('one thing to agree to', () => {
  it('tells whether it is ticked', () => {
    const onChange = jest.fn()
    render(<Check id="oath" label="我承诺" checked={false} onChange={onChange} />)
    fireEvent.click(screen.getByRole('checkbox', { name: '我承诺' }))
    expect(onChange).toHaveBeenCalledWith(true)
  })

  it('says that it must be ticked', () => {
    render(<Check id="oath" label="我承诺" error="请读完再承诺" checked={false} onChange={jest.fn()} />)
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('请读完再承诺')
  })
})
