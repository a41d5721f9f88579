import { fireEvent, render, screen, within } from '@testing-library/react'
import type { Helped } from '@contract/mandate'
import { useAsking } from '@/stores/asking'
import { caseServer } from '@/stores/testing/caseServer'
import HomePage from '.'

let mockIsAway = true
jest.mock('./waiting', () => {
  if (mockIsAway) throw new Error('the part of the page did not come')
  return jest.requireActual<object>('./waiting')
})

const FATHER: Helped = {
  ...{ kind: 'family', id: 'f2', name: '王志刚', kinship: 'daughter' },
  ...{ news: false, waits: false, collecting: false },
}

test('where the part of the page that lists them did not come, it says so, and fetches it again', async () => {
  caseServer(null).helped = [FATHER]
  useAsking.setState({ helps: true, helped: null })
  render(<HomePage />)
  await screen.findByText(/没连上/)
  const region = within(screen.getByRole('region', { name: '我帮着办的' }))
  expect(region.queryByText('正在打开…')).toBeNull()
  mockIsAway = false
  fireEvent.click(region.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('link', { name: /王志刚/ })).toBeInTheDocument()
})
