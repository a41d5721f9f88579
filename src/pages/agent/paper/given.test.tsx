import { act, render } from '@testing-library/react'
import { GivenPapers } from './given'

test('whoever looks whether the paper is theirs is a citizen: the help is theirs, not a clerk’s', async () => {
  const agency: Parameters<typeof GivenPapers>[0]['agency'] = {
    ...{ id: 'a-1', state: 'active', agentName: '周海', agentPhoneMasked: '139****5310', powers: ['fill'] },
    ...{ until: '2027-05-01', papers: [], begunAt: '2026-05-01T01:00:00.000Z', lastActAt: null, over: null },
  }
  await act(async () => void render(<GivenPapers agency={agency} />))
  const page = document.body.textContent ?? ''
  expect(page).toContain('请家人帮忙')
  expect(page).not.toContain('12393')
})
