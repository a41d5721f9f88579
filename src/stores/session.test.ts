import { createStore } from 'zustand/vanilla'
import { createBearer } from '@/services/bearer'
import { forgetPerson } from './forget'
import { sessionStore } from './session'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer, silence } from './testing/server'

const WANG = { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null }
const NOBODY = problem('signInRequired')
const VISITOR = body(null)

function openApp({ server = scriptedServer(), on = phone(), saved = true, picturesWait = false } = {}) {
  const saveDraft = jest.fn(() => Promise.resolve(saved))
  const bearer = createBearer(on.storage)
  const disconnect = jest.fn(() => Promise.resolve())
  const store = createStore(
    sessionStore({
      client: server.client,
      storage: on.storage,
      bearer,
      platform: 'h5',
      onOtherTab: on.onOtherTab,
      saveDraft,
      picturesWait: () => Promise.resolve(picturesWait),
      forgetPerson: () => forgetPerson(on.storage),
      disconnect,
    }),
  )
  return { server, on, store, bearer, saveDraft, disconnect }
}

type App = ReturnType<typeof openApp>

async function signedIn(settings: Parameters<typeof openApp>[0] = {}): Promise<App> {
  const app = openApp(settings)
  app.server.on('POST /session', body({ token: 'token-1', me: WANG }))
  await app.store.getState().signIn('13800000417', '123456')
  return app
}

describe('signing in', () => {
  test('sends a code and says when another may be sent', async () => {
    const { server, store } = openApp()
    server.on('POST /session/codes', body({ resendAfterSeconds: 60, expiresInSeconds: 300 }))
    const before = Date.now()
    expect(await store.getState().sendCode('13800000417')).toBe(true)
    expect(store.getState().resendAt).toBeGreaterThanOrEqual(before + 60_000)
  })

  test('a code that was asked for too soon says how long to wait', async () => {
    const { server, store } = openApp()
    server.on('POST /session/codes', problem('codeTooSoon', { retryAfterSeconds: 40 }))
    const before = Date.now()
    expect(await store.getState().sendCode('13800000417')).toBe(false)
    expect(store.getState().resendAt).toBeGreaterThanOrEqual(before + 40_000)
  })

  test('a wrong code leaves everybody out and says why', async () => {
    const { server, store } = openApp()
    server.on('POST /session', problem('codeWrong'))
    expect(await store.getState().signIn('13800000417', '000000')).toBe('failed')
    expect(store.getState()).toMatchObject({ me: null, failure: { code: 'codeWrong' }, busy: false })
  })

  test('refused because there were too many tries, says when it may be tried again', async () => {
    const { server, store } = openApp()
    server.on('POST /session', problem('tooManyRequests', { retryAfterSeconds: 120 }))
    const before = Date.now()
    expect(await store.getState().signIn('13800000417', '000000')).toBe('failed')
    expect(store.getState().signInAt).toBeGreaterThanOrEqual(before + 120_000)
  })

  test('pressed twice sends once', async () => {
    const { server, store } = openApp()
    const answer = later<void>()
    server.on('POST /session/codes', async () => {
      await answer.promise
      return body({ resendAfterSeconds: 60, expiresInSeconds: 300 })
    })
    const both = [store.getState().sendCode('13800000417'), store.getState().sendCode('13800000417')]
    answer.settle()
    expect(await Promise.all(both)).toEqual([true, false])
    expect(server.requests).toHaveLength(1)
  })

  test('keeps the session of a mini-program for the next run', async () => {
    const { on } = await signedIn()
    expect(createBearer(on.storage).token()).toBe('token-1')
  })

  test('of the same person with a second phone keeps what was typed', async () => {
    const { server, store, on } = await signedIn()
    on.storage.write('draft.typed', { form: 1, value: 'words' })
    server.on('POST /session', body({ token: 'token-2', me: { ...WANG, phoneMasked: '139****0000' } }))
    await store.getState().signIn('13900000000', '123456')
    expect(store.getState().me?.phoneMasked).toBe('139****0000')
    expect(on.keys()).toContain('draft.typed')
  })

  describe('of another person where the unsent work of the one before lies', () => {
    const li = body({ token: 'token-2', me: { ...WANG, account: 'li' } })
    /** Wang's session has ended, and Li types his number. */
    async function handedOn(settings: Parameters<typeof openApp>[0]) {
      const app = await signedIn(settings)
      app.on.storage.write('draft.typed', { form: 1, value: 'words' })
      app.server.on('GET /me', VISITOR)
      app.server.on('POST /session', problem('otherAccount'))
      await app.store.getState().load()
      return app
    }

    test.each([
      { saved: false, picturesWait: false },
      { saved: true, picturesWait: true },
    ])('asks first, and keeps it: $picturesWait', async ({ saved, picturesWait }) => {
      const { server, store, on, bearer } = await handedOn({ saved, picturesWait })
      expect(await store.getState().signIn('13900000000', '123456')).toBe('unsaved')
      expect(server.heard('POST /session').at(-1)?.body).toMatchObject({ onlyAs: 'wang' })
      expect(store.getState()).toMatchObject({
        ...{ status: 'signedOut', ended: 'byTime', me: WANG, failure: null, busy: false },
        onlyHere: { words: !saved, pictures: picturesWait },
      })
      expect(on.keys()).toContain('draft.typed')
      expect(bearer.token()).toBe('token-1')
    })

    test('goes on where they say so, and takes it off this phone', async () => {
      const { server, store, on } = await handedOn({ saved: false })
      await store.getState().signIn('13900000000', '123456')
      server.on('POST /session', li)
      expect(await store.getState().signIn('13900000000', '123456', { evenUnsaved: true })).toBe('done')
      expect(server.heard('POST /session').at(-1)?.body).not.toHaveProperty('onlyAs')
      expect(store.getState()).toMatchObject({ status: 'signedIn', me: { account: 'li' }, onlyHere: null })
      expect(on.keys()).not.toContain('draft.typed')
    })

    test('asks nothing of its owner, who comes back to it', async () => {
      const { server, store, on } = await handedOn({ saved: false })
      await store.getState().signIn('13900000000', '123456')
      server.on('POST /session', body({ token: 'token-3', me: WANG }))
      expect(await store.getState().signIn('13800000417', '123456')).toBe('done')
      expect(store.getState()).toMatchObject({ status: 'signedIn', me: WANG, onlyHere: null })
      expect(on.keys()).toContain('draft.typed')
    })

    test('asks nothing where all of it has arrived', async () => {
      const { server, store } = await handedOn({ saved: true })
      server.on('POST /session', li)
      expect(await store.getState().signIn('13900000000', '123456')).toBe('done')
      expect(server.heard('POST /session').at(-1)?.body).not.toHaveProperty('onlyAs')
    })
  })

  test('of another person takes the one before off this phone, even if the masked numbers are alike', async () => {
    const { server, store, on } = await signedIn()
    on.storage.write('draft.typed', { form: 1, value: 'words' })
    server.on('POST /session', body({ token: 'token-2', me: { ...WANG, account: 'li' } }))
    server.on('GET /me', VISITOR)
    await store.getState().load()
    await store.getState().signIn('13900000000', '123456')
    expect(store.getState().me?.account).toBe('li')
    expect(on.keys()).not.toContain('draft.typed')
  })
})

