import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { describe, it } from 'node:test'
import { compileStyles, packageLimits, packageSizes, readAppJson, unparsableCode } from './package'
import { built, traits } from './platform'
import { writeSample } from './sample'
import { compileTemplates, missingPages } from './templates'

for (const platform of ['weapp', 'alipay'] as const) {
  describe(`the ${platform} package`, () => {
    const root = built(platform)

    it('has every page it lists', () => {
      assert.deepEqual(missingPages(root, readAppJson(root), traits[platform].template), [])
    })

    it('has templates that compile', () => {
      compileTemplates(root, platform)
    })

    it('has code that old engines can parse', () => {
      assert.deepEqual(unparsableCode(root), [])
    })

    it('is small enough to arrive before patience ends', () => {
      const { main, subpackages } = packageSizes(root)
      assert.ok(main <= packageLimits[platform].main, `main package: ${main} bytes`)
      for (const [folder, bytes] of Object.entries(subpackages)) {
        assert.ok(bytes <= packageLimits[platform].subpackage, `${folder}: ${bytes} bytes`)
      }
    })

    if (platform === 'weapp') it('has styles that compile', () => compileStyles(root))
  })
}

describe('the checks of a package', () => {
  const broken = (change: (root: string) => void, check: (root: string) => void) => {
    const root = writeSample('weapp')
    change(root)
    check(root)
    rmSync(root, { recursive: true })
  }
  const write = (file: string, content: string) => (root: string) =>
    writeFileSync(path.join(root, file), content)

  it('see a page without a template', () => {
    broken(write('app.json', JSON.stringify({ pages: ['pages/first', 'pages/third'] })), (root) =>
      assert.deepEqual(missingPages(root, readAppJson(root), '.wxml'), ['pages/third']),
    )
  })

  it('see a template that does not compile', () => {
    broken(write('pages/second.wxml', '<view></text>'), (root) =>
      assert.throws(() => compileTemplates(root, 'weapp'), /pages\/second\.wxml/),
    )
  })

  it('see styles that do not compile', () => {
    broken(write('app.wxss', '.a { color: red *{ }} @@'), (root) =>
      assert.throws(() => compileStyles(root), /refuses the styles/),
    )
  })

  it('see a lookbehind', () => {
    broken(write('counter.js', 'const amount = /(?<=¥)\\d+/'), (root) =>
      assert.deepEqual(unparsableCode(root), ['counter.js']),
    )
  })

  it('count subpackages by themselves and leave maps and licences out', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'sizes-'))
    const app = JSON.stringify({ pages: ['a'], subPackages: [{ root: 'more', pages: ['b'] }] })
    for (const [file, content] of [
      ['app.json', app],
      ['a.js', '12345'],
      ['a.js.map', '123'],
      ['a.js.LICENSE.txt', '123'],
    ] as const) {
      write(file, content)(root)
    }
    assert.deepEqual(packageSizes(root), { main: app.length + 5, subpackages: { 'more/': 0 } })
    rmSync(root, { recursive: true })
  })
})
