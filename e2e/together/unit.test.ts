import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestClient } from '@bff/testing/client'
import { house } from '../browser/house'
import { Desk } from '../journey/desk'
import { drawPictures, type Pictures } from '../journey/pictures'
import { onOneDatabase, PLAYED_BY_HAND, STARTS_AT } from '../journey/scenario'
import { atScreen, deviceOf, other } from '../journey/screens'
import {
  approves,
  comesTo,
  fillsFund,
  handsOver,
  hasDraft,
  NARROW,
  PC,
  readsCode,
  refused,
  sends,
  speaksFor,
  table,
} from './unit'
import { demoPerson } from '../journey/walk'

describe('the retiree on a phone, the unit or the archive keeper at another screen', onOneDatabase, () => {
  const home = house()
  let desk: Desk
  let pictures: Pictures
  let sunLi: TestClient
  before(async () => {
    desk = new Desk(home.server.url)
    pictures = await drawPictures()
    await desk.setsClock(STARTS_AT)
    await desk.takesOver(PLAYED_BY_HAND)
    sunLi = await deviceOf(desk, other('sunLi'))
  })
  after(() => pictures.dispose())

  it('the unit confirms, at a PC with the keyboard alone; the retiree reads who did', async (t) => {
    const zhou = demoPerson('周铁山')
    const device = await hasDraft(desk, zhou)
    const retiree = await atScreen(t, home, { desk, who: zhou, session: device })
    await retiree.page.goto('/pages/people/unit/index')
    await retiree.person.sees('还没有交给谁。')
    await retiree.looksAround()
    await retiree.person.presses('拿给单位的码')
    await retiree.person.sees('可以在电话里念给单位人事')
    await retiree.looksAround()
    const code = await readsCode(retiree.page)

    const clerk = await atScreen(
      t,
      home,
      { desk, who: other('sunLi'), session: sunLi },
      {
        ...PC,
        expectedErrors: [refused.notMine, refused.wrongCode, refused.gone],
      },
    )
    const { page, person } = clerk
    await page.goto('/pages/unit/home/index')
    await person.sees('到法人认证页选单位。')
    await person.presses('去认证单位')
    await person.answers('替哪一家单位', '沧州样例水文站，参保单位')
    await person.presses('以这家单位认证')
    await person.sees('您没有这家单位的授权')
    await speaksFor(clerk, '唐山样例炼铁厂，参保单位')
    await person.sees('还没有人把办件交给单位。')
    await clerk.looksAround()
    await person.presses('填本人给的码')
    await clerk.looksAround()
    await person.types('6 位数字', code === '000000' ? '111111' : '000000')
    await person.presses('请本人同意')
    await person.sees(/这个邀请码不对/)
    await person.types('6 位数字', code)
    await person.presses('请本人同意')
    await person.sees('本人在自己的手机上点了同意')
    await person.presses('回到列表')
    await person.sees('还没有人把办件交给单位。')

    await approves(retiree, '唐山样例炼铁厂', true)
    await sends(device)

    // From here on nothing but keys.
    await page.reload()
    await person.sees('周铁山')
    await page.keyboard.press('/')
    await page.keyboard.type('铁山')
    await person.sees('确认，或者退回')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const comesToFocus = (name: string) =>
      page.waitForFunction((text) => document.activeElement?.textContent === text, name)
    await page.keyboard.press('ArrowDown')
    await comesToFocus('周铁山')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), '周铁山')
    await page.keyboard.press('Enter')
    await person.sees('请单位确认')
    await page.keyboard.press('Escape')
    await comesToFocus('周铁山')
    await page.keyboard.press('Enter')
    await clerk.looksAround()
    const tabsTo = async (words: RegExp) => {
      for (let times = 0; times < 40; times++) {
        await page.keyboard.press('Tab')
        const name = await page.evaluate(() => {
          const at = document.activeElement
          return at?.closest('label')?.textContent ?? at?.textContent ?? ''
        })
        if (words.test(name)) return
      }
      throw new Error(`no key leads to ${String(words)}`)
    }
    await tabsTo(/我已核对/)
    await page.keyboard.press('Space')
    await tabsTo(/^确认，送到部门$/)
    await page.keyboard.press('Enter')
    await person.sees(/孙丽（唐山样例炼铁厂）2026年11月23日.*确认/)
    await person.sees('现在没有要单位办的。')
    await clerk.looksAround()

    await retiree.page.goto('/pages/progress/case/index')
    await retiree.person.sees(/孙丽（唐山样例炼铁厂）.*确认，代替单位盖章。/)
    await retiree.looksAround()
    await retiree.page.goto('/pages/people/log/index')
    await retiree.person.sees('唐山样例炼铁厂孙丽确认了您的申请')
    await retiree.looksAround()
    await retiree.page.goto('/pages/people/unit/index')
    await retiree.person.sees(/公积金那一栏现在改不了/)
    await retiree.looksAround()
    await retiree.person.presses('从唐山样例炼铁厂收回')
    await retiree.person.sees('还没有交给谁。')
    // What stood open on the desk goes by itself.
    await person.seesNoMore(/孙丽（唐山样例炼铁厂）/)
    await page.reload()
    await person.sees('还没有人把办件交给单位。')
  })

  it('the unit fills the fund’s column and sends back with words, on a phone; the retiree reads both by name, and sends again', async (t) => {
    const han = demoPerson('韩志远')
    const device = await hasDraft(desk, han)
    const retiree = await atScreen(t, home, { desk, who: han, session: device })
    await retiree.page.goto('/pages/people/unit/index')
    await retiree.person.presses('拿给单位的码')
    const code = await readsCode(retiree.page)
    const clerk = await atScreen(t, home, { desk, who: other('maQiang') }, NARROW)
    const { person } = clerk
    await comesTo(clerk, 'unit/home')
    await speaksFor(clerk, '沧州样例水文站，参保单位')
    await clerk.looksAround()
    await person.presses('填本人给的码')
    await person.types('6 位数字', code)
    await clerk.looksAround()
    await person.presses('请本人同意')
    await person.presses('回到列表')
    await approves(retiree, '沧州样例水文站', true)
    await retiree.page.goto('/pages/people/unit/index')
    await retiree.person.presses('授权沧州样例水文站填公积金栏')
    await retiree.person.sees(/已授权沧州样例水文站填公积金栏/)

    await clerk.page.reload()
    await person.sees('韩志远')
    await clerk.looksAround()
    await person.presses('韩志远')
    await fillsFund(clerk)
    await clerk.looksAround()
    await sends(device)
    await person.sees('请单位确认')
    await clerk.looksAround()
    await person.presses('有不对的，退回给本人')
    await person.presses('退回给本人改')
    await person.sees('请至少选一个原因。')
    await clerk.looksAround()
    await person.answers('为什么退回', '填的和单位记录不一样')
    await person.types('写给本人的话（可以不写）', '参加工作时间和档案差一个月，请核对。')
    await person.presses('退回给本人改')
    await person.sees(/马强（沧州样例水文站）.*退回/)
    await clerk.looksAround()

    await retiree.page.goto('/pages/progress/case/index')
    await retiree.person.sees('单位的话：「参加工作时间和档案差一个月，请核对。」')
    await retiree.looksAround()
    await retiree.page.goto('/pages/apply/form/index?topic=fund')
    await retiree.person.sees(/马强.*填的/)
    await retiree.looksAround()
    await retiree.page.goto('/pages/progress/case/index')
    await sends(device, { contactAddress: '河北省沧州市运河区解放路样例小区8号楼' })
    await clerk.page.reload()
    await person.sees('请单位确认')
  })

  it('the unit begins from a table with two wrong lines; the retiree says yes and the draft carries the month', async (t) => {
    const zhang = demoPerson('张桂芳')
    const clerk = await atScreen(t, home, { desk, who: other('sunLi'), session: sunLi }, PC)
    const { person, page } = clerk
    await page.goto('/pages/unit/home/index')
    await speaksFor(clerk, '唐山样例炼铁厂，参保单位')
    await person.presses('请职工办退休')
    await clerk.looksAround()
    await person.answers('怎么请', '很多位')
    await clerk.looksAround()
    const lines = [
      '姓名,手机号,退休月份',
      `张桂芳,${zhang.phone},2027年9月`,
      '李四,138,2027-09',
      '王五,13900008888,明年',
    ]
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选表（CSV）' }).click(),
    ])
    await chooser.setFiles(await table(`\ufeff${lines.join('\r\n')}`))
    await person.sees('2 行要改')
    await person.sees('第 3 行：李四，138，2027-09')
    await person.sees('手机号要 11 位')
    await person.sees('月份看不懂，请写成 2027-03')
    await clerk.looksAround()
    await person.sees('还没有请过谁。')
    await person.presses('只请没问题的 1 位')
    await person.sees('已经请了 1 位，等本人确认。')
    await person.sees('张桂芳：等本人确认')
    await clerk.looksAround()

    const retiree = await atScreen(t, home, { desk, who: zhang })
    await comesTo(retiree, 'people/unit')
    await retiree.person.sees('还没有交给谁。')
    await retiree.page.goto('/pages/home/index')
    await retiree.person.presses('唐山样例炼铁厂请您办退休，2027年9月')
    await retiree.person.sees('单位提的退休月份')
    await retiree.looksAround()
    await retiree.person.presses('是我，一起办')
    await retiree.person.sees('单位提的月份先替您记下')
    await retiree.looksAround()
    await retiree.person.presses('去回答问题')
    const kept = await retiree.page.evaluate(() => localStorage.getItem('guide') ?? '')
    assert.match(kept, /2027-09/)
    await page.reload()
    await person.sees('张桂芳：本人已确认')
  })

  it('the archive keeper brings pages for somebody without a unit, and the retiree’s slot says so', async (t) => {
    const sun = demoPerson('孙丽华')
    const session = await hasDraft(desk, sun)
    const retiree = await atScreen(t, home, { desk, who: sun, session })
    const keeper = await atScreen(t, home, { desk, who: other('gaoJie') }, { width: 820, height: 1100 })
    const { person, page } = keeper
    await handsOver(retiree, keeper, '廊坊市样例人才服务中心', false)
    await person.presses('孙丽华')
    await person.sees('单位的材料')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /选照片文件上传/ }).click(),
    ])
    await chooser.setFiles([...pictures.archivePages])
    await person.sees('有 3 页')
    await page.getByRole('button', { name: /看第\s*3\s*页/ }).tap()
    await page.getByRole('img', { name: /档案关键页，第\s*3\s*页/ }).waitFor()
    await keeper.looksAround()
    await retiree.page.goto('/pages/photos/slot/index?kind=archivePages')
    await retiree.person.sees('单位已交 2 页。')
    await retiree.looksAround()
    // Her authorisation is taken away at the provider: what stood open goes by itself.
    await page.reload()
    await person.sees('孙丽华')
    await desk.dismisses('talentCentre', 'gaoJie')
    await person.sees('廊坊市样例人才服务中心收回了您的授权')
    await keeper.looksAround()
    await person.seesNoMore('孙丽华')
  })
})
