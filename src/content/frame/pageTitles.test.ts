import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// What a mini-program shows in its bar until the page itself has been drawn is read from a page's settings at build
// time, where nothing can be imported. Its words must be those of the page all the same.

const source = path.resolve(__dirname, '../..')
const filesOf = (folder: string, end: string) =>
  readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => path.join(source, folder, file))

const words = filesOf('content', '.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const titles = filesOf('pages', 'index.config.ts').map((file) => [
  path.relative(source, path.dirname(file)),
  /navigationBarTitleText: '([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
])

test.each(titles)('the bar over %s says «%s», as the content does', (_, title) => {
  expect(title).not.toBe('')
  expect(words).toContain(title)
})