describe('the next run', () => {
  test('knows who it is without a network', async () => {
    const { server, on } = await signedIn()
    server.on('GET /me', silence)
    const { store } = openApp({ server, on })
    expect(store.getState()).toMatchObject({ status: 'signedIn', me: WANG })
    await store.getState().load()
    expect(store.getState().status).toBe('signedIn')
  })

  test('learns that the session has ended, and keeps whose draft lies here', async () => {
    const { server, on } = await signedIn()
    server.on('GET /me', VISITOR)
    const { store } = openApp({ server, on })
    await store.getState().load()
    expect(store.getState()).toMatchObject({ status: 'signedOut', ended: 'byTime', me: WANG })
  })

  test('on a phone that knows nobody is signed out, and nothing has ended', async () => {
    const { server, store } = openApp()
    server.on('GET /me', VISITOR)
    expect(store.getState().status).toBe('unknown')
    await store.getState().load()
    expect(store.getState()).toMatchObject({ status: 'signedOut', ended: null })
  })
})

describe('a session that its owner ended from another device', () => {
  const ENDED = problem('sessionEndedElsewhere')
  const asksInVain = (server: App['server']) => server.client.call('getPrefill', {}).catch(() => undefined)

  test('takes everything personal off this phone, and says why, in this run and the next', async () => {
    const { server, store, on, bearer } = await signedIn()
    on.storage.write('draft.typed', { form: 1, value: 'words' })
    on.storage.write('certificate', { form: 1, value: { certificate: { name: '王建国' } } })
    server.on('GET /prefill', ENDED)
    server.on('DELETE /session', body(null))
    await asksInVain(server)
    expect(store.getState()).toMatchObject({ status: 'signedOut', me: null, ended: 'fromElsewhere' })
    expect(bearer.token()).toBeNull()
    // A browser's cookie is gone as well, which no script reaches.
    expect(server.heard('DELETE /session')).toHaveLength(1)
    expect(on.keys()).toEqual(['session'])
    expect(on.text()).not.toContain('0417')

    const next = openApp({ server, on })
    expect(next.store.getState()).toMatchObject({ status: 'signedOut', ended: 'fromElsewhere' })
    server.on('GET /me', VISITOR)
    await next.store.getState().load()
    expect(next.store.getState().ended).toBe('fromElsewhere')
  })

  test('is noticed as well where it is only asked who is signed in, again and again', async () => {
    const { server, store, on } = await signedIn()
    server.on('GET /me', ENDED)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ status: 'signedOut', me: null, ended: 'fromElsewhere' })
    const next = openApp({ server, on })
    server.on('DELETE /session', silence)
    await next.store.getState().load()
    expect(next.store.getState()).toMatchObject({ status: 'signedOut', ended: 'fromElsewhere' })
  })

  test('is over once somebody signs in', async () => {
    const { server, store, on } = await signedIn()
    server.on('GET /prefill', ENDED)
    await asksInVain(server)
    await store.getState().signIn('13800000417', '123456')
    expect(store.getState()).toMatchObject({ status: 'signedIn', ended: null })
    expect(openApp({ server, on }).store.getState()).toMatchObject({ status: 'signedIn', ended: null })
  })

  test('takes nothing of the session that is opened while the server is still being told', async () => {
    const { server, store, on, bearer } = await signedIn()
    server.on('GET /prefill', ENDED)
    const told = later<void>()
    server.on('DELETE /session', () => told.promise.then(() => body(null)))
    await asksInVain(server)
    await store.getState().signIn('13800000417', '123456')
    told.settle()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(bearer.token()).toBe('token-1')
    expect(openApp({ server, on }).store.getState()).toMatchObject({ status: 'signedIn' })
  })

  test('is over in the other tab as well, which says why, and takes nothing away that is kept for the next run', async () => {
    const { server, on } = await signedIn()
    const second = openApp({ server, on })
    on.storage.remove('session')
    on.storage.write('session', { form: 1, value: { me: null, leaving: false, endedElsewhere: true } })
    on.tellTabs('session', 'session')
    expect(second.store.getState()).toMatchObject({ status: 'signedOut', me: null, ended: 'fromElsewhere' })
    expect(openApp({ server, on }).store.getState().ended).toBe('fromElsewhere')
  })

  test('answers of before, still under way, end nobody who has signed in since', async () => {
    const { server, store } = await signedIn()
    const prefill = later<void>()
    server.on('GET /prefill', () => prefill.promise.then(() => ENDED))
    const asking = asksInVain(server)
    await store.getState().signIn('13800000417', '123456')
    prefill.settle()
    await asking
    expect(store.getState()).toMatchObject({ status: 'signedIn', ended: null })
  })
})

