import { givenAgents } from '../agency/given'
import { notHere } from './acting'
import { overWords } from './family'

const left = { ownerName: '韩玉兰', relation: 'agent' } as const
const over = { state: 'ended', byOwner: true, on: '2026-05-07' } as const

test('an open page of one who was stopped says whose it was, since when and by whom', () => {
  const agent = notHere(null, false, left, over)
  expect(agent.title).toBe('韩玉兰的办件，现在看不到了')
  expect(agent.text).toBe('2026年5月7日本人停掉了。已经提交的，由本人接着办。')
  const helper = notHere(null, false, { ...left, relation: 'helper' }, { ...over, byOwner: false })
  expect(helper.text).toBe('2026年5月7日您停掉了。')
})

test('of an application that is over nobody is told to go on with it', () => {
  const ended = { state: 'caseOver', byOwner: false, on: null }
  expect(notHere(null, false, left, ended).text).toBe('这次申请已经结束。')
})

test('and whose it was where the rest is not heard', () => {
  expect(notHere(null, false, left, null).title).toBe('现在不能替韩玉兰办了')
  expect(notHere(null, false, { ...left, relation: 'helper' }, null).title).toBe('现在不帮韩玉兰填了')
})

test('the owner, and whoever was let, read of one ending in the same words', () => {
  const expired = { ...over, state: 'expired' }
  expect(givenAgents.overSince(over)).toBe('2026年5月7日您停掉了')
  expect(overWords({ ...over, ownerName: '韩玉兰' }, false).who).toBe('2026年5月7日本人停掉了')
  expect(givenAgents.overSince(expired)).toBe('到 2026年5月7日为止，到期了')
  expect(overWords({ ...expired, ownerName: '韩玉兰' }, false).title).toBe('韩玉兰给您的授权到期了')
})
