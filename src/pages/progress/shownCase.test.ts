import { aDraft, aSubmitted } from '@/stores/testing/cases'
import { shownCase } from './shownCase'

const running = aSubmitted({ id: 'running' })
const draft = aDraft({ id: 'draft' })
const recalled = aDraft({ id: 'recalled', number: '202605110037' })
const withdrawn = aSubmitted({ id: 'withdrawn', status: 'withdrawn' })

test.each([
  ['nothing was ever begun', [], undefined],
  ['a draft alone has no progress', [draft], undefined],
  ['the one departments deal with', [draft, running], 'running'],
  ['one that was returned', [aSubmitted({ id: 'returned', status: 'returned' })], 'returned'],
  ['the one taken back to be changed', [recalled, withdrawn], 'recalled'],
  ['what was withdrawn last', [withdrawn], 'withdrawn'],
  ['a new draft comes before what was withdrawn', [draft, withdrawn], undefined],
  [
    'what was withdrawn before it was ever sent is nothing to show',
    [aDraft({ status: 'withdrawn' })],
    undefined,
  ],
])('%s', (_, cases, id) => {
  expect(shownCase(cases)?.id).toBe(id)
})

test('before the cases were heard of there is none', () => {
  expect(shownCase(null)).toBeNull()
})
