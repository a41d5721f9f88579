import type { Person } from '../person'
import { NOVEMBER, written, type Walk } from './walk'

/** Follows the case from desk to desk until the last result is in. */
export async function followsCase(walk: Walk, number: string): Promise<void> {
  await seesReview(walk, number)
  await waitsForMonth(walk)
  await seesThreeAtOnce(walk)
}

async function seesReview({ person, looksAround }: Walk, number: string): Promise<void> {
  await person.sees('您的退休办件')
  await person.sees(written(number))
  await person.sees('正在审核')
  await person.sees('正在核对您的档案、工龄和退休时间。')
  await looksAround()
  await person.presses('每一步的记录')
  await person.sees('您提交了申请，一共 4 项。')
  await looksAround()
  await person.goesBack()
}

/** 人社 approves; its document can be read while the retirement month is waited for. */
async function waitsForMonth({ person, desk, who, looksAround }: Walk): Promise<void> {
  await person.sees('正在核对您的档案、工龄和退休时间。')
  await desk.decides('hrss')
  await person.sees('等到退休当月。资格已经确认。')
  await looksAround()
  await person.presses('待遇条件认定表')
  await person.sees('企业养老保险正常退休人员待遇条件认定表')
  await person.sees('样例，无法律效力')
  await person.sees(who.name)
  await looksAround()
  await person.presses('回到进度')
  await person.sees('等到 2026年11月，退休当月')
}

/** That a page follows by itself was seen when 人社 decided; whoever cannot wait goes away and comes back. */
export async function looksAgain(person: Person): Promise<void> {
  await person.presses('首页')
  await person.sees('先了解')
  await person.presses('查看进度')
}

/** Three departments side by side; one that cannot be reached hides nothing of the others. */
async function seesThreeAtOnce({ person, desk, looksAround }: Walk): Promise<void> {
  await desk.setsClock(NOVEMBER)
  await looksAgain(person)
  await person.sees('各部门正在办')
  for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund'] as const)
    await desk.task(department)
  await looksAgain(person)
  await person.sees('三家同时办')
  await person.sees('正在算您每月领多少。')
  await person.sees('正在核对您的医保缴费年限。')
  await person.sees('正在核对您的公积金账户。')
  await looksAround()

  await desk.takesDown('medicalInsurance')
  await desk.decides('socialInsurance')
  await looksAgain(person)
  await person.sees(/连不上医保部门，这是 .+ 的情况。/)
  await person.sees('养老金核定好了，计发表存在这里。')
  await person.sees('正在核对您的公积金账户。')
  await looksAround()
  // This one appears by itself, beside the others and without a touch.
  await desk.decides('housingFund')
  await person.sees('准许提取，由银行把钱打到您的Ⅰ类卡上。')

  await desk.bringsBack('medicalInsurance')
  await person.seesNoMore(/连不上医保部门/)
  await desk.decides('medicalInsurance')
  await looksAgain(person)
  await person.sees('都有结果了')
  await looksAround()
}

/** 申领: the certificate is there once it is asked for, and says that it is a sample. */
export async function claimsCertificate({ person, who, looksAround }: Walk): Promise<void> {
  await person.sees('电子退休证可以领取了')
  await person.presses('电子退休证可以领取了')
  await person.sees('可以领取退休证了')
  await looksAround()
  await person.pressesTwice('领取')
  await person.sees('样例，无法律效力')
  await person.sees(who.name)
  await person.sees('弹性延迟期满')
  await looksAround()
}
