import Taro from '@tarojs/taro'

/** The bytes of a file of the platform's: a picture just taken, say. Rejects where the phone has cleared it away. */
export const fileBytes = (path: string): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) =>
        typeof data === 'string' ? reject(new Error('a text instead of bytes')) : resolve(data),
      fail: reject,
    })
  })
