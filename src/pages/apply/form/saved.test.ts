import { aDraft } from '@/stores/testing/cases'
import { savedLine } from './saved'

const line = (more: Partial<Parameters<typeof savedLine>[0]>) =>
  savedLine({ saving: 'offline', phoneFull: false, view: aDraft(), ended: false, ...more }).text

test('what is only on the phone says why: no network, a session that has ended, a full phone', () => {
  expect(line({})).toBe('没连上网，存在手机里')
  expect(line({ ended: true })).toBe('存在这部手机里')
  expect(line({ phoneFull: true, ended: true })).not.toContain('存在')
})
