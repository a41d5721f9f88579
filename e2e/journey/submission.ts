import assert from 'node:assert/strict'
import { mistyped } from './form'
import { written, type Walk } from './walk'

/** Looks everything over, puts the card's number right, and goes on to sign. */
export async function checksAnswers({ person, who, looksAround }: Walk): Promise<void> {
  await person.sees('提交前，再看一遍')
  await person.sees(`尾号 ${mistyped(who.bankCard).slice(-4)}`)
  await person.sees('全部已收到')
  await looksAround()
  await person.presses('修改：银行账号')
  await person.types('银行账号', who.bankCard)
  await person.presses('改好了，回去核对')
  await person.sees(`尾号 ${who.bankCard.slice(-4)}`)
  await person.presses('显示完整的号码和地址')
  await person.sees(written(who.bankCard))
  await person.presses('把号码和地址遮住')
  await person.sees(`尾号 ${who.bankCard.slice(-4)}`)
  await person.presses('下一步：签名提交')
}

/** Signs with a finger and sends it, pressing twice for fear that once was not enough. */
export async function signsAndSubmits({ person, looksAround }: Walk): Promise<void> {
  await person.sees('请在框里签名')
  await looksAround()
  await person.presses('提交申请')
  await person.sees('还差 2 步')
  await person.sees('还没有签名。请在框里写上您的名字。')
  await person.signs()
  await person.sees('还差 1 步')
  await person.presses('我已读完，我承诺')
  await person.pressesTwice('提交申请')
  await person.sees('已提交')
}

/** @returns the number of the case, which is one however often the button was pressed */
export async function readsReceipt({ person, desk, who, looksAround }: Walk): Promise<string> {
  const { number } = await desk.task('hrss')
  assert.equal((await desk.tasks('hrss')).length, 1, 'pressed twice, submitted once')
  await person.sees(written(number))
  await person.sees(`${who.name}，本人申办`)
  await person.sees('4 项，材料 5 张')
  await person.sees('人社部门审核')
  await person.sees('您现在不用做什么。')
  await looksAround()
  await person.presses('查看进度')
  return number
}
