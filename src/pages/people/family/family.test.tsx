import { act, fireEvent, render, screen } from '@testing-library/react'
import type { HeldMandate, MandateList } from '@contract/mandate'
import { resetStores } from '@/stores/reset'
import { aGivenMandate, OWNER } from '@/stores/testing/mandates'
import Taro from '../../../../config/jest/taro'
import FamilyPage from '.'

const GIVEN = aGivenMandate()
const asked = (id: string, askedEnd: string | null): HeldMandate => ({
  ...{ id, scope: 'see', state: 'waiting', kinship: 'daughter', until: null, case: null, over: null },
  ...{ askedEnd, changedAt: '2026-05-07T01:00:00.000Z' },
})

/** Every wish is done; the lists say so from then on. */
async function open(list: MandateList) {
  resetStores()
  const done: string[] = []
  const isThere = ({ id }: { readonly id: string }) => !done.some((one) => one.includes(id))
  Taro.request.mockImplementation(({ url, method = 'GET' }: { url: string; method?: string }) => {
    if (method !== 'GET') done.push(`${method} ${url.replace(/^.*\/mandates/, '')}`)
    const data = url.includes('/mandates')
      ? { given: list.given.filter(isThere), held: list.held.filter(isThere) }
      : url.includes('/agencies')
        ? { given: [], held: [] }
        : OWNER
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(data) })
  })
  await act(async () => void render(<FamilyPage />))
  return done
}
const press = async (name: RegExp) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
}

describe('letting somebody see no more', () => {
  test('is asked once more, with what it does; the harmless answer has the focus, and changes nothing', async () => {
    const done = await open({ given: [GIVEN], held: [] })
    await press(/^不让王敏看了$/)
    expect(done).toEqual([])
    expect(screen.getByText(/^王敏手机上马上看不到您的申请。/)).toBeVisible()
    expect(screen.getByRole('button', { name: '接着让' })).toHaveFocus()
    await press(/^接着让$/)
    expect(screen.getByRole('button', { name: '不让王敏看了' })).toHaveFocus()
    expect(done).toEqual([])
  })

  test('and once done it is said', async () => {
    const done = await open({ given: [GIVEN], held: [] })
    await press(/^不让王敏看了$/)
    await press(/^不让了$/)
    expect(done).toEqual(['DELETE /m-1'])
    expect(screen.getByText(/^已经停掉，王敏看不到您的申请了。$/).closest('[role=status]')).toBeVisible()
  })
})

test('several requests that wait are told apart by what was typed, and one can be taken back', async () => {
  const done = await open({ given: [], held: [asked('m-2', '0417'), asked('m-3', '9999')] })
  expect(screen.getByText(/^请的是尾号 0417，/)).toHaveTextContent('5月7日，您是家人的女儿')
  await press(/^不请了，收回.*9999/)
  expect(done[0]).toBe('DELETE /m-3')
  expect(done).toHaveLength(2)
  expect(screen.queryByText(/9999/)).toBeNull()
  expect(screen.getByText(/^请的是尾号 0417，/)).toBeVisible()
})
