import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { provesIdentity, signsIn } from '../../e2e/journey/account'
import { answersGuide, beginsAtHome, readsOutcome } from '../../e2e/journey/guide'
import type { Walk } from '../../e2e/journey/walk'

export interface Story extends Omit<Walk, 'looksAround'> {
  readonly page: Page
  /** Photographs the screen under this name. */
  shoot(name: string): Promise<void>
}

/** The main road of 王建国 in the days of the drawings, photographed at every screen. */
export async function tell(story: Story): Promise<void> {
  const { desk } = story
  await desk.setsClock(inChina('2026-05-06T09:40'))
  await desk.takesOver([...PLAYED])
  await findsOutWhatApplies(story)
  await desk.setsClock(inChina('2026-05-07T10:05'))
  await fillsForm(story)
  await desk.setsClock(inChina('2026-05-08T09:30'))
  await takesPictures(story)
  await desk.setsClock(inChina('2026-05-11T10:24'))
  await submits(story)
  await waitsForMonth(story)
  await followsDepartments(story)
  await holdsCertificate(story)
}

/** Everybody who receives something, so that nothing is decided before its day. */
const PLAYED = ['publicSecurity', 'hrss', 'socialInsurance', 'medicalInsurance', 'housingFund'] as const

const inChina = (time: string) => new Date(`${time}:00+08:00`).toISOString()

/** A part of the journey, its looks around photographed under these names, one after the other; `''` under none. */
function shooting({ shoot, ...walk }: Story, names: readonly string[]): Walk {
  let looks = 0
  return {
    ...walk,
    async looksAround() {
      const name = names[looks++] ?? ''
      if (name !== '') await shoot(name)
    },
  }
}

/** 5月6日: the questions and what they come to; then who he is, and what the departments have. */
async function findsOutWhatApplies(story: Story): Promise<void> {
  const { page, person, shoot } = story
  await page.goto('/')
  await beginsAtHome(shooting(story, ['home-new', 'guide-start']))
  await answersGuide(shooting(story, ['guide-question-first', 'guide-question-month']))
  await person.sees('什么时候退休')
  await page.goto('/pages/guide/question/index?id=archiveBirth')
  await person.sees('档案里的出生年月，')
  await shoot('guide-question')
  await page.goto('/pages/guide/outcome/index')
  await readsOutcome(shooting(story, ['guide-outcome-signed-out']))
  await signsIn(shooting(story, ['signin', 'signin-wrong-code']))
  await provesIdentity(shooting(story, ['identity', 'identity-provider']))
  await person.sees('您本人')
  await page.goto('/pages/guide/outcome/index')
  await person.sees('到 2026年4月，累计缴费')
  await shoot('guide-outcome')
  await person.presses('下一步：填写申请表')
  await person.sees('您本人')
}

/** 5月7日: the joint form, topic by topic, with mistakes put right. */
async function fillsForm({ page, person, who, shoot }: Story): Promise<void> {
  await page.reload()
  await person.types('联系地址', '河北省廊坊市广阳区新华路样例小区1号楼2单元301室')
  await person.sees(/已保存/)
  await shoot('apply-form-person')
  await person.presses('下一步：填单位和工作')
  await person.presses('不对？改一下：参加工作时间')
  await person.sees('改好了')
  await person.sees(/已保存/)
  await shoot('apply-form')
  await person.presses('下一步：看退休时间')
  await person.sees('弹性延迟期满')
  await shoot('apply-form-retirement')
  await person.presses('下一步：填收款账户')
  await person.types('银行账号', who.bankCard.slice(0, 12))
  await person.presses('下一步：填公积金')
  await person.sees('有 2 处要改')
  await person.sees(/已保存/)
  await shoot('apply-form-error')
  await person.types('银行账号', who.bankCard)
  await person.types('开户银行名称', '中国农业银行')
  await person.presses('下一步：填公积金')
  await person.presses('是本人Ⅰ类储蓄卡，公积金打到我拍的这张卡')
  await person.sees(/已保存/)
  await shoot('apply-form-fund')
  await person.presses('下一步：拍材料')
  await person.sees('身份证，有照片的一面')
}

/** 5月8日: the papers; one of them waits for the network when the list is looked at. */
async function takesPictures({ page, person, pictures, shoot }: Story): Promise<void> {
  await page.reload()
  await person.sees('第 1 项，共 4 项')
  await shoot('photo-slot')
  await person.photographs('打开相机，拍这一面', pictures.idCardFront)
  await person.sees(/收件号/)
  await shoot('photo-slot-taken')
  await person.presses('下一步：拍身份证，有国徽的一面')
  await person.photographs('打开相机，拍这一面', pictures.idCardBack)
  await person.sees(/收件号/)
  await person.presses('下一步：拍档案关键页')
  await person.sees('第 3 项，共 4 项')
  await shoot('photo-slot-archive')
  const [first, second] = pictures.archivePages
  await person.photographs('打开相机，拍第 1 页', first)
  await person.sees(/收件号/)
  await page.goto('/')
  await person.sees('继续办理')
  await shoot('home-draft')
  await page.goto('/pages/photos/slot/index?kind=archivePages')
  await person.sees(/收件号/)
  const uploads = '**/api/v1/uploads*'
  await page.context().route(uploads, (route) => route.abort())
  await person.photographs('再加一页', second)
  await person.sees(/没传上去/)
  await person.presses('下一步：拍Ⅰ类银行卡')
  await person.photographs('打开相机，拍这一面', pictures.bankCard)
  await person.sees(/等待上传|没传上去/)
  await person.presses('下一步：看看都传到了没有')
  await person.sees('5 张材料，已收到 3 张')
  await shoot('upload-list')
  await page.context().unroute(uploads)
  await person.sees('都收到了。')
}

