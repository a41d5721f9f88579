import { placeOfField } from './places'

it.each(['fundOffice', 'fundBank', 'fundAccount'] as const)(
  'leads from %s, which nobody types into the form, to where the unit’s column is read',
  (id) => {
    expect(placeOfField(id)).toBe('apply/form?topic=fund')
  },
)

it('leads from a cell that is typed to the cell', () => {
  expect(placeOfField('classOneCard')).toBe('apply/form?topic=fund&field=classOneCard')
})
