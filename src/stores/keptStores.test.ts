import { createStore } from 'zustand/vanilla'
import { actingStore } from './acting'
import { casesStore, draftAmong, runningAmong } from './cases'
import { certificateStore } from './certificate'
import { consentsStore } from './consents'
import { prefillStore } from './prefill'
import { settingsStore } from './settings'
import { aDraft, aSubmitted, CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { body, problem, scriptedServer, silence } from './testing/server'

describe('settings', () => {
  test('hold over the next run', () => {
    const on = phone()
    createStore(settingsStore({ storage: on.storage }))
      .getState()
      .setTextSize('largest')
    createStore(settingsStore({ storage: on.storage }))
      .getState()
      .setTheme('contrast')
    expect(createStore(settingsStore({ storage: on.storage })).getState()).toMatchObject({
      textSize: 'largest',
      theme: 'contrast',
    })
  })

  test('that the phone does not take hold in this run, and are said to', () => {
    const on = phone()
    const store = createStore(settingsStore({ storage: on.storage }))
    store.getState().setTextSize('large')
    expect(store.getState().phoneFull).toBe(false)
    on.fill()
    store.getState().setTextSize('largest')
    expect(store.getState()).toMatchObject({ textSize: 'largest', phoneFull: true })
  })

  test('of an earlier form are not read as if they were these', () => {
    const on = phone()
    on.storage.write('settings', { form: 0, value: { textSize: 3 } })
    expect(createStore(settingsStore({ storage: on.storage })).getState().textSize).toBe('standard')
  })
})

describe('the list of cases', () => {
  test('is known without a network, and says what can be gone on with', async () => {
    const server = scriptedServer()
    const on = phone()
    server.on('GET /cases', body({ cases: [aDraft(), aSubmitted({ id: 'other' })], next: null }))
    const open = () => createStore(casesStore({ client: server.client, storage: on.storage }))
    await open().getState().load()

    server.on('GET /cases', silence)
    const next = open()
    await next.getState().load()
    expect(next.getState().failure).not.toBeNull()
    expect(draftAmong(next.getState().cases)?.id).toBe(CASE_ID)
    expect(runningAmong(next.getState().cases)?.id).toBe('other')
  })

  test('never heard of, it has the draft that another page has opened, without what was filled in', () => {
    const on = phone()
    const open = () => createStore(casesStore({ client: scriptedServer().client, storage: on.storage }))
    open().getState().know(aDraft())
    expect(draftAmong(open().getState().cases)?.id).toBe(CASE_ID)
    expect(JSON.stringify(on.storage.read('cases'))).not.toContain('fields')
    // What the server has listed is not put aside for it.
    open()
      .getState()
      .know(aSubmitted({ id: 'other' }))
    expect(open().getState().cases).toHaveLength(1)
  })

  test('has nothing to go on with where there is nothing', () => {
    expect(draftAmong(null)).toBeNull()
    expect(runningAmong([aSubmitted({ status: 'withdrawn' })])).toBeNull()
  })
})

describe('the certificate', () => {
  const openCertificate = (server: ReturnType<typeof scriptedServer>, on = phone()) => {
    let keys = 0
    const newKey = () => `key-${(keys += 1)}`
    return createStore(certificateStore({ client: server.client, storage: on.storage, newKey }))
  }
  const keysOf = (server: ReturnType<typeof scriptedServer>) =>
    server.heard('POST /certificate').map(({ header }) => header['Idempotency-Key'])

  const certificate = {
    number: 'YL-1',
    caseId: CASE_ID,
    status: 'valid',
    sample: true,
    name: '王建国',
    checkedAt: '2026-11-09T01:00:00Z',
  }

  test('that the phone does not take is shown, and not promised for when there is no network', async () => {
    const server = scriptedServer()
    const on = phone()
    server.on('GET /certificate', body({ certificate, claimable: null }))
    const store = openCertificate(server, on)
    await store.getState().load()
    expect(store.getState().phoneFull).toBe(false)
    on.fill()
    await store.getState().load()
    expect(store.getState()).toMatchObject({ held: { certificate }, phoneFull: true })
  })

  test('is shown without a network, with the time it was checked', async () => {
    const server = scriptedServer()
    const on = phone()
    const open = () => openCertificate(server, on)
    server.on('GET /certificate', body({ certificate, claimable: null }))
    await open().getState().load()
    server.on('GET /certificate', silence)
    const next = open()
    await next.getState().load()
    expect(next.getState()).toMatchObject({ held: { certificate: { checkedAt: '2026-11-09T01:00:00Z' } } })
  })

  test('of another case, or after a refusal, is another claim', async () => {
    const server = scriptedServer()
    const store = openCertificate(server)
    server.on('POST /certificate', silence)
    await store.getState().claim(CASE_ID)
    server.on('POST /certificate', problem('notAllowedNow'))
    await store.getState().claim('another case')
    server.on('POST /certificate', body(certificate))
    await store.getState().claim('another case')
    await store.getState().claim('another case')
    expect(keysOf(server)).toEqual(['key-1', 'key-2', 'key-3', 'key-4'])
  })

  test('claimed again after a timeout is the same claim', async () => {
    const server = scriptedServer()
    const store = openCertificate(server)
    server.on('POST /certificate', silence)
    expect(await store.getState().claim(CASE_ID)).toBe(false)
    server.on('POST /certificate', body(certificate))
    expect(await store.getState().claim(CASE_ID)).toBe(true)
    const [first, second] = server.heard('POST /certificate').map(({ header }) => header['Idempotency-Key'])
    expect(first).toBe(second)
    expect(store.getState().held).toMatchObject({ certificate: { number: 'YL-1' }, claimable: null })
  })
})

describe('shared data', () => {
  test('name the department that is down; the others are there', async () => {
    const server = scriptedServer()
    const store = createStore(
      prefillStore({ client: server.client, acting: createStore(actingStore({ storage: phone().storage })) }),
    )
    server.on(
      'GET /prefill',
      body({
        sources: [
          { department: 'socialInsurance', state: 'ok', asOf: '2026-04-30' },
          { department: 'housingFund', state: 'down', asOf: null },
        ],
        values: [],
        facts: { insurance: 'employee' },
      }),
    )
    await store.getState().load()
    expect(store.getState().prefill?.sources.map(({ state }) => state)).toEqual(['ok', 'down'])
    expect(store.getState().prefill?.facts.insurance).toBe('employee')
  })

  test('are not read without consent, and the reason is said', async () => {
    const server = scriptedServer()
    const store = createStore(
      prefillStore({ client: server.client, acting: createStore(actingStore({ storage: phone().storage })) }),
    )
    server.on('GET /prefill', problem('consentRequired'))
    await store.getState().load()
    expect(store.getState()).toMatchObject({
      prefill: null,
      loading: false,
      failure: { code: 'consentRequired' },
    })
  })
})

test('a consent that was withdrawn is shown as the server has it', async () => {
  const server = scriptedServer()
  const store = createStore(consentsStore({ client: server.client }))
  const given = {
    purpose: 'sharedData',
    granted: true,
    textVersion: '1',
    at: '2026-05-06T01:00:00Z',
  } as const
  server.on('GET /me/consents', body({ consents: [given] }))
  await store.getState().load()
  expect(store.getState().consents).toEqual([given])

  server.on('PUT /me/consents', silence)
  expect(await store.getState().put({ purpose: 'sharedData', granted: false, textVersion: '1' })).toBe(false)
  expect(store.getState().consents).toEqual([given])

  server.on('PUT /me/consents', body({ consents: [{ ...given, granted: false }] }))
  expect(await store.getState().put({ purpose: 'sharedData', granted: false, textVersion: '1' })).toBe(true)
  expect(store.getState().consents?.[0]?.granted).toBe(false)
})
