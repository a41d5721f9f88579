import { describe, it } from 'node:test'
import { openMiniApp } from './harness'

for (const platform of ['weapp', 'alipay'] as const) {
  describe(`the ${platform} mini-program`, () => {
    it('opens on the home page without an error', async (t) => {
      const screen = await openMiniApp(t, { platform })
      await screen.waitFor('退休一件事')
    })
  })
}