/** 5月11日: everything once more, the signature, the receipt. */
async function submits({ page, person, shoot }: Story): Promise<void> {
  await page.reload()
  await person.presses('下一步：核对答案')
  await person.sees('提交前，再看一遍')
  await shoot('check')
  await person.presses('下一步：签名提交')
  await person.signs()
  // Chromium takes a touch right after a stroke for the stroke's end.
  await wait(1_000)
  await person.presses('我已读完，我承诺')
  await shoot('sign')
  await person.presses('提交申请')
  await person.sees('已提交')
  await shoot('receipt')
}

/** 5月15日: 人社 has passed it; November is waited for. */
async function waitsForMonth({ page, person, desk, shoot }: Story): Promise<void> {
  await desk.setsClock(inChina('2026-05-12T11:00'))
  await desk.decides('publicSecurity')
  await page.goto('/pages/progress/case/index')
  await person.sees('正在核对您的档案、工龄和退休时间。')
  await shoot('progress-review')
  await desk.setsClock(inChina('2026-05-15T15:00'))
  await desk.decides('hrss')
  await page.reload()
  await person.sees('待遇条件认定表')
  await shoot('progress-waiting')
  await person.presses('待遇条件认定表')
  await person.sees('样例，无法律效力')
  await shoot('progress-document')
}

/** 11月6日: what waits on him, who has it, why not, and what is wanted. */
async function followsDepartments({ page, person, desk, pictures, shoot }: Story): Promise<void> {
  await desk.setsClock(inChina('2026-11-01T00:00'))
  const { materials } = await desk.task('medicalInsurance')
  const second = materials.find(({ kind, page: number }) => kind === 'archivePages' && number === 2)
  await desk.task('housingFund')
  await desk.task('socialInsurance')
  await desk.setsClock(inChina('2026-11-03T15:00'))
  await desk.decides('housingFund', { kind: 'refuse', reasons: ['fundNotSealed'] })
  await desk.setsClock(inChina('2026-11-04T10:00'))
  await desk.decides('medicalInsurance', {
    kind: 'supplement',
    wants: [{ material: 'archivePages', ...(second && { materialId: second.id }), reason: 'unreadable' }],
  })
  await desk.setsClock(inChina('2026-11-06T09:40'))
  await page.goto('/')
  await person.sees(/等您处理/)
  await shoot('home-case')
  await page.goto('/pages/progress/case/index')
  await person.sees(/三家同时办/)
  await shoot('progress-case')
  await person.presses('看要补什么：医保部门')
  await person.sees('补材料')
  await shoot('progress-supplement')
  await person.photographs('重拍这一页', pictures.archivePages[1])
  await person.sees('要 1 张，已收到 1 张')
  await shoot('progress-supplement-taken')
  await page.goto('/pages/progress/case/index')
  await person.presses('看怎么办：公积金中心')
  await person.sees('没有通过')
  await shoot('progress-refused')
  await page.goto('/pages/know/when/index')
  await person.answers('性别', '男')
  await person.types('年', '1965')
  await person.types('月', '3')
  await person.presses('算一算')
  await person.sees('三个日期')
  await shoot('calculator')
  for (const [name, address] of beside) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await wait(300)
    await shoot(name)
  }
}

/** Screens that stand beside the road. */
const beside = [
  ['progress-events', '/pages/progress/events/index'],
  ['materials', '/pages/know/materials/index'],
  ['offline', '/pages/know/offline/index'],
  ['reminded', '/pages/reminded/index?kind=earlyNotice&due=2026-12-01'],
  ['settings', '/pages/me/settings/index'],
  ['privacy', '/pages/me/privacy/index'],
  ['certificate-none', '/pages/certificate/index'],
] as const

/** 11月9日: the pension is granted, the certificate claimed. */
async function holdsCertificate({ page, person, desk, shoot }: Story): Promise<void> {
  await desk.setsClock(inChina('2026-11-09T09:00'))
  await desk.decides('socialInsurance')
  await page.goto('/pages/certificate/index')
  await person.sees('可以领取退休证了')
  await shoot('certificate-claimable')
  await person.presses('领取')
  await person.sees('样例，无法律效力')
  await page.getByRole('img', { name: '核对退休证用的二维码' }).waitFor()
  await shoot('certificate')
}
