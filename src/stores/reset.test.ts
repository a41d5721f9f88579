import Taro from '@tarojs/taro'
import { useCases } from './cases'
import { useDraft } from './draft'
import { useGuide } from './guide'
import { useMaterials } from './materials'
import { resetStores } from './reset'
import { useSession } from './session'
import { useSettings } from './settings'
import { aDraft, aMaterial } from './testing/cases'

beforeEach(resetStores)

test('a case that is opened brings its pictures and its answers along', () => {
  useDraft.getState().adopt(aDraft({ materials: [aMaterial({ kind: 'bankCard' })] }))
  expect(useMaterials.getState().pictures.bankCard).toMatchObject([{ state: 'received' }])
  expect(useGuide.getState().answers).toMatchObject({ birthMonth: '1965-03' })
})

test('nothing personal stays on a phone that somebody has left; the size of its text does', () => {
  useDraft.getState().adopt(aDraft())
  useDraft.getState().change('accountNumber', '6222000000000000')
  useGuide.getState().answer('birthMonth', '1965-03')
  useCases.setState({ cases: [aDraft()] })
  useSettings.getState().setTextSize('largest')
  const kept = () =>
    ['draft', 'draft.typed', 'guide', 'cases', 'session', 'progress', 'certificate', 'submission'].filter(
      (key) => Taro.getStorageSync(key) !== '',
    )
  expect(kept()).toEqual(expect.arrayContaining(['draft', 'draft.typed', 'guide']))

  useSession.setState({ status: 'signedIn' })
  resetStores()
  expect(kept()).toEqual([])
  expect(useDraft.getState()).toMatchObject({ view: null, cells: {}, stage: 'closed' })
  expect(useCases.getState().cases).toBeNull()
  expect(useSession.getState().status).toBe('signedOut')
  expect(Taro.getStorageSync('settings')).toContain('largest')
})
