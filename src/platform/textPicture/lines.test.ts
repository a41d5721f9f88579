import { linesOf } from './lines'

const within = (length: number) => (line: string) => Array.from(line).length <= length

test('a paragraph is broken where a line is full', () => {
  expect(linesOf('人社部门审核', within(4))).toEqual(['人社部门', '审核'])
  expect(linesOf('人社部门审核', within(6))).toEqual(['人社部门审核'])
})

test('a date, a count and a number stay whole', () => {
  expect(linesOf('最晚 2027年1月4日，5 个工作日', within(13))).toEqual(['最晚 2027年1月4日，', '5 个工作日'])
  expect(linesOf('最晚2027年1月4日', within(9))).toEqual(['最晚', '2027年1月4日'])
  expect(linesOf('编号 2026 0511 0037', within(15))).toEqual(['编号', '2026 0511 0037'])
})

test('a number that is longer than a line is broken where the line is full', () => {
  expect(linesOf('编号12345678', within(4))).toEqual(['编号12', '3456', '78'])
})

test('no line begins with a comma or a stop', () => {
  for (const length of [2, 3, 4, 5, 6]) {
    for (const line of linesOf('您退休当月，系统自动送社保经办机构、医保部门。', within(length))) {
      expect(line).not.toMatch(/^[，。、]/)
    }
  }
})

test('nothing is lost', () => {
  const text = '有事打 12333，报办件编号，2026年5月11日以前。'
  const characters = (shown: string) => shown.replace(/\s/g, '')
  expect(characters(linesOf(text, within(5)).join(''))).toBe(characters(text))
})
