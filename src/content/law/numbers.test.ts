import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The document numbers that the scheme and the policy page name: no other may stand anywhere in the code. */
const KNOWN = [
  '冀人社字〔2024〕108号',
  '冀人社规〔2017〕10号',
  '劳社部发〔1999〕8号',
  '劳社部发〔2002〕8号',
  '人社厅发〔2016〕38号',
  '人社部发〔2024〕72号',
  '人社部发〔2024〕94号',
  '国务院令第765号',
  '国务院令第844号',
  '国家医保局令第56号',
]

const ROOT = join(__dirname, '../..')
const sources = ['content', 'domain', 'pages', 'ui'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => join(ROOT, folder, path)),
)

test('every document number that is printed is one that the scheme or the policy page names', () => {
  const printed = sources.flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/[\p{sc=Han}]{2,8}(?:〔\d{4}〕|第)\d+号/gu),
      ([number]) => number,
    ),
  )
  expect(printed.length).toBeGreaterThan(20)
  const unknown = printed.filter((number) => !KNOWN.some((known) => number.endsWith(known)))
  expect(unknown).toEqual([])
})
