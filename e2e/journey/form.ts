import type { Walk } from './walk'

/** A card of 招商银行 on which one owes instead of having. */
const creditCard = '6225760000000008'

/** Fills in the joint form, one topic after the other. */
export async function fillsForm(walk: Walk): Promise<void> {
  await fillsPerson(walk)
  await looksOverWork(walk)
  await looksOverRetirement(walk)
  await fillsAccount(walk)
  await fillsFund(walk)
}

/** In the middle of it the phone goes off; what was typed is there again. */
async function fillsPerson({ person, who, looksAround }: Walk): Promise<void> {
  await person.sees('您本人')
  await person.sees(who.name)
  await person.sees('来自：实名认证')
  await person.sees(/来自：户籍信息，\d{4}年\d+月/)
  await looksAround()
  await person.presses('下一步：填单位和工作')
  await person.sees('还没填联系地址。请写现在住的地方。')
  const address = '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'
  await person.types('联系地址', address)
  await person.restarts()
  await person.sees('第 2 步：填写申请表')
  await person.presses('继续办理')
  await person.holds('联系地址', address)
  await person.types('邮政编码', '065000')
  await person.sees(/已保存 \d+:\d\d/)
  await person.presses('下一步：填单位和工作')
}

/** All of it is on record; one line is looked into and left as it is. */
async function looksOverWork({ person, looksAround }: Walk): Promise<void> {
  await person.sees('廊坊市第一机械厂')
  await person.sees(/来自：社保参保信息，2026年\d+月/)
  await person.presses('不对？改一下：单位名称')
  await person.holds('单位名称', '廊坊市第一机械厂')
  await looksAround()
  await person.presses('不改了：单位名称')
  await person.presses('下一步：看退休时间')
}

async function looksOverRetirement({ person, looksAround }: Walk): Promise<void> {
  await person.sees('2026年11月')
  await person.sees('弹性延迟期满')
  await looksAround()
  await person.presses('下一步：填收款账户')
}

/** A credit card is refused; a number with a slip in it is asked for twice. */
async function fillsAccount({ person, who, looksAround }: Walk): Promise<void> {
  await person.sees('养老金打到哪张卡')
  await person.types('银行账号', creditCard)
  await person.sees('这是信用卡，养老金和公积金打不进去。请换一张本人的储蓄卡。')
  await person.types('银行账号', mistyped(who.bankCard))
  await person.sees('这个号码多半是填错了一位。')
  await looksAround()
  await person.types('开户银行名称', '中国农业银行')
  await person.presses('下一步：填公积金')
  await person.sees('请再填一次银行账号。填错了的，改上面那一格。')
  await person.types('请再填一次银行账号', mistyped(who.bankCard))
  await person.presses('下一步：填公积金')
}

async function fillsFund({ person, looksAround }: Walk): Promise<void> {
  await person.sees('Ⅰ类卡是什么，怎么看')
  await looksAround()
  await person.presses('是本人Ⅰ类储蓄卡，公积金打到我拍的这张卡')
  await person.presses('下一步：拍材料')
}

/** The last digit is another one. */
export function mistyped(card: string): string {
  return card.slice(0, -1) + String((Number(card.slice(-1)) + 1) % 10)
}
