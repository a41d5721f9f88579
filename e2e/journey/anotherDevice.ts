import { provesIdentityAgain, signsInAgain } from './account'
import { written, type Walk } from './walk'

/**
 * Opens the app on a device that has never seen this person, after the case has ended: the same number, the same
 * results, the same certificate.
 */
export async function findsTheSameCase(walk: Walk, number: string): Promise<void> {
  const { person, who, looksAround } = walk
  await person.presses('查看进度')
  await person.sees('先登录，再看进度')
  await looksAround()
  await person.presses('去登录')
  await signsInAgain(walk)
  await person.sees(written(number))
  await person.sees('都有结果了')
  await person.sees('养老金核定好了，计发表存在这里。')
  await person.sees('准许提取，由银行把钱打到您的Ⅰ类卡上。')
  await looksAround()
  await person.presses('退休证')
  await person.sees('先确认是您本人')
  await person.presses('去实名认证')
  await provesIdentityAgain(walk)
  await person.sees('样例，无法律效力')
  await person.sees(who.name)
}
