import { submitted } from '@/domain/case/testing/story'
import { told } from './told'

const sent = () => {
  const entry = submitted()
    .shown()
    .timeline.find(({ code }) => code === 'submitted')
  if (!entry) throw new Error('nothing was sent')
  return entry
}

test.each([
  [false, null, '您提交了申请，一共 4 项。'],
  [true, null, '代办人替您提交了申请，一共 4 项。'],
  [false, '韩玉兰', '韩玉兰提交了申请，一共 4 项。'],
  [true, '韩玉兰', '代办人替韩玉兰提交了申请，一共 4 项。'],
])('what was done by an agent (%s) is said to whoever reads (for %s)', (byAgent, whose, sentence) => {
  const { byAgent: _, ...entry } = sent()
  expect(told({ ...entry, ...(byAgent && { byAgent: true }) }, whose).sentence).toBe(sentence)
})
