import { frame as citizens } from '.'
import { frame } from './working'

test('whoever works on another’s application is sent to departments and the counter, not to the family', () => {
  expect(frame.helpRows.flatMap((row) => ('tel' in row ? row.tel : []))).toEqual(['12333', '12393', '12329'])
  expect(frame.helpRows.map(({ label }) => label)).not.toContain('请家人帮忙')
  expect(frame.helpRows).toContain(citizens.helpRows[1])
})
