import { POWERS } from '@/domain/people'
import { AGENT_NEWS, agentMessage } from './sms'

const of = {
  owner: { name: '韩玉兰', sex: 'female' },
  agent: { name: '周海', sex: 'male' },
  agentPhoneEnd: '5310',
  powers: POWERS,
  until: '2027-05-31',
  ended: false,
} as const
const messages = AGENT_NEWS.map((news) => agentMessage(news, of))

test('whoever can be stopped by an answer is named in the sentence that says how', () => {
  const stoppable = messages.filter((message) => message.includes('直接回复「停」，或者打 12333'))
  expect(stoppable).toHaveLength(7)
  for (const message of stoppable) expect(message).toContain('不想让周先生办了，直接回复「停」')
})

test('a message that leaves after the agent was stopped says so, and no longer how to', () => {
  for (const news of AGENT_NEWS.filter((one) => one !== 'taken')) {
    const message = agentMessage(news, { ...of, ended: true })
    expect(message).not.toMatch(/回复「停」|接着办，不用回复/)
  }
  expect(agentMessage('firstLook', { ...of, ended: true })).toContain('现在已经停了，周先生不能再替您办。')
})

test('but for the first, which says what the paper names, no message is longer than two that are joined', () => {
  for (const message of messages.slice(1)) expect(message.length).toBeLessThanOrEqual(134)
})
