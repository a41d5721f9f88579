import { fireEvent, render, screen } from '@testing-library/react'
import { ErrorSummary, type FieldFault } from '.'
import { ChoiceGroup } from '../choice'
import { Field } from '../field'

const faults: FieldFault[] = [
  { field: 'account', text: '银行账号少了几位' },
  { field: 'birth', text: '请选一个' },
]

function Form({ errors, attempt }: { errors: readonly FieldFault[]; attempt: number }) {
  return (
    <>
      <ErrorSummary title="有 2 处要改" errors={errors} attempt={attempt} />
      <Field id="account" label="银行账号" value="" onChange={() => undefined} />
      <ChoiceGroup
        name="birth"
        legend="一样吗？"
        options={[{ value: 'same', label: '一样' }]}
        onChange={() => undefined}
      />
    </>
  )
}

describe('the list of errors', () => {
  it('is not there while there are none', () => {
    render(<Form errors={[]} attempt={1} />)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('takes the focus when it appears', () => {
    const { rerender } = render(<Form errors={[]} attempt={0} />)
    rerender(<Form errors={faults} attempt={1} />)
    expect(screen.getByRole('alert', { name: '有 2 处要改' })).toHaveFocus()
  })

  it('takes it again at the next try, with the same errors', () => {
    const { rerender } = render(<Form errors={faults} attempt={1} />)
    screen.getByRole('textbox').focus()
    rerender(<Form errors={faults} attempt={2} />)
    expect(screen.getByRole('alert')).toHaveFocus()
  })

  it('leaves the focus in the field that is being put right', () => {
    const { rerender } = render(<Form errors={faults} attempt={1} />)
    screen.getByRole('textbox').focus()
    rerender(<Form errors={faults.slice(1)} attempt={1} />)
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('leads to the field, and to the first of a group', () => {
    render(<Form errors={faults} attempt={1} />)
    fireEvent.click(screen.getByRole('link', { name: '银行账号少了几位' }))
    expect(screen.getByRole('textbox')).toHaveFocus()
    fireEvent.click(screen.getByRole('link', { name: '请选一个' }))
    expect(screen.getByRole('radio')).toHaveFocus()
  })
})
