import { aDraft, aSubmitted } from '@/stores/testing/cases'
import { earlierAmong, shownCase } from './shownCase'

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
  [
    'the one taken back, though an earlier one is done',
    [recalled, aSubmitted({ id: 'done', status: 'completed' })],
    'recalled',
  ],
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

test.each([
  ['only one was ever submitted', [withdrawn], []],
  ['one before the present one', [running, withdrawn], ['withdrawn']],
  ['one before a draft that was never sent', [draft, withdrawn], ['withdrawn']],
  [
    'several, the latest first',
    [
      running,
      withdrawn,
      aSubmitted({ id: 'closed', status: 'closed' }),
      aSubmitted({ id: 'done', status: 'completed' }),
    ],
    ['withdrawn', 'closed', 'done'],
  ],
  [
    'withdrawn after the one that is done',
    [withdrawn, aSubmitted({ id: 'done', status: 'completed' })],
    ['withdrawn'],
  ],
  ['what was never sent is none', [running, aDraft({ status: 'withdrawn' })], []],
])('earlier ones: %s', (_, cases, ids) => {
  expect(earlierAmong(cases).map(({ id }) => id)).toEqual(ids)
})
