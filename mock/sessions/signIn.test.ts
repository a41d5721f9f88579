import { consentTexts } from '@/content/consents'
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it, mock } from 'node:test'
import { startKit, type Kit } from '../testing/kit'
import { problemIn, type TestClient } from '../testing/client'

describe('signing in with phone and code', () => {
  let kit: Kit
  let phone: TestClient
  let number: string
  let people = 0

  before(async () => {
    kit = await startKit()
  })
  after(() => kit.close())
  beforeEach(() => {
    // A day later, with a phone of one's own: no test counts against another's limits.
    kit.advance({ days: 1, hours: 1 })
    phone = kit.client()
    people += 1
    number = `1390000${String(people).padStart(4, '0')}`
  })

  const send = () => phone.do('sendCode', { body: { phone: number } })
  const signInWith = (code: string) =>
    phone.refused('signIn', { body: { phone: number, code, client: 'h5' } })
  const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

  it('shows who is signed in, with the number masked and no person', async () => {
    const me = await phone.signIn(number)
    const { account, ...shown } = me
    assert.match(account, /^[\w-]{43}$/)
    assert.deepEqual(shown, { phoneMasked: `139****${number.slice(-4)}`, level: 'phone', person: null })
    assert.deepEqual(await phone.do('getMe', {}), me)
  })

  it('tells people apart whose masked numbers are alike, and knows one again', async () => {
    const { account, phoneMasked } = await phone.signIn(number)
    const other = await kit.client().signIn(number.replace('1390000', '1390001'))
    assert.equal(other.phoneMasked, phoneMasked)
    assert.notEqual(other.account, account)
    kit.advance({ minutes: 1 })
    assert.equal((await kit.client().signIn(number)).account, account)
  })

  it('tells how long the code lasts and when the next can be had', async () => {
    assert.deepEqual(await send(), { resendAfterSeconds: 60, expiresInSeconds: 300 })
  })

  it('gives a browser a cookie that no script reads and no other site sends, and no token', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    const answer = await phone.send('signIn', { body: { phone: number, code, client: 'h5' } })
    assert.match(
      answer.headers.get('set-cookie') ?? '',
      /^session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
    )
    assert.equal((await answer.json()).token, null)
  })

  it('gives a mini-program a token, which opens what the cookie opens', async () => {
    const weapp = kit.client('weapp')
    await weapp.signIn(number)
    assert.match(weapp.token ?? '', /^[\w-]{43}$/)
    assert.equal((await weapp.do('getMe', {}))?.level, 'phone')
    assert.equal(weapp.cookie, null)
  })

  it('refuses a wrong code, and takes the right one after it', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    assert.equal((await signInWith(wrong(code))).code, 'codeWrong')
    await phone.signInWith(number, code)
  })

  it('refuses any code where none was sent', async () => {
    assert.equal((await signInWith('123456')).code, 'codeWrong')
  })

  it('uses a code up at the fifth wrong try: the right one no longer helps', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    const answers = []
    for (let i = 0; i < 5; i += 1) answers.push((await signInWith(wrong(code))).code)
    assert.deepEqual(answers, ['codeWrong', 'codeWrong', 'codeWrong', 'codeWrong', 'codeUsedUp'])
    assert.equal((await signInWith(code)).code, 'codeUsedUp')
  })

  it('still takes the right code after the fourth wrong try', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    for (let i = 0; i < 4; i += 1) await signInWith(wrong(code))
    await phone.signInWith(number, code)
  })

  it('counts five wrong tries at once as five', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    await Promise.all(Array.from({ length: 8 }, () => signInWith(wrong(code))))
    assert.equal((await signInWith(code)).code, 'codeUsedUp')
  })

  it('takes a code once', async () => {
    await phone.signIn(number)
    assert.equal((await signInWith(await phone.codeSentTo(number))).code, 'codeUsedUp')
  })

  describe('on a phone where somebody’s unsent work lies', () => {
    const signInOnlyAs = (code: string, onlyAs: string) =>
      ({ body: { phone: number, code, client: 'h5', onlyAs } }) as const

    it('opens nothing for another number, ends nobody’s session, and the code stays good', async () => {
      const owner = await phone.signIn(number.replace('1390000', '1390002'))
      await send()
      const code = await phone.codeSentTo(number)
      const answer = await phone.send('signIn', signInOnlyAs(code, owner.account))
      assert.equal(answer.headers.get('set-cookie'), null)
      assert.equal((await problemIn(answer)).code, 'otherAccount')
      assert.equal((await phone.do('getMe', {}))?.account, owner.account)
      assert.notEqual((await phone.signInWith(number, code)).account, owner.account)
    })

    it('lets its owner in again as ever', async () => {
      const { account } = await phone.signIn(number)
      kit.advance({ minutes: 1 })
      await send()
      const code = await phone.codeSentTo(number)
      const { me } = await phone.do('signIn', signInOnlyAs(code, account))
      assert.equal(me.account, account)
      assert.equal((await signInWith(code)).code, 'codeUsedUp')
    })

    it('tells nobody who has not the code whose number it is', async () => {
      const { account } = await phone.signIn(number)
      kit.advance({ minutes: 1 })
      await send()
      const code = await phone.codeSentTo(number)
      for (const onlyAs of [account, 'somebody-else'])
        assert.equal((await phone.refused('signIn', signInOnlyAs(wrong(code), onlyAs))).code, 'codeWrong')
    })
  })

  it('takes a code in its last second and refuses it after five minutes', async () => {
    await send()
    kit.advance({ minutes: 4, seconds: 59 })
    await phone.signInWith(number, await phone.codeSentTo(number))
    await send()
    kit.advance({ minutes: 5 })
    assert.equal((await signInWith(await phone.codeSentTo(number))).code, 'codeExpired')
  })

  it('keeps the code before, and lets the phone try again, where the gateway sends none', async () => {
    await send()
    const first = await phone.codeSentTo(number)
    kit.advance({ minutes: 1 })
    const { sms } = kit.bff.services
    assert.ok(sms)
    const gateway = mock.method(sms, 'send', () => Promise.reject(new Error('down')))
    const refused = () => phone.refused('sendCode', { body: { phone: number } })
    assert.equal((await refused()).code, 'unavailable')
    assert.equal((await refused()).code, 'unavailable')
    gateway.mock.restore()
    await phone.signInWith(number, first)
    await send()
  })

  it('voids a code when the next is sent', async () => {
    await send()
    const first = await phone.codeSentTo(number)
    kit.advance({ minutes: 1 })
    await send()
    const second = await phone.codeSentTo(number)
    if (first !== second) assert.equal((await signInWith(first)).code, 'codeWrong')
    await phone.signInWith(number, second)
  })

  it('never takes the code of another phone', async () => {
    await send()
    const code = await phone.codeSentTo(number)
    const other = await phone.refused('signIn', { body: { phone: '13900009999', code, client: 'h5' } })
    assert.equal(other.code, 'codeWrong')
  })

  it('sends one code a minute, and says how long to wait', async () => {
    await send()
    kit.advance({ seconds: 59 })
    const refused = await phone.refused('sendCode', { body: { phone: number } })
    assert.equal(refused.code, 'codeTooSoon')
    assert.equal(refused.retryAfterSeconds, 1)
    kit.advance({ seconds: 1 })
    await send()
  })

  it('of two requests for a code at once, sends one', async () => {
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await phone.send('sendCode', { body: { phone: number } })).status),
    )
    assert.deepEqual(statuses.sort(), [202, 429, 429])
  })

  it('signs two devices with one number into one account', async () => {
    await phone.signIn(number)
    kit.advance({ minutes: 1 })
    const second = kit.client('weapp')
    await second.signIn(number)
    await phone.do('putConsent', {
      body: { purpose: 'sharedData', granted: true, textVersion: consentTexts.sharedData.version },
    })
    assert.equal((await second.do('getConsents', {})).consents.length, 1)
  })

  it('ends a session for good at signing out', async () => {
    await phone.signIn(number)
    const cookie = phone.cookie
    await phone.do('signOut', {})
    assert.equal(phone.cookie, null)
    phone.cookie = cookie
    assert.equal((await phone.refused('listCases', {})).code, 'signInRequired')
  })

  it('takes signing out without a session as done', async () => {
    await phone.do('signOut', {})
  })

  it('keeps a session that is used every week, and ends it after thirty days', async () => {
    await phone.signIn(number)
    for (let week = 0; week < 4; week += 1) {
      kit.advance({ days: 6, hours: 23 })
      await phone.do('listCases', {})
    }
    kit.advance({ days: 2, hours: 3 })
    await phone.do('listCases', {})
    kit.advance({ hours: 1 })
    assert.equal((await phone.refused('listCases', {})).code, 'signInRequired')
  })

  it('ends a session that nobody used for seven days', async () => {
    await phone.signIn(number)
    kit.advance({ days: 7 })
    assert.equal((await phone.refused('listCases', {})).code, 'signInRequired')
  })

  it('stores no number, no code and no token in the clear', async () => {
    const weapp = kit.client('weapp')
    await weapp.signIn(number)
    const code = await weapp.codeSentTo(number)
    const tables = ['phones', 'sessions', 'sms_codes', 'sms_outbox', 'attempts', 'accounts', 'person_keys']
    for (const table of tables) {
      const { rows } = await kit.database.db.execute(`select * from ${table}`)
      const text = JSON.stringify(rows)
      for (const secret of [number, `"${code}"`, weapp.token ?? '']) {
        assert.ok(!text.includes(secret), `${table} holds it`)
      }
    }
    assert.ok(!kit.logged.join().includes(number))
  })
})
