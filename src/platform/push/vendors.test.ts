import Taro from '@tarojs/taro'
import { agree as agreeOnAlipay } from './index.alipay'
import { agree as agreeOnWeChat } from './index.weapp'

const request = jest.fn()
const login = jest.fn(() => Promise.resolve({ code: 'code-1' }))

const WANTED = { vapidKey: null, templates: { toDo: 't-1', results: 't-2', steps: 't-2' } }

beforeEach(() => {
  Object.assign(Taro, { requestSubscribeMessage: request, login })
  request.mockReset()
  login.mockClear()
})

describe('WeChat', () => {
  test('is asked before anything else, by each number once; what was agreed to goes with the code of its sign-in', async () => {
    request.mockResolvedValue({ errMsg: 'ok', 't-1': 'reject', 't-2': 'accept' })
    const agreeing = agreeOnWeChat(WANTED)
    expect(request).toHaveBeenCalledWith({ tmplIds: ['t-1', 't-2'] })
    expect(await agreeing).toEqual({
      address: { channel: 'wechat', code: 'code-1', accepted: ['results', 'steps'] },
    })
  })

  test.each([
    ['refused', { 't-1': 'reject', 't-2': 'ban' }],
    ['refused', { 't-1': 'filter', 't-2': 'reject' }],
  ])('that agrees to nothing is %s, and nobody is signed in there', async (without, answer) => {
    request.mockResolvedValue(answer)
    expect(await agreeOnWeChat(WANTED)).toEqual({ without })
    expect(login).not.toHaveBeenCalled()
  })

  test.each([
    ['blocked', { errCode: 20004, errMsg: 'The main switch is switched off' }],
    ['failed', { errCode: 10002, errMsg: 'network error' }],
    ['failed', 'anything'],
  ])('says %s by its error', async (without, error) => {
    request.mockRejectedValue(error)
    expect(await agreeOnWeChat(WANTED)).toEqual({ without })
  })

  test('is not asked where the service has no numbers of it', async () => {
    expect(await agreeOnWeChat({ vapidKey: null, templates: null })).toEqual({ without: 'failed' })
    expect(request).not.toHaveBeenCalled()
  })

  test('whose sign-in fails comes to nothing', async () => {
    request.mockResolvedValue({ 't-1': 'accept' })
    login.mockRejectedValueOnce(new Error('offline'))
    expect(await agreeOnWeChat(WANTED)).toEqual({ without: 'failed' })
  })
})

describe('Alipay', () => {
  test('tells what stands subscribed to', async () => {
    request.mockResolvedValue({ behavior: 'subscribe', result: { subscribedEntityIds: ['t-1'] } })
    const agreeing = agreeOnAlipay(WANTED)
    expect(request).toHaveBeenCalledWith({ entityIds: ['t-1', 't-2'] })
    expect(await agreeing).toEqual({
      address: { channel: 'alipay', code: 'code-1', accepted: ['toDo'] },
    })
  })

  test.each([
    [{ behavior: 'cancel', errorCode: 11, result: { subscribedEntityIds: ['t-1'] } }, null],
    [null, { errorCode: 11, errorMessage: '用户取消订阅' }],
    [null, { error: 11 }],
  ])('says a no as an answer or as an error', async (answer, error) => {
    if (answer) request.mockResolvedValue(answer)
    else request.mockRejectedValue(error)
    expect(await agreeOnAlipay(WANTED)).toEqual({ without: 'refused' })
  })

  test('says its other errors', async () => {
    request.mockRejectedValue({ errorCode: 100201 })
    expect(await agreeOnAlipay(WANTED)).toEqual({ without: 'failed' })
  })
})
