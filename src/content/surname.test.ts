import { surnameOf } from './surname'

it.each([
  ['王建国', '王'],
  ['王芳', '王'],
  ['欧阳建国', '欧阳'],
  ['司徒美', '司徒'],
  ['东方', '东'], // 东 by surname, 方 by name: nothing would be left of it else
  ['阿依古丽·买买提', '阿'],
  ['𠮷田', '𠮷'],
  [' 李秀兰 ', '李'],
  ['', ''],
])('of %s the surname is %s', (name, surname) => {
  expect(surnameOf(name)).toBe(surname)
})
