import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import sharp from 'sharp'

const root = path.resolve(__dirname, '../..')

interface Picture {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose?: string
  readonly form_factor?: string
  readonly label?: string
}

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly icons: readonly Picture[]
  readonly screenshots: readonly Picture[]
  readonly shortcuts: readonly {
    readonly name: string
    readonly url: string
    readonly icons: readonly Picture[]
  }[]
}

const manifest = JSON.parse(
  readFileSync(path.join(root, 'src/public/manifest.webmanifest'), 'utf8'),
) as Manifest

/** Where the build takes it from: `config/index.ts`. */
const fileOf = ({ src }: Picture) =>
  path.join(
    root,
    src.replace(
      /^\/(screenshots\/)?/,
      (_, shown?: string) => `${shown ? 'docs/screenshots' : 'src/public'}/`,
    ),
  )

async function assertAsSaid(picture: Picture): Promise<void> {
  const { width, height, format } = await sharp(fileOf(picture)).metadata()
  assert.equal(picture.type, format === 'svg' ? 'image/svg+xml' : `image/${format}`, picture.src)
  if (format !== 'svg') assert.equal(picture.sizes, `${width}x${height}`, picture.src)
}

/**
 * How far what is drawn reaches from the middle, as a part of the icon's width; Android may cut off whatever lies
 * further out than 0.4 (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
async function reachOf(picture: Picture): Promise<number> {
  const { data, info } = await sharp(fileOf(picture))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]
  const ground = at(0, 0)
  assert.equal(ground[3], 255, `${picture.src} is transparent at its edge`)
  let reach = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDrawn = at(x, y).some((part, of) => Math.abs(part - (ground[of] ?? 0)) > 12)
      if (isDrawn) reach = Math.max(reach, Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) / width)
    }
  }
  return reach
}

/** The app's pages, as addresses. */
async function pages(): Promise<readonly string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  Object.assign(process.env, { TARO_ENV: 'h5' })
  const { default: app } = await import('../../src/app.config')
  const inside = (app.subPackages ?? []).flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))
  return [...(app.pages ?? []), ...inside].map((page) => `/${page}`)
}

describe('the manifest of the installed app', () => {
  it('says what it is, in Chinese, and how it opens', () => {
    const said = ['name', 'short_name', 'description', 'lang', 'id', 'start_url', 'scope', 'display']
    assert.deepEqual(
      said.map((key) => manifest[key]),
      [
        ...['退休一件事', '退休一件事', '河北退休一件事：只填一张表，六个部门一次办好', 'zh-CN'],
        ...['/', '/', '/', 'standalone'],
      ],
    )
  })

  it('has the colours of the tokens', () => {
    const tokens = readFileSync(path.join(root, 'src/ui/style/tokens.scss'), 'utf8')
    const light = tokens.slice(tokens.indexOf('@include root {'))
    const paper = /--paper:\s*(#[0-9a-f]{6})/i.exec(light)?.[1]?.toLowerCase()
    assert.ok(paper)
    assert.deepEqual([manifest.background_color, manifest.theme_color], [paper, paper])
  })

  it('has each icon in the size it says, plain and to be cut, at 192 and 512', async () => {
    for (const icon of manifest.icons) await assertAsSaid(icon)
    for (const purpose of ['any', 'maskable']) {
      const sizes = manifest.icons.filter((icon) => icon.purpose === purpose).map((icon) => icon.sizes)
      for (const size of ['192x192', '512x512']) assert.ok(sizes.includes(size), `${purpose} ${size}`)
    }
  })

  it('has icons of which nothing is lost when they are cut round', async () => {
    const cut = manifest.icons.filter(({ purpose }) => purpose === 'maskable')
    assert.ok(cut.length > 0)
    for (const icon of cut) {
      const reach = await reachOf(icon)
      assert.ok(reach > 0.1 && reach <= 0.4, `${icon.src} reaches ${reach.toFixed(2)} from the middle`)
    }
  })

  it('shows pictures of a phone in their sizes, each with its words, as browsers take them', async () => {
    assert.ok(manifest.screenshots.length >= 3)
    for (const shown of manifest.screenshots) {
      await assertAsSaid(shown)
      const [width = 0, height = 0] = shown.sizes.split('x').map(Number)
      assert.ok(width >= 320 && height <= 3840 && height / width <= 2.3, shown.sizes)
      assert.equal(shown.form_factor, 'narrow')
      assert.match(shown.label ?? '', /\p{Script=Han}/u)
    }
  })

  it('has shortcuts that lead to pages of the app', async () => {
    const all = await pages()
    assert.ok(all.length > 20)
    const names = manifest.shortcuts.map(({ name }) => name)
    for (const name of ['继续办理', '查看进度']) assert.ok(names.includes(name), name)
    for (const { url, icons } of manifest.shortcuts) {
      assert.ok(all.includes(url), url)
      for (const icon of icons) await assertAsSaid(icon)
    }
  })
})
