import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

const packageFonts = path.resolve(__dirname, '../../node_modules/@expo-google-fonts/noto-sans-sc')

/** The two weights the app uses. Fontconfig reads every file of every folder, at 10 MB each. */
const weights = ['400Regular', '700Bold']

/** What a page may name. On a phone each of them ends at a font that has Chinese; so it does here. */
const families = ['sans-serif', 'serif', 'monospace', 'system-ui', 'PingFang SC', 'Microsoft YaHei']

/**
 * Environment under which Chromium draws every family in Noto Sans SC out of npm, and no font of the machine.
 * Without a Chinese font every character is the same empty box, and a check for overflow proves nothing;
 * with the machine's fonts the widths would differ from one machine to the next.
 *
 * @param folder where the configuration and the font cache are kept
 */
export async function chineseFonts(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'fonts.conf')
  // Several browsers start at the same time: none may read half a file.
  const fresh = `${file}.${randomUUID()}`
  await writeFile(fresh, configuration(path.join(folder, 'cache')))
  await rename(fresh, file)
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder }
}

function configuration(cache: string): string {
  const dirs = weights.map((weight) => `  <dir>${escape(path.join(packageFonts, weight))}</dir>`)
  const aliases = families.map(
    (family) =>
      `  <alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs,
    `  <cachedir>${escape(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n')
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
