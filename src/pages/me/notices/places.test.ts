import { NOTICE_KINDS, placeOf, READERS } from '@/domain/notices'
import { urlOf } from '@/stores/place'

interface App {
  readonly pages?: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** The pages that a platform's app has. */
function pagesOn(platform: string): readonly string[] {
  const built = process.env.TARO_ENV
  Object.assign(process.env, { TARO_ENV: platform })
  Object.assign(globalThis, { defineAppConfig: (config: App) => config })
  let app: App = {}
  jest.isolateModules(() => {
    app = jest.requireActual<{ default: App }>('../../../app.config').default
  })
  Object.assign(process.env, { TARO_ENV: built })
  const inside = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  return [...(app.pages ?? []), ...inside].map((page) => `/${page}`)
}

const places = NOTICE_KINDS.flatMap((kind) =>
  READERS.flatMap((reader) =>
    [null, 'c'].map((caseId) =>
      placeOf({ kind, reader, caseId, mandateId: 'm', department: 'hrss', due: '2026-12-01' }),
    ),
  ),
)

test.each(['h5', 'weapp', 'alipay'])('every notice leads to a page that there is on %s', (platform) => {
  const pages = pagesOn(platform)
  expect(pages.length).toBeGreaterThan(30)
  const missing = places
    .map((place) => urlOf(place).split('?')[0] ?? '')
    .filter((url) => !pages.includes(url))
  expect([...new Set(missing)]).toEqual([])
})