test('a session that ends in the middle of something else is noticed', async () => {
  const { server, store } = await signedIn()
  server.on('GET /prefill', NOBODY)
  await server.client.call('getPrefill', {}).catch(() => undefined)
  expect(store.getState()).toMatchObject({ status: 'signedOut', ended: 'byTime' })
})

describe('the real name', () => {
  const proof = ['4f9c1b9e-5f43-4c7e-8f8e-0d5a1c6b2e01', 'code-of-the-provider', []] as const

  test('is proved with the provider’s code', async () => {
    const { server, store } = await signedIn()
    const person = {
      name: '王建国',
      sex: 'male',
      birthDate: '1965-03-12',
      idNumberMasked: '130************01X',
    }
    server.on('POST /me/identity/requests', body({ requestId: proof[0], provider: 'demonstration' }))
    server.on('POST /me/identity', body({ token: 'token-2', me: { ...WANG, level: 'realName', person } }))
    expect(await store.getState().startIdentity()).toBe(proof[0])
    expect(await store.getState().proveIdentity(...proof)).toBe(true)
    expect(store.getState().me).toMatchObject({ level: 'realName', person: { name: '王建国' } })
  })

  const proved = body({ token: 'token-2', me: { ...WANG, level: 'realName' } })

  test('comes with a new session, which a mini-program keeps for the next run', async () => {
    const { server, store, on } = await signedIn()
    server.on('POST /me/identity', proved)
    await store.getState().proveIdentity(...proof)
    expect(createBearer(on.storage).token()).toBe('token-2')
  })

  test('what was under way in the session before ends nobody’s session', async () => {
    const { server, store } = await signedIn()
    const [me, prefill] = [later<void>(), later<void>()]
    server.on('GET /me', () => me.promise.then(() => VISITOR))
    server.on('GET /prefill', () => prefill.promise.then(() => NOBODY))
    server.on('POST /me/identity', proved)
    const asking = [store.getState().load(), server.client.call('getPrefill', {}).catch(() => undefined)]
    await store.getState().proveIdentity(...proof)
    me.settle()
    prefill.settle()
    await Promise.all(asking)
    expect(store.getState()).toMatchObject({ status: 'signedIn', ended: null, me: { level: 'realName' } })
  })

  test('that was not proved leaves the level as it was', async () => {
    const { server, store } = await signedIn()
    server.on('POST /me/identity', problem('identityCodeInvalid'))
    expect(await store.getState().proveIdentity(...proof)).toBe(false)
    expect(store.getState()).toMatchObject({
      me: { level: 'phone' },
      failure: { code: 'identityCodeInvalid' },
    })
  })
})

