import Taro from '@tarojs/taro'
import { LARGEST, type TextFile, type TextFileChoice } from './textFile'

export type { TextFile } from './textFile'

/** What no UTF-8 is read as: WeChat reads neither GB18030 nor says that it cannot. */
const UNKNOWN_LETTER = '\ufffd'

/** WeChat opens files from its chats; a table is sent to oneself first. */
export const textFiles: TextFileChoice | null = {
  from: 'chat',
  choose: () =>
    new Promise((resolve) => {
      void Taro.chooseMessageFile({
        count: 1,
        type: 'file',
        extension: ['csv', 'txt', 'tsv'],
        success({ tempFiles: [file] }) {
          if (!file) return resolve(null)
          if (file.size > LARGEST) return resolve('tooLarge')
          read(file, resolve)
        },
        fail: () => resolve(null),
      })
    }),
}

function read({ name, path }: { name: string; path: string }, resolve: (file: TextFile) => void): void {
  Taro.getFileSystemManager().readFile({
    filePath: path,
    encoding: 'utf8',
    success({ data }) {
      const text = String(data).replace(/^\ufeff/, '')
      resolve(text.includes(UNKNOWN_LETTER) ? 'unreadable' : { name, text })
    },
    fail: () => resolve(null),
  })
}
