import Taro from '@tarojs/taro'
import type { Transport } from './transport'

/** A file of the server's, by Taro. */
export const download: Transport['download'] = async ({ url, header, timeoutMs }) => {
  const done = await Taro.downloadFile({ url, header, timeout: timeoutMs })
  return { status: Number(done.statusCode ?? 200), path: done.tempFilePath }
}
