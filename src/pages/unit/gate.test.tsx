import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { useOrganisations } from '@/stores/organisations'
import { resetStores } from '@/stores/reset'
import Taro, { router } from '../../../config/jest/taro'
import { UnitGate, type Organisation } from './gate'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'realName', person: { name: '孙丽' } }
const organisation = (id: string, name: string): Organisation => ({
  ...{ id, name, kind: 'employer', creditCode: '91130200000000006K', until: '2027-02-01T00:00:00.000Z' },
})

function Typing({ name }: { name: string }) {
  const [typed, setTyped] = useState('')
  return (
    <>
      <h1>{name}</h1>
      <input aria-label="姓名" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <button onClick={() => useOrganisations.getState().choose(null)}>换</button>
    </>
  )
}

const opens = (of?: string) => {
  router.params = of === undefined ? {} : { of }
  return act(
    async () =>
      void render(
        <UnitGate place="unit/home" title="单位办件">
          {({ name }) => <Typing name={name} />}
        </UnitGate>,
      ),
  )
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

describe('of whoever is clerk of several', () => {
  beforeEach(() => {
    resetStores()
    const organisations = [organisation('u1', '甲厂'), organisation('u2', '乙厂')]
    Taro.request.mockImplementation(({ url }: { url: string }) =>
      Promise.resolve({
        statusCode: 200,
        header: {},
        data: JSON.stringify(url.includes('/organisations') ? { organisations, ended: [] } : ME),
      }),
    )
  })

  test('the desk that the address names opens at once, and one goes to another from it', async () => {
    await opens('u2')
    expect(heading()).toBe('乙厂')
    fireEvent.click(screen.getByText('换'))
    expect(heading()).toBe('这次办哪一家的？')
    fireEvent.click(screen.getByRole('button', { name: '甲厂' }))
    expect(heading()).toBe('甲厂')
  })

  test('what was typed at one desk does not go along to the other', async () => {
    await opens('u1')
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '周' } })
    act(() => useOrganisations.getState().choose('u2'))
    expect(heading()).toBe('乙厂')
    expect(screen.getByLabelText('姓名')).toHaveValue('')
  })
})

describe('whoever was clerk of a unit and is no more', () => {
  beforeEach(resetStores)
  const said = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('')
  const hears = (withdrawn: boolean, organisations: Organisation[] = []) =>
    Taro.request.mockImplementation(({ url }: { url: string }) =>
      Promise.resolve({
        statusCode: 200,
        header: {},
        data: JSON.stringify(
          url.includes('/organisations')
            ? { organisations, ended: [{ id: 'u2', name: '乙厂', withdrawn, on: '2026-11-23' }] }
            : ME,
        ),
      }),
    )

  test('reads that the unit took it back and since when, and where to prove it anew', async () => {
    hears(true)
    await opens()
    expect(heading()).toBe('单位的办件看不到了')
    expect(said()).toContain('乙厂收回了您的授权，从2026年11月23日起您看不到它的办件。')
    expect(screen.getByRole('button', { name: '重新认证单位' })).toBeTruthy()
  })

  test('reads that the ninety days ran out', async () => {
    hears(false)
    await opens()
    expect(said()).toContain('您替乙厂办的授权2026年11月23日到期了')
  })

  test('is told so as well where there is another desk to choose', async () => {
    hears(true, [organisation('u1', '甲厂'), organisation('u3', '丙厂')])
    await opens()
    expect(heading()).toBe('这次办哪一家的？')
    expect(said()).toContain('乙厂收回了您的授权')
  })
})
