import Taro from '@tarojs/taro'

/**
 * See `index.ts`. WeChat's reader has a menu that sends, saves and prints; Alipay's shows the file and no more.
 * @param path as a download gave it, of a PDF
 * @returns whether it was opened
 */
export const openFile: ((path: string) => Promise<boolean>) | null = (filePath) =>
  Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true }).then(
    () => true,
    () => false,
  )
