import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** How deep a page may nest. WeChat's compiler has no recursive templates, which Alipay's have. */
const levels = 40

/**
 * Rewrites a mini-program's Alipay templates as WeChat's, so that WeChat's own compiler can draw both. There is no
 * Alipay compiler outside of its IDE. The rewriting is lexical: enough for Taro's output and for plain templates.
 *
 * @returns a new folder with the templates and the JSON files
 */
export function weappTemplatesOf(alipayRoot: string): string {
  const target = mkdtempSync(path.join(tmpdir(), 'axml-'))
  for (const entry of readdirSync(alipayRoot, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = path.join(entry.parentPath, entry.name)
    const file = path.join(target, path.relative(alipayRoot, source))
    mkdirSync(path.dirname(file), { recursive: true })
    if (file.endsWith('.axml')) writeFileSync(renamed(file, '.wxml'), wxmlOf(readFileSync(source, 'utf8')))
    else if (file.endsWith('.sjs')) writeFileSync(renamed(file, '.wxs'), wxsOf(readFileSync(source, 'utf8')))
    else if (file.endsWith('.json')) cpSync(source, file)
  }
  return target
}

/** One template in WeChat's dialect. */
export function wxmlOf(axml: string): string {
  const translated = axml
    .replace(/<import-sjs\s+name="([^"]+)"\s+from="([^"]+)\.sjs"\s*\/>/g, '<wxs module="$1" src="$2.wxs"/>')
    .replace(/\.axml"/g, '.wxml"')
    .replace(/\ba:(for|key|if|elif|else|for-item|for-index)\b/g, 'wx:$1')
    .replace(/\s(on|catch)([A-Z]\w*)=/g, (_match, kind: string, event: string) => {
      const name = event === 'LongTap' ? 'longpress' : event.toLowerCase()
      return ` ${kind === 'on' ? 'bind' : 'catch'}${name}=`
    })
  return translated.replace(/<template name="tmpl_0_[\s\S]*$/, unrolled)
}

/** Taro's templates call themselves: `tmpl_0_view` draws its children by `tmpl_0_…`. Here each level has its own. */
function unrolled(templates: string): string {
  const level = (n: number) =>
    templates.replace(/name="tmpl_0_/g, `name="tmpl_${n}_`).replace(/xs\.a\(0,/g, `xs.a(${n + 1},`)
  return Array.from({ length: levels }, (_, n) => level(n)).join('\n')
}

function wxsOf(sjs: string): string {
  return sjs.replace(/export\s+default/, 'module.exports =')
}

function renamed(file: string, extension: string): string {
  return file.slice(0, -path.extname(file).length) + extension
}
