import { createStore } from 'zustand/vanilla'
import type { InstallWay } from '@/platform/install'
import { installStore } from './install'
import { phone } from './testing/phone'

function browser(way: InstallWay | null, saysYes = true, on = phone()) {
  let listener = () => undefined as void
  const asked = jest.fn(() => Promise.resolve(saysYes))
  const at = { way }
  const open = () =>
    createStore(
      installStore({
        storage: on.storage,
        installWay: () => at.way,
        onInstallWay(heard) {
          listener = heard
          return () => undefined
        },
        install: asked,
      }),
    )
  return { on, at, asked, open, tells: () => listener() }
}

test('is offered as soon as the browser offers it, and no sooner', () => {
  const { at, open, tells } = browser(null)
  const store = open()
  expect(store.getState().way).toBeNull()
  at.way = 'browser'
  tells()
  expect(store.getState().way).toBe('browser')
})

test('is not spoken of once it is done', async () => {
  const { asked, open } = browser('browser')
  const store = open()
  await store.getState().install()
  expect(asked).toHaveBeenCalledTimes(1)
  expect(store.getState().way).toBeNull()
})

for (const how of ['in the browser’s own question', 'beside the words'] as const) {
  test(`refused ${how}, it is not spoken of again on this phone`, async () => {
    const { open, tells } = browser('browser', false)
    const store = open()
    if (how === 'beside the words') store.getState().refuse()
    else await store.getState().install()
    expect(store.getState().way).toBeNull()
    const next = open()
    expect(next.getState().way).toBeNull()
    tells()
    expect(next.getState().way).toBeNull()
  })
}

test('refused on a phone that keeps nothing, it is left alone for this run', () => {
  const on = phone()
  on.fill()
  const { open } = browser('safari', false, on)
  const store = open()
  store.getState().refuse()
  expect(store.getState().way).toBeNull()
})
