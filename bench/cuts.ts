import { existsSync } from 'node:fs'
import path from 'node:path'
import { seeded } from '@bff/testing/seeded'
import { launchChromium } from '../e2e/browser/chromium'
import { throughCuts } from '../e2e/cuts/cuts'
import { browserOn } from '../e2e/cuts/phones'
import { startServer } from '../e2e/server'
import type { Measure } from './measure'

const CUTS = 50
const SEED = 20_240_108
const PHONE = {
  viewport: { width: 375, height: 812 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
} as const

/** What becomes of pictures whose line is cut fifty times at random bytes, in a real browser. */
export async function* cutsBenchmark(): AsyncGenerator<Measure> {
  if (!existsSync(path.resolve(__dirname, '../dist/h5/index.html')))
    throw new Error('dist/h5 has not been built: npm run build:h5')
  const browser = await launchChromium()
  const server = await startServer()
  try {
    const { cuts, restarts, received, againBytes, faults } = await throughCuts({
      server,
      open: async (line, device) =>
        browserOn(await (await browser.newContext({ ...PHONE, baseURL: line })).newPage(), line, device),
      cuts: CUTS,
      random: seeded(SEED),
    })
    yield { name: 'the line is cut', value: cuts, unit: 'times' }
    yield { name: 'the page is loaded anew as well', value: restarts, unit: 'times' }
    yield { name: 'pictures that arrived', value: received.length, unit: 'pictures' }
    yield {
      name: 'lost, or there twice, or not bit for bit',
      value: faults.length,
      unit: 'faults',
      target: { atMost: 0 },
    }
    yield { name: 'sent again after a cut', value: againBytes / 1024, unit: 'KB', target: { atMost: 256 } }
  } finally {
    await browser.close()
    await server.stop()
  }
}