describe('signing out', () => {
  test('saves the draft, takes everything personal off the phone and ends the session', async () => {
    const { server, store, on, saveDraft, disconnect } = await signedIn()
    server.on('DELETE /session', body(null))
    // While the session still stands.
    disconnect.mockImplementation(() => {
      expect(server.heard('DELETE /session')).toEqual([])
      return Promise.resolve()
    })
    // Of a page that this run has not opened.
    on.storage.write('certificate', { form: 1, value: { certificate: { name: '王建国' } } })
    expect(await store.getState().signOut()).toBe('done')
    expect(saveDraft).toHaveBeenCalled()
    expect(disconnect).toHaveBeenCalledTimes(1)
    expect(store.getState()).toMatchObject({ status: 'signedOut', me: null, ended: null, left: true })
    expect(on.keys()).toEqual([])
    store.getState().saidLeft()
    expect(store.getState().left).toBe(false)
  })

  test('does not happen where words would be lost, unless it must', async () => {
    const { server, store, disconnect } = await signedIn({ saved: false })
    expect(await store.getState().signOut()).toBe('unsaved')
    expect(disconnect).not.toHaveBeenCalled()
    expect(store.getState().status).toBe('signedIn')

    server.on('DELETE /session', body(null))
    expect(await store.getState().signOut({ evenUnsaved: true })).toBe('done')
    expect(store.getState().status).toBe('signedOut')
  })

  test('does not happen while pictures wait for their upload, and says so', async () => {
    const { server, store } = await signedIn({ picturesWait: true })
    expect(await store.getState().signOut()).toBe('unsaved')
    expect(store.getState()).toMatchObject({
      status: 'signedIn',
      onlyHere: { words: false, pictures: true },
    })

    server.on('DELETE /session', body(null))
    expect(await store.getState().signOut({ evenUnsaved: true })).toBe('done')
    expect(store.getState()).toMatchObject({ status: 'signedOut', onlyHere: null })
  })

  test('without a network holds on this phone, and the server hears of it in the next run', async () => {
    const { server, store, on } = await signedIn()
    server.on('DELETE /session', silence)
    await store.getState().signOut()
    expect(store.getState().status).toBe('signedOut')

    // The cookie still stands: the server must not be asked who it is before it is gone.
    const next = openApp({ server, on })
    expect(next.store.getState()).toMatchObject({ status: 'signedOut', me: null })
    server.on('DELETE /session', body(null))
    server.on('GET /me', VISITOR)
    await next.store.getState().load()
    expect(server.requests.map(({ method, path }) => `${method} ${path}`).slice(-2)).toEqual([
      'DELETE /session',
      'GET /me',
    ])
    expect(createBearer(on.storage).token()).toBeNull()
  })

  test('without a network tells the server in the next run which session it was', async () => {
    const { server, store, on } = await signedIn()
    server.on('DELETE /session', silence)
    await store.getState().signOut()
    expect(createBearer(on.storage).token()).toBe('token-1')
  })

  test('is not undone by an answer of before', async () => {
    const { server, store } = await signedIn()
    const me = later<void>()
    server.on('GET /me', () => me.promise.then(() => body(WANG)))
    server.on('DELETE /session', body(null))
    const loading = store.getState().load()
    await store.getState().signOut()
    me.settle()
    await loading
    expect(store.getState()).toMatchObject({ status: 'signedOut', me: null })
  })

  test('asks who is signed in only once the server knows of it', async () => {
    const { server, store, on } = await signedIn()
    server.on('DELETE /session', silence)
    await store.getState().signOut()
    server.on('GET /me', body(WANG))
    const next = openApp({ server, on })
    await next.store.getState().load()
    expect(server.heard('GET /me')).toHaveLength(0)
    expect(next.store.getState()).toMatchObject({ status: 'signedOut', me: null })
  })

  test('in another tab is seen here', async () => {
    const { server, on } = await signedIn()
    const second = openApp({ server, on })
    on.storage.write('session', { form: 1, value: { me: null, leaving: true } })
    on.tellTabs('session')
    expect(second.store.getState()).toMatchObject({ status: 'signedOut', me: null })
    // The server was not told yet: the next run has to.
    expect(on.storage.read('session')).toMatchObject({ value: { leaving: true } })
  })
})
