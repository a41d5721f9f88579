import { cellOf } from '@/stores/draftCells'
import { aDraft } from '@/stores/testing/cases'
import { savedLine } from './saved'

const line = (more: Partial<Parameters<typeof savedLine>[0]>) =>
  savedLine({ saving: 'offline', phoneFull: false, view: aDraft(), cells: {}, ended: false, ...more }).text

test('what is only on the phone says why: no network, a session that has ended, a full phone', () => {
  expect(line({})).toBe('没连上网，存在手机里')
  expect(line({ ended: true })).toBe('存在这部手机里')
  expect(line({ phoneFull: true, ended: true })).not.toContain('存在')
})

test('of several cells that wait for a choice it says how many', () => {
  const cells = (...refused: readonly (string | null)[]) =>
    Object.fromEntries(
      refused.map((code, at) => [
        `cell${String(at)}`,
        { ...cellOf('postcode', undefined, undefined), refused: code },
      ]),
    )
  expect(line({ saving: 'decide', cells: cells('postcodeFormat', null) })).toBe(
    '有 1 项要您看一下，别的已保存',
  )
  expect(line({ saving: 'decide', cells: cells('postcodeFormat', 'mobileFormat', null) })).toContain(
    '有 2 项',
  )
})
