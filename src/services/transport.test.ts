import Taro from '@tarojs/taro'
import { taroTransport } from './transport'

const request = { url: '/api/v1/me', method: 'GET', header: {}, timeoutMs: 1000 } as const

/** What Taro has on the phone and its double in tests has not. */
function platformHas(name: 'request', does: (options: unknown) => unknown) {
  Object.assign(Taro, { [name]: does })
}

test('the names of headers come in lower case, however the platform writes them', async () => {
  platformHas('request', () =>
    Promise.resolve({
      statusCode: 200,
      data: '{}',
      header: { 'Case-Clock': '2026-05-06T00:00:00Z', 'set-cookie': ['a', 'b'] },
    }),
  )
  await expect(taroTransport.request(request)).resolves.toMatchObject({
    header: { 'case-clock': '2026-05-06T00:00:00Z', 'set-cookie': 'a, b' },
  })
})

test('the body is left as it came: the platforms differ in what they make of an empty one', async () => {
  let asked: unknown
  platformHas('request', (options) => {
    asked = options
    return Promise.resolve({ statusCode: 204, data: '', header: {} })
  })
  await expect(taroTransport.request(request)).resolves.toMatchObject({ status: 204, body: '' })
  expect(asked).toMatchObject({ dataType: 'text' })
})

test.each([
  [409, '{"code":"codeWrong"}'],
  [201, '{"requestId":"1"}'],
  [204, ''],
])('what Alipay calls a failure and the server answered by %i is an answer', async (status, data) => {
  platformHas('request', () => Promise.reject({ error: 19, status, data, headers: { 'Case-Clock': 'x' } }))
  await expect(taroTransport.request(request)).resolves.toEqual({
    status,
    body: data,
    header: { 'case-clock': 'x' },
  })
})

test('a request without an answer rejects', async () => {
  platformHas('request', () => Promise.reject({ errMsg: 'request:fail timeout' }))
  await expect(taroTransport.request(request)).rejects.toMatchObject({ errMsg: 'request:fail timeout' })
})

describe('an upload', () => {
  const file = {
    ...{ url: '/api/v1/cases/1/materials', header: {}, timeoutMs: 1000, path: 'blob:1', fields: {} },
    onProgress: () => undefined,
  }

  test('taken back before anything was sent, sends nothing', async () => {
    const asked = jest.fn(() => Promise.resolve({ statusCode: 200, data: '{}', header: {} }))
    platformHas('request', asked)
    const { answer, abort } = taroTransport.upload(file)
    abort()
    await expect(answer).rejects.toThrow('taken back')
    expect(asked).not.toHaveBeenCalled()
  })
})
