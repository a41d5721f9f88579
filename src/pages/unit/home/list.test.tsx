import { act, render, screen } from '@testing-library/react'
import type { UnitCases } from '@contract/unit'
import { resetStores } from '@/stores/reset'
import Taro from '../../../../config/jest/taro'
import { List } from './list'

const FOUND: UnitCases = {
  cases: [
    {
      ...{ id: 'c1', name: '周铁山', month: '2027-06', standing: 'toConfirm', missing: [], due: null },
      ...{ wantedSince: null, until: '2027-05-06', unseen: true },
    },
  ],
  next: null,
  counts: {
    ...{ toConfirm: 1, papersMissing: 0, waitsForUnit: 0, waitsForRetiree: 0 },
    ...{ withDepartments: 0, over: 0 },
  },
  months: ['2027-06'],
  codes: [{ code: '010761', since: '2026-11-23T02:01:00.000Z' }],
}

const opens = async (kind: 'employer' | 'archiveKeeper') => {
  resetStores()
  Taro.request.mockImplementation(() =>
    Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(FOUND) }),
  )
  await act(
    async () =>
      void render(
        <List ids="d" organisationId="u1" kind={kind} wide={false} current={undefined} onOpen={() => {}} />,
      ),
  )
}
const standings = () => screen.getAllByRole('option').map(({ textContent }) => textContent)

test('at a unit’s desk what is theirs to confirm waits for us, and for no other unit', async () => {
  await opens('employer')
  expect(standings()).toContain('等我们确认（1）')
  expect(standings().join('')).not.toContain('等参保单位确认')
})

test('at a keeper’s desk it may be another, the unit, that is waited for', async () => {
  await opens('archiveKeeper')
  expect(standings()).toContain('等参保单位确认（0）')
})

test('a code that waits is shown by its number and since when; what nobody has opened yet is new', async () => {
  await opens('employer')
  expect(screen.getByRole('region', { name: '1 个码等本人点头' }).textContent).toMatch(
    /码 010761.*11月23日 10:01填的/,
  )
  expect(screen.getByRole('rowheader').textContent).toBe('新周铁山')
})
