import { notHere } from './acting'

const left = { ownerName: '韩玉兰', relation: 'agent' } as const
const over = { state: 'ended', byOwner: true, on: '2026-05-07' } as const

test('an open page of one who was stopped says whose it was, since when and by whom', () => {
  const agent = notHere(null, false, left, over)
  expect(agent.title).toBe('韩玉兰的办件，现在看不到了')
  expect(agent.text).toBe('从2026年5月7日起，本人停的。已经提交的，由本人接着办。')
  const helper = notHere(null, false, { ...left, relation: 'helper' }, { ...over, byOwner: false })
  expect(helper.text).toBe('从2026年5月7日起，您停的。')
})

test('of an application that is over nobody is told to go on with it', () => {
  const ended = { state: 'caseOver', byOwner: false, on: null }
  expect(notHere(null, false, left, ended).text).toBe('这次申请已经结束。')
})

test('and whose it was where the rest is not heard', () => {
  expect(notHere(null, false, left, null).title).toBe('现在不能替韩玉兰办了')
  expect(notHere(null, false, { ...left, relation: 'helper' }, null).title).toBe('现在不帮韩玉兰填了')
})
