import Taro from '@tarojs/taro'
import { textFiles } from './index.weapp'

/** The person chooses a file of a chat that reads so; WeChat answers by callbacks alone. */
function chooses(text: string, size = 100) {
  Object.assign(Taro, {
    chooseMessageFile: jest.fn(({ success }) =>
      success({ tempFiles: [{ path: 'wxfile://1', name: '名单.csv', size }] }),
    ),
    getFileSystemManager: () => ({
      readFile: ({ success }: { success(read: { data: string }): void }) => success({ data: text }),
    }),
  })
  return textFiles?.choose()
}

test('a table of a chat is read, without the mark in front', async () =>
  expect(await chooses('\ufeff王建国,13800000417,2027-03')).toEqual({
    name: '名单.csv',
    text: '王建国,13800000417,2027-03',
  }))

test('letters that WeChat cannot read are said to be so, and no list is made of them', async () =>
  expect(await chooses('\ufffd\ufffd,13800000417,2027-03')).toBe('unreadable'))

test('what is too large for a list is not read', async () =>
  expect(await chooses('', 2 * 1024 * 1024)).toBe('tooLarge'))

test('none chosen is none', async () => {
  Object.assign(Taro, { chooseMessageFile: jest.fn(({ fail }) => fail()) })
  expect(await textFiles?.choose()).toBeNull()
})
