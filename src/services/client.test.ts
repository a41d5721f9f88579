import { createClient } from './client'
import { ApiProblem, isPassing, Unreachable } from './failure'
import type { Answer, Request, Transport } from './transport'

function clientOver(answer: (request: Request) => Answer | Promise<Answer>, token: string | null = null) {
  const requests: Request[] = []
  const transport: Transport = {
    async request(request) {
      requests.push(request)
      return answer(request)
    },
    upload: (upload) => ({
      answer: Promise.resolve().then(() => answer({ ...upload, method: 'POST' })),
      abort: () => undefined,
    }),
    download: () => Promise.resolve({ status: 200, path: 'wxfile://1.jpg' }),
  }
  const client = createClient({ transport, base: 'https://bff', platform: 'weapp', token: () => token })
  return { client, requests }
}

const ok = (body: unknown, header: Record<string, string> = {}): Answer => ({
  status: 200,
  header,
  body: JSON.stringify(body),
})

describe('a call', () => {
  test('goes where the route table says, with its parts in place', async () => {
    const { client, requests } = clientOver(() => ok({ events: [], last: 3 }))
    await client.call('listEvents', { params: { id: 'a/b' }, query: { after: 3 } })
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: 'https://bff/api/v1/cases/a%2Fb/events?after=3',
    })
  })

  test('says which app it is, and carries a mini-program’s session', async () => {
    const { client, requests } = clientOver(() => ok({}), 'token-1')
    await client.call('getMe', {})
    expect(requests[0]?.header).toMatchObject({ 'X-Client': 'weapp', Authorization: 'Bearer token-1' })
  })

  test('carries no session where there is none: a browser sends its cookie', async () => {
    const { client, requests } = clientOver(() => ok({}))
    await client.call('getMe', {})
    expect(requests[0]?.header).not.toHaveProperty('Authorization')
  })

  test('names its attempt where it must be done once', async () => {
    const { client, requests } = clientOver(() => ok({}))
    await client.call('claimCertificate', { body: { caseId: '1' } }, { idempotencyKey: 'key-1' })
    expect(requests[0]?.header).toMatchObject({ 'Idempotency-Key': 'key-1' })
  })

  test('understands an empty answer', async () => {
    const { client } = clientOver(() => ({ status: 204, header: {}, body: '' }))
    await expect(client.call('signOut', {})).resolves.toBeNull()
  })

  test('tells the case clock of whatever is answered, a refusal too', async () => {
    const { client } = clientOver(() => ({
      status: 404,
      header: { 'case-clock': '2026-05-06T01:00:00.000Z' },
      body: { code: 'notFound', title: '没有找到' },
    }))
    const heard: string[] = []
    client.listen({ caseClock: (instant) => heard.push(instant) })
    await client.call('getMe', {}).catch(() => undefined)
    expect(heard).toEqual(['2026-05-06T01:00:00.000Z'])
  })
})

describe('a refusal', () => {
  const conflict = {
    type: 'about:blank',
    code: 'fieldConflict',
    title: '这一项刚刚在别处改过',
    status: 409,
    conflicts: [{ field: 'phone', yours: '1', theirs: '2', theirVersion: 4 }],
  }

  test.each([
    ['text', JSON.stringify(conflict)],
    ['what the platform parsed', conflict],
  ])('is a problem with its code, out of %s', async (_, body) => {
    const { client } = clientOver(() => ({ status: 409, header: {}, body }))
    const failure: unknown = await client.call('getMe', {}).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(ApiProblem)
    expect(failure).toMatchObject({ code: 'fieldConflict', status: 409, conflicts: conflict.conflicts })
    expect(isPassing(failure)).toBe(false)
  })

  test('says how long to wait', async () => {
    const { client } = clientOver(() => ({
      status: 429,
      header: {},
      body: { code: 'tooManyRequests', title: '请稍后再试', retryAfterSeconds: 30 },
    }))
    const failure: unknown = await client.call('getMe', {}).catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ retryAfterSeconds: 30 })
    expect(isPassing(failure)).toBe(true)
  })

  test('for want of a session is told to whoever listens', async () => {
    const { client } = clientOver(() => ({
      status: 401,
      header: {},
      body: { code: 'signInRequired', title: '请先登录' },
    }))
    const heard = jest.fn()
    const end = client.listen({ signInRequired: heard })
    await client.call('getMe', {}).catch(() => undefined)
    end()
    await client.call('getMe', {}).catch(() => undefined)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})

describe('a session that goes on', () => {
  const TOKEN = { 'session-token': 'token-2' }

  test('with another token tells which, whatever else the answer says', async () => {
    let status = 200
    const { client } = clientOver(() => ({
      status,
      header: TOKEN,
      body: '{"code":"notFound","title":"没有"}',
    }))
    const heard = jest.fn()
    client.listen({ sessionToken: heard })
    await client.call('getMe', {})
    status = 404
    await client.call('getMe', {}).catch(() => undefined)
    expect(heard.mock.calls).toEqual([['token-2'], ['token-2']])
  })

  test('takes no token of the session before', async () => {
    let answer: (value: Answer) => void = () => undefined
    const { client } = clientOver(() => new Promise<Answer>((resolve) => (answer = resolve)))
    const heard = jest.fn()
    client.listen({ sessionToken: heard })
    const asking = client.call('getMe', {})
    client.renewed()
    answer(ok({}, TOKEN))
    await asking
    expect(heard).not.toHaveBeenCalled()
  })
})

test('a session that was ended from elsewhere is not taken for one that time ended', async () => {
  const { client } = clientOver(() => ({
    status: 401,
    header: {},
    body: { code: 'sessionEndedElsewhere', title: '已经退出' },
  }))
  const [byTime, fromElsewhere] = [jest.fn(), jest.fn()]
  client.listen({ signInRequired: byTime, endedElsewhere: fromElsewhere })
  await client.call('getMe', {}).catch(() => undefined)
  expect([byTime.mock.calls.length, fromElsewhere.mock.calls.length]).toEqual([0, 1])
})

describe('nobody is there', () => {
  test.each([
    ['no network', () => Promise.reject(new Error('request:fail'))],
    ['a gateway’s error page', () => ({ status: 502, header: {}, body: '<html>Bad Gateway</html>' })],
    ['the sign-in page of a Wi-Fi', () => ({ status: 200, header: {}, body: '<html>登录 Wi-Fi</html>' })],
    ['an error without a code', () => ({ status: 500, header: {}, body: { message: 'oops' } })],
  ])('%s', async (_, answer: () => Answer | Promise<Answer>) => {
    const { client } = clientOver(answer)
    const failure: unknown = await client.call('getMe', {}).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(Unreachable)
    expect(isPassing(failure)).toBe(true)
  })
})

describe('an upload', () => {
  const picture = {
    path: 'blob:1',
    fields: { kind: 'bankCard' },
    onProgress: () => undefined,
    idempotencyKey: 'key-1',
  }

  test('answers the received picture, which comes as text everywhere', async () => {
    const { client } = clientOver(() => ok({ receiptNumber: 'SJ-0001' }))
    const { received } = client.upload('addMaterial', { id: '1' }, picture)
    await expect(received).resolves.toMatchObject({ receiptNumber: 'SJ-0001' })
  })

  test('that is refused says why', async () => {
    const { client } = clientOver(() => ({
      status: 415,
      header: {},
      body: '{"code":"fileTypeRefused","title":"这种文件看不了"}',
    }))
    const { received } = client.upload('addMaterial', { id: '1' }, picture)
    await expect(received).rejects.toMatchObject({ code: 'fileTypeRefused' })
  })
})
