import { about, aboutToDo } from './address'

test('a sentence about the retiree names them to whoever else reads it', () => {
  expect(about('您有公积金账户。', '韩玉兰')).toBe('韩玉兰有公积金账户。')
  expect(about('您有公积金账户。', null)).toBe('您有公积金账户。')
})

test('of what is to be done, what comes to the reader stays theirs', () => {
  expect(aboutToDo('请换成您本人名下的账户。', '韩玉兰')).toBe('请换成韩玉兰本人名下的账户。')
  expect(aboutToDo('请单位把公示结果给您。', '韩玉兰')).toBe('请单位把公示结果给您。')
})
