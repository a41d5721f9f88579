import { existsSync } from 'node:fs'
import path from 'node:path'
import { packageLimits, packageSizes } from '../e2e/mini/package'
import { built } from '../e2e/mini/platform'
import type { Measure } from './measure'

const KB = 1024

/** Size of the mini-programs as built, raw, as the platforms count it. */
export async function* packagesBenchmark(): AsyncGenerator<Measure> {
  for (const platform of ['weapp', 'alipay'] as const) {
    const root = built(platform)
    if (!existsSync(path.join(root, 'app.json'))) {
      throw new Error(`dist/${platform} has not been built: npm run build:${platform}`)
    }
    const { main, subpackages } = packageSizes(root)
    const limits = packageLimits[platform]
    yield {
      name: `${platform} main package`,
      value: main / KB,
      unit: 'KB',
      target: { atMost: limits.main / KB },
    }
    const [folder, bytes] = largestOf(subpackages)
    yield {
      name: `${platform} largest subpackage`,
      which: folder,
      value: bytes / KB,
      unit: 'KB',
      target: { atMost: limits.subpackage / KB },
    }
  }
}

function largestOf(sizes: Readonly<Record<string, number>>): readonly [string, number] {
  return Object.entries(sizes).reduce((largest, one) => (one[1] > largest[1] ? one : largest), ['none', 0])
}
