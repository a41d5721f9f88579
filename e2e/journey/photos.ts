import type { Walk } from './walk'

const PLACES = {
  idCardFront: '身份证，有照片的一面',
  idCardBack: '身份证，有国徽的一面',
  archivePages: '档案关键页',
  bankCard: 'Ⅰ类银行卡',
} as const

/** Takes every picture that is wanted, and sees each received with a number of its own. */
export async function takesPictures(walk: Walk): Promise<void> {
  const { person, pictures, looksAround } = walk
  await person.sees(PLACES.idCardFront)
  await person.sees('第 1 项，共 4 项')
  await looksAround()
  await person.photographs('打开相机，拍这一面', pictures.damaged)
  await person.sees(/这张照片打不开，可能没有/)
  await looksAround()
  await person.photographs('打开相机，拍这一面', pictures.idCardFront)
  await isReceived(walk)
  await person.presses(`下一步：拍${PLACES.idCardBack}`)

  await person.sees('第 2 项，共 4 项')
  await person.photographs('打开相机，拍这一面', pictures.idCardBack)
  await isReceived(walk)
  await person.presses(`下一步：拍${PLACES.archivePages}`)

  await person.sees('第 3 项，共 4 项')
  const [first, second] = pictures.archivePages
  await person.photographs('打开相机，拍第 1 页', first)
  await isReceived(walk)
  await person.photographs('再加一页', second)
  await person.sees('拍好的，共 2 页')
  await person.seesNoMore(/等待上传|正在上传|已上传/)
  await looksAround()
  await person.presses(`下一步：拍${PLACES.bankCard}`)

  await person.sees('第 4 项，共 4 项')
  await person.photographs('打开相机，拍这一面', pictures.bankCard)
  await isReceived(walk)
  await person.presses('下一步：看看都传到了没有')

  await person.sees('5 张材料，已收到 5 张')
  await person.sees('都收到了。')
  await looksAround()
  await person.presses('下一步：核对答案')
}

/** By the server's receipt: what is read out beside it says 「已收到 0 张」 from the beginning. */
async function isReceived({ person }: Walk): Promise<void> {
  await person.sees(/收件号 \S+/)
}
