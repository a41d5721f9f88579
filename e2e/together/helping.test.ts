import { after, before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { readyDraft } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import type { PhoneOptions } from '../browser/phone'
import { Desk } from '../journey/desk'
import { drawPictures, type Pictures } from '../journey/pictures'
import { onOneDatabase } from '../journey/scenario'
import { atScreen, deviceOf, other } from '../journey/screens'
import { demoPerson, MAY_6 } from '../journey/walk'

/** What the browser itself writes about answers that these journeys are meant to get. */
const refused = {
  conflict: /status of 409 .*\/draft\/fields/,
  offline: /ERR_INTERNET_DISCONNECTED .*\/draft\/fields/,
  stopped: /status of 404 .*\/cases\/[^/]+/,
}

const ADDRESS = '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'

describe('帮我填: two people in one application, each on their own phone', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('王建国')
  const mother = demoPerson('李秀兰')
  const daughter = other('wangMin')
  let desk: Desk
  let pictures: Pictures
  let old: TestClient
  let young: TestClient
  let caseId: string

  before(async () => {
    desk = new Desk(home.server.url)
    pictures = await drawPictures()
    await desk.setsClock(MAY_6)
    old = await deviceOf(desk, father)
    caseId = await readyDraft(old, wangOwnAnswers, {}, ['idCardFront', 'archivePages', 'bankCard'])
    young = await deviceOf(desk, daughter)
  })
  after(() => pictures.dispose())

  /** A phone that is signed in already, as somebody left it yesterday. */
  const at = (t: TestContext, device: TestClient, options: PhoneOptions = {}) =>
    atScreen(t, home, { desk, who: device === young ? daughter : father, session: device }, options)

  const gone = (page: Page, words: string) =>
    page.evaluate(
      (text) => ![document.body.innerText, JSON.stringify({ ...localStorage })].join().includes(text),
      words,
    )

  it('daughter fills in and the father signs', async (t) => {
    const his = await at(t, old)
    await his.page.goto('/pages/people/invite/index')
    await his.person.answers('请家人做什么？', '帮我填')
    await his.person.sees('您拍的照片，打不开')
    await his.looksAround()
    await his.person.presses('拿邀请码')
    const label = await his.page.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label')

    const hers = await at(t, young, {
      width: 320,
      settings: { textSize: 'largest', theme: 'light' },
      expectedErrors: [refused.conflict, refused.offline],
    })
    await hers.page.goto('/pages/people/join/index')
    await hers.person.types('邀请码', (label ?? '').replace(/\D/g, ''))
    await hers.person.answers('您是家人的什么人', '女儿')
    await hers.person.presses('请家人同意')
    await hers.person.presses('好了，去看')
    await hers.person.sees('等家人同意。同意了，这里就能看。')

    await his.person.presses('好了，回首页')
    await his.person.presses('王敏想帮您填申请表')
    await his.person.sees('申请表里填的：生日、住址、电话、单位、退休时间')
    await his.person.sees(/^因病退休的，家人从申请表里看得出来。/)
    await his.looksAround()
    await his.person.presses('同意，让王敏帮我填')
    await his.person.sees('能帮您填表、拍照')
    await his.looksAround()

    // She fills in, and his name stands on every page meanwhile.
    await hers.page.reload()
    await hers.person.presses('看王建国办到哪一步')
    await hers.looksAround()
    await hers.person.presses('帮忙填表')
    await hers.person.sees('您在帮王建国填。')
    await hers.person.sees('王建国本人已填')
    await hers.looksAround()
    await hers.person.types('联系地址', ADDRESS)
    await hers.person.types('邮政编码', '065000')
    await hers.person.sees(/已保存 \d+:\d\d/)

    // He has the same page open: what she types appears with her name, and he types over nothing.
    await his.page.goto('/pages/apply/form/index?topic=person')
    await his.person.holds('邮政编码', '065000')
    await his.person.sees(/^王敏填的，/)
    await his.looksAround()
    await hers.person.types('联系地址', `${ADDRESS}（东门）`)
    await his.person.holds('联系地址', `${ADDRESS}（东门）`)

    // Both at the same cell: the later one reads both, with the name, and chooses.
    await hers.page.context().setOffline(true)
    await hers.person.types('邮政编码', '065003')
    await his.person.types('邮政编码', '065002')
    await his.person.sees(/已保存 \d+:\d\d/)
    await hers.page.context().setOffline(false)
    await hers.person.sees('「邮政编码」，王建国也改过')
    await hers.person.sees(/^王建国填的，/)
    await hers.looksAround()
    await hers.person.presses('留王建国填的：邮政编码')
    await hers.person.holds('邮政编码', '065002')

    await hers.page.goto('/pages/apply/form/index?topic=account')
    await hers.person.sees('银行卡由王建国本人填，您不用管。')
    await hers.looksAround()
    await hers.person.presses('下一步：填公积金')
    await hers.person.sees('确认银行卡是本人Ⅰ类储蓄卡')
    await hers.looksAround()
    await hers.page.goto('/pages/photos/slot/index?kind=archivePages')
    await hers.person.sees(/^这份材料在单位人事（或档案托管机构）那里。要单位上传，得王建国/)
    await hers.person.seesNoMore('请单位（档案托管机构）上传')
    await hers.looksAround()
    await hers.page.goto('/pages/photos/slot/index?kind=idCardFront')
    await hers.person.sees('这张不是您拍的，只有本人能打开看。')
    await hers.looksAround()
    await hers.page.goto('/pages/photos/slot/index?kind=idCardBack')
    await hers.person.photographs('打开相机，拍这一面', pictures.idCardBack)
    await hers.person.sees(/收件号 \S+/)
    await hers.page.goto('/pages/apply/check/index')
    await hers.person.sees('提交前，再看一遍')
    await hers.looksAround()
    await hers.person.presses('下一步：交给本人')
    await hers.person.sees('留给王建国的')
    await hers.looksAround()
    await hers.person.presses('告诉王建国可以交了')
    await hers.person.sees(/^已经告诉王建国。/)
    await hers.looksAround()

    // One tap from his home; account, signature and sending are his.
    await his.page.goto('/')
    await his.person.sees(/^王敏第一次看了，填了 2 处，拍了 1 张材料/)
    await his.looksAround()
    await his.person.presses('王敏填好了，请您看一遍再交')
    await his.person.sees('提交前，再看一遍')
    await his.person.sees(/^王敏填的，/)
    await his.looksAround()
    await his.person.presses('先去补：开户银行名称')
    await his.person.types('银行账号', father.bankCard)
    await his.person.types('开户银行名称', '中国农业银行')
    await his.person.presses('改好了，回去核对')
    await his.person.presses('先去补：是本人Ⅰ类储蓄卡，公积金打到我拍的这张卡')
    await his.person.presses('是本人Ⅰ类储蓄卡，公积金打到我拍的这张卡')
    await his.person.presses('改好了，回去核对')
    await his.person.presses('下一步：签名提交')
    await his.person.signs()
    await his.person.presses('我已读完，我承诺')
    await his.person.presses('提交申请')
    await his.person.sees('已提交')

    // Her page stood open: it says so, and leads to how it stands.
    await hers.page.goto('/pages/apply/form/index?topic=person')
    await hers.person.sees('王建国已经提交')
    await hers.looksAround()
    await hers.person.presses('看办到哪一步')
    await hers.person.sees('正在审核')
    await his.page.goto('/pages/people/log/index')
    await his.person.sees(/女儿王敏填了 \d+ 处/)
    await his.person.sees('女儿王敏拍了 1 张材料')
    await his.person.sees(/「联系地址」「邮政编码」/)
    await his.looksAround()
    await his.page.goto('/')
    await his.person.sees('查看进度')
    await his.person.seesNoMore(/^王敏第一次看了/)
  })

  it('two parents on one phone are never mixed, and a form that is open stops the moment one is stopped', async (t) => {
    await old.do('recallCase', { params: { id: caseId } })
    const her = await deviceOf(desk, mother)
    const mothers = await readyDraft(
      her,
      {
        archiveBirth: 'same',
        earlyRetirement: 'none',
        archiveMatters: 'none',
        retiree: 'womanManagement',
        retirementMonth: '2027-09',
      },
      { contactAddress: '河北省保定市竞秀区朝阳大街样例家园2号楼', postcode: '071000' },
      [],
    )
    const { mandate, code } = await her.do('inviteFamily', {
      params: { id: mothers },
      body: { scope: 'fill', until: '2026-12-31' },
    })
    await young.do('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'daughter' } })
    await her.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })

    const hers = await at(t, young, { expectedErrors: [refused.stopped] })
    // Both are on her home by name; each row leads to that one's page, and is a look at that one's case alone.
    await hers.page.goto('/')
    await hers.person.sees('我帮着办的')
    await hers.looksAround()
    await hers.person.presses('王建国')
    await hers.person.sees(/^您在看王建国的办件。/)
    await hers.person.seesNoMore('李秀兰')
    const looked = await her.do('getMandateLog', { params: { id: mandate.id } })
    if (looked.entries.some(({ what }) => what === 'sawProgress')) throw new Error('a look that was none')
    await hers.page.goto('/')
    await hers.person.presses('李秀兰')
    await hers.person.sees(/^您在看李秀兰的办件。/)
    await hers.person.seesNoMore('王建国')
    await hers.page.goto('/pages/people/family/index')
    await hers.looksAround()
    await hers.person.presses('帮李秀兰填表')
    await hers.person.sees('您在帮李秀兰填。')
    await hers.person.holds('邮政编码', '071000')
    // What is about herself, or about the other parent, bears no name of this one.
    await hers.person.presses('请家人帮忙')
    await hers.person.seesNoMore('您在帮李秀兰填。')
    await hers.person.presses('看王建国办到哪一步')
    await hers.person.sees('您在看王建国的办件。能替本人填表、拍照，不能替本人签名、提交。')
    await hers.person.seesNoMore('您在帮李秀兰填。')
    await hers.person.presses('帮忙填表')
    await hers.person.sees('您在帮王建国填。')
    await hers.person.holds('邮政编码', '065002')
    // Over a reload, and not by another tab.
    await hers.page.reload()
    await hers.person.sees('您在帮王建国填。')
    const tab = await hers.page.context().newPage()
    await tab.goto('/pages/people/family/index')
    await personAt(tab).presses('帮李秀兰填表')
    await personAt(tab).sees('您在帮李秀兰填。')
    await hers.page.reload()
    await hers.person.sees('您在帮王建国填。')
    await hers.person.holds('邮政编码', '065002')

    const { held } = await young.do('listMandates', { query: {} })
    const fathers = held.find((one) => one.case?.ownerName === '王建国')
    await old.do('endMandate', { params: { id: fathers?.id ?? '' } })
    await hers.person.sees('王建国的办件，现在看不到了')
    await hers.looksAround()
    for (const words of ['065002', ADDRESS]) {
      if (!(await gone(hers.page, words))) throw new Error(`«${words}» can still be read`)
    }
    await personAt(tab).sees('您在帮李秀兰填。')
    await personAt(tab).presses('回到我自己的')
    await personAt(tab).sees(/王敏，您好/)
    await personAt(tab).seesNoMore('您在帮李秀兰填。')
  })
})
