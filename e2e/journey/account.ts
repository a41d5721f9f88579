import type { Newcomer } from './walk'

/** Signs in by phone number and text message; the first code they type is wrong. */
export async function signsIn(walk: Newcomer): Promise<void> {
  const { person, looksAround } = walk
  const code = await asksForCode(walk)
  await person.types('验证码', code === '000000' ? '111111' : '000000')
  await person.presses('登录')
  await person.sees('验证码不对。请核对短信里的 6 位数字，再填一次。')
  await looksAround()
  await person.types('验证码', code)
  await person.presses('登录')
}

/** Signs in once more, without a slip. */
export async function signsInAgain(walk: Newcomer): Promise<void> {
  await walk.desk.letsCodeBeSentAgain(walk.who.phone)
  await walk.person.types('验证码', await asksForCode(walk))
  await walk.person.presses('登录')
}

async function asksForCode({ person, desk, who, looksAround }: Newcomer): Promise<string> {
  await person.sees('用手机号登录')
  await looksAround()
  await person.types('手机号', who.phone)
  await person.presses('获取验证码')
  await person.sees('短信已发出，请看看手机。')
  return desk.codeSentTo(who.phone)
}

/** Agrees to both uses of their data and proves who they are at the provider's page. */
export async function provesIdentity({ person, who, looksAround }: Newcomer): Promise<void> {
  await person.sees('只填身份证号不算认证')
  await looksAround()
  await person.presses('去认证')
  await person.sees('要先同意使用敏感信息，才能认证。')
  await person.answers('请您同意', '同意使用敏感信息')
  await person.answers('请您同意', '同意读取部门已有的信息')
  await person.presses('去认证')
  await person.sees('演示身份认证')
  await person.sees(who.name)
  await looksAround()
  await person.answers('您是哪一位', who.name)
  await person.presses('以这个身份认证')
}

/** Proves it once more on another device, where what was agreed to before still stands. */
export async function provesIdentityAgain({ person, who }: Newcomer): Promise<void> {
  await person.sees('只填身份证号不算认证')
  await person.presses('去认证')
  await person.answers('您是哪一位', who.name)
  await person.presses('以这个身份认证')
}
