import { spoken } from './spoken'

test.each([
  ['打 12333', ['打 1 2 3 3 3']],
  ['6228 4800 1826 4535 073', ['6 2 2 8 4 8 0 0 1 8 2 6 4 5 3 5 0 7 3']],
  ['130************01X', ['130，01X']],
  ['拍Ⅰ类卡', ['拍一类卡']],
  ['2026年11月30日 10:24', ['2026年11月30日 10:24']],
  ['每月 1,234.50 元', ['每月 1,234.50 元']],
  ['随时可以停。填好的都存着。', ['随时可以停。', '填好的都存着。']],
  ['——', []],
])('%s is said so that it is understood', (line, sentences) => {
  expect(spoken([line])).toEqual(sentences)
})

test('line after line, from the top; a very long sentence at its commas', () => {
  expect(spoken(['核对答案', '', '不对就点「修改」。'])).toEqual(['核对答案', '不对就点「修改」。'])
  const long = '一二三四五六七八九十，'.repeat(20)
  expect(spoken([long])).toHaveLength(20)
})
