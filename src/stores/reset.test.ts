import Taro from '@tarojs/taro'
import { useCases } from './cases'
import { useDraft } from './draft'
import { useGuide } from './guide'
import { useMaterials } from './materials'
import { resetStores } from './reset'
import { useSession } from './session'
import { useSettings } from './settings'
import { useSubmission } from './submission'
import { aDraft, aMaterial, aSubmitted } from './testing/cases'
import { sealing } from './testing/phone'

beforeEach(resetStores)

test('a case that is opened brings its pictures and its answers along', () => {
  useDraft.getState().adopt(aDraft({ materials: [aMaterial({ kind: 'bankCard' })] }))
  expect(useMaterials.getState().pictures.bankCard).toMatchObject([{ state: 'received' }])
  expect(useGuide.getState().answers).toMatchObject({ birthMonth: '1965-03' })
})

test('a case that was taken back is signed and submitted anew', () => {
  useSubmission.setState({ stage: 'submitted', receipt: aSubmitted().receipt })
  useDraft.getState().adopt(aSubmitted())
  expect(useSubmission.getState().stage).toBe('submitted')
  useDraft.getState().adopt(aDraft({ number: '1310-2026-0000-0417' }))
  expect(useSubmission.getState()).toMatchObject({ stage: 'idle', receipt: null })
})

test('nothing personal stays on a phone that somebody has left; the size of its text does', async () => {
  useDraft.getState().adopt(aDraft())
  useDraft.getState().change('accountNumber', '6222000000000000')
  useGuide.getState().answer('birthMonth', '1965-03')
  useCases.setState({ cases: [aDraft()] })
  useSettings.getState().setTextSize('largest')
  const kept = () =>
    ['draft', 'draft.typed', 'guide', 'cases', 'session', 'progress', 'certificate', 'submission'].filter(
      (key) => Taro.getStorageSync(key) !== '',
    )
  await sealing()
  expect(kept()).toEqual(expect.arrayContaining(['draft', 'draft.typed', 'guide']))

  useSession.setState({ status: 'signedIn' })
  // What was typed last is on its way into the storage when they leave.
  useDraft.getState().change('accountNumber', '6222000000000001')
  resetStores()
  await sealing()
  expect(kept()).toEqual([])
  expect(useDraft.getState()).toMatchObject({ view: null, cells: {}, stage: 'closed' })
  expect(useCases.getState().cases).toBeNull()
  expect(useSession.getState().status).toBe('signedOut')
  expect(Taro.getStorageSync('settings')).toContain('largest')
})
