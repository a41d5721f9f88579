import { fireEvent, render, screen } from '@testing-library/react'
import { FixRow } from '.'
import { Field } from '../field'
import { Row, RowList } from '../row'

const show = (open: boolean, handlers: Partial<Record<'onOpen' | 'onDone' | 'onCancel', () => void>> = {}) =>
  render(
    <form onSubmit={() => undefined}>
      <RowList>
        <FixRow
          label="单位名称"
          value="廊坊市第一机械厂"
          source="来自：社保参保信息"
          open={open}
          openLabel="不对？改一下"
          note="请照档案填"
          doneLabel="改好了"
          cancelLabel="不改了"
          onOpen={jest.fn()}
          onDone={jest.fn()}
          onCancel={jest.fn()}
          {...handlers}
        >
          <Field id="unit" label="单位名称" value="" onChange={() => undefined} />
        </FixRow>
      </RowList>
    </form>,
  )

describe('a value that was filled in', () => {
  it('shows where it comes from, and no field until asked for', () => {
    show(false)
    expect(screen.getByText('来自：社保参保信息')).toBeInTheDocument()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('opens by a button that says which value it is about', () => {
    const onOpen = jest.fn()
    show(false, { onOpen })
    fireEvent.click(screen.getByRole('button', { name: '不对？改一下 ：单位名称' }))
    expect(onOpen).toHaveBeenCalledTimes(1)
  })

  it('takes Enter in its field for 「改好了」, not for the page’s next step', () => {
    const onDone = jest.fn()
    show(true, { onDone })
    expect(fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' })).toBe(false)
    expect(onDone).toHaveBeenCalledTimes(1)
  })

  it('lets Enter press its buttons', () => {
    const onDone = jest.fn()
    show(true, { onDone })
    expect(fireEvent.keyDown(screen.getByRole('button', { name: /不改了/ }), { key: 'Enter' })).toBe(true)
    expect(onDone).not.toHaveBeenCalled()
  })
})

describe('an answer', () => {
  it('is a term with its value, and says what 「修改」 would change', () => {
    render(
      <RowList>
        <Row
          label="电话"
          value="138****0417"
          change={{ label: '修改', about: '电话', to: '/pages/a/index' }}
        />
      </RowList>,
    )
    expect(screen.getByRole('term')).toHaveTextContent('电话')
    expect(screen.getByRole('link', { name: '修改 电话' })).toHaveAttribute('href', '/pages/a/index')
  })
})
