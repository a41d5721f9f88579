import type { Chooser } from '../seeded'
import type { Json } from './values'

const MEGABYTE = 1_000_000

/** What nobody means, and somebody sends. */
const ODD: readonly ((choose: Chooser) => Json)[] = [
  () => '',
  () => ' \t\n',
  () => 'x'.repeat(MEGABYTE),
  () => '好'.repeat(20_000),
  () => 'a\u0000b',
  () => '\ud800',
  () => 'a\udc00',
  () => '\u202e10000\u202c',
  () => '\u200b\ufeff\u00ad',
  () => '１３８００００４１７０',
  () => '𠮷\u{1f468}\u200d\u{1f469}',
  () => '../../../../etc/passwd',
  () => "'; drop table cases; --",
  () => '<img src=x onerror=alert(1)>',
  () => '${7*7}{{7*7}}%s%n',
  () => '9999-99-99',
  () => '0000-00-00',
  () => '2026-02-30',
  () => '__proto__',
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 9_007_199_254_740_993,
  () => 0.1,
  () => [],
  () => ({}),
  () => nested(1_000),
  () => Array.from({ length: 10_000 }, () => 0),
  (choose) => choose.below(2 ** 31),
]

function nested(depth: number): Json {
  let inner: Json = 0
  for (let left = depth; left > 0; left -= 1) inner = [inner]
  return inner
}

/** The same with one thing wrong: somewhere in it something odd, something missing, something too much. */
export function harmed(value: Json, choose: Chooser): Json {
  if (Array.isArray(value) && value.length > 0 && !choose.oneIn(4)) {
    const at = choose.below(value.length)
    if (choose.oneIn(6)) return Array.from({ length: 300 }, () => value[at] ?? null)
    return value.map((one, place) => (place === at ? harmed(one, choose) : one))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !choose.oneIn(5)) {
    const names = Object.keys(value)
    if (names.length === 0 || choose.oneIn(6)) return { ...value, [choose.of(['constructor', 'x', ''])]: 1 }
    const name = choose.of(names)
    if (choose.oneIn(5)) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
    return { ...value, [name]: harmed(value[name] ?? null, choose) }
  }
  return choose.of(ODD)(choose)
}

/** Bodies that are no JSON, or none that anybody writes. */
export const BROKEN: readonly (string | Uint8Array)[] = [
  '',
  '{',
  '[',
  'null',
  '"',
  '{"a":1,"a":2}',
  '{"__proto__":{"level":"realName"},"constructor":{"prototype":{"may":"phone"}}}',
  '\ufeff{}',
  '{"a":1e999999}',
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"a":"${'x'.repeat(3_000_000)}"}`,
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0x00]),
]

/** What stands in a path where an id should. */
export const ODD_IDS: readonly string[] = [
  '00000000-0000-4000-8000-000000000000',
  '..',
  '../..',
  'a\u0000b',
  '%00',
  '\u202e',
  'x'.repeat(4_000),
  '1',
  "1' or '1'='1",
  'null',
]

const text = (words: string) => new Uint8Array(Buffer.from(words))

/** The header of a PNG of thirty thousand pixels by thirty thousand, and nothing behind it. */
const BOMB = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
  0x75, 0x30, 0x00, 0x00, 0x75, 0x30, 0x08, 0x06, 0x00, 0x00, 0x00, 0x6c, 0x8b, 0x1a, 0x4a,
])

/** What is handed over in a picture's place. */
export const harmedPictures = (picture: Uint8Array): readonly Uint8Array[] => [
  new Uint8Array(),
  picture.subarray(0, picture.length / 2),
  picture.subarray(picture.length / 2),
  new Uint8Array([...picture.subarray(0, 600), ...new Uint8Array(5_000)]),
  BOMB,
  text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  text('<!doctype html><script>alert(1)</script>'),
  text('PK\u0003\u0004'),
  text('%PDF-1.7\n'),
  text('GIF89a'),
]
