import { act, render } from '@testing-library/react'
import { useClock } from '@/stores/clock'
import { useOrganisations } from '@/stores/organisations'
import { resetStores } from '@/stores/reset'
import { EndedDesks } from './ended'

test.each([
  ['2026-12-07', true, true],
  ['2026-12-08', true, false],
  ['2026-12-08', false, true],
] as const)('on %s an end of 11月23日, beside another desk: %s, is told: %s', (today, beside, told) => {
  resetStores()
  act(() => {
    useClock.setState({ today })
    useOrganisations.setState({
      ended: [{ id: 'u2', name: '乙厂', withdrawn: true, on: '2026-11-23' }],
    })
  })
  const { container } = render(<EndedDesks beside={beside} />)
  expect(container.textContent?.includes('乙厂收回了您的授权')).toBe(told)
})
