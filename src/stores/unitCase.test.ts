import { createStore } from 'zustand/vanilla'
import type { UnitCase } from '@contract/unit'
import { CASE_ID } from './testing/cases'
import { body, problem, scriptedServer } from './testing/server'
import { unitCaseStore } from './unitCase'

const CASE = `GET /cases/${CASE_ID}/unit`
const VIEW: UnitCase = {
  id: CASE_ID,
  name: '周铁山',
  month: '2027-06',
  standing: 'toConfirm',
  missing: [],
  due: null,
  wantedSince: null,
  until: '2027-05-06',
  unseen: false,
  organisation: '唐山样例炼铁厂',
  scenario: 'specialWork',
  number: null,
  open: true,
  slots: [],
  confirmation: null,
  fund: null,
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)

function openDesk() {
  const server = scriptedServer()
  const store = createStore(unitCaseStore({ client: server.client }))
  server.on(CASE, body(VIEW))
  return { server, store }
}

test('goes from the open page within five seconds of being taken back', async () => {
  const { server, store } = openDesk()
  await store.getState().open(CASE_ID)
  expect(store.getState().view?.name).toBe('周铁山')
  server.on(CASE, problem('notFound'))
  await settle(5_000)
  expect(store.getState()).toMatchObject({ view: null, gone: true })
  await settle(60_000)
  expect(server.heard(CASE)).toHaveLength(2)
})

test('is asked for no more once it is closed', async () => {
  const { server, store } = openDesk()
  await store.getState().open(CASE_ID)
  store.getState().close()
  await settle(60_000)
  expect(server.heard(CASE)).toHaveLength(1)
  expect(store.getState().view).toBeNull()
})

test('stays as it was last heard while nobody answers, and is asked for again', async () => {
  const { server, store } = openDesk()
  await store.getState().open(CASE_ID)
  server.on(CASE, problem('unavailable'))
  await settle(5_000)
  expect(store.getState().view?.name).toBe('周铁山')
  server.on(CASE, body({ ...VIEW, standing: 'withDepartments' }))
  await settle(5_000)
  expect(store.getState().view?.standing).toBe('withDepartments')
})

test('over another’s words nothing is written: they are heard at once', async () => {
  const { server, store } = openDesk()
  const cell = (value: string, version: number, changedBy: string | null) => ({
    value,
    version,
    changedBy,
    changedAt: '2026-11-23T02:00:00.000Z',
  })
  const fund = {
    authorization: CASE_ID,
    until: '2027-05-06',
    open: true,
    office: cell('路北管理部', 1, null),
    bank: cell('河北银行', 2, '周铁山'),
    account: cell('0901', 1, null),
    authorized: true,
  } as const
  await store.getState().open(CASE_ID)
  server.on(`PUT /cases/${CASE_ID}/fund`, problem('fieldConflict'))
  server.on(CASE, body({ ...VIEW, fund }))
  const column = { office: '路北管理部', bank: '中国银行', basedOn: { office: 1, bank: 1, account: 1 } }
  expect(await store.getState().fillFund(column)).toBe(false)
  expect(store.getState().view?.fund?.bank).toMatchObject({ value: '河北银行', changedBy: '周铁山' })
})
