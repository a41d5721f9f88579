import Taro from '@tarojs/taro'
import type { HandFile } from './handFile'

/** WeChat saves no files to the phone; a chat takes any, 文件传输助手 too. */
export const handFile: HandFile | null = {
  how: 'send',
  hand: (filePath, fileName) =>
    Taro.shareFileMessage({ filePath, fileName }).then(
      () => true,
      () => false,
    ),
}
