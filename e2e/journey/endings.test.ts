import { after, before, describe, it, type TestContext } from 'node:test'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'
import { provesIdentityAgain, signsInAgain } from './account'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { onOneDatabase, STARTS_AT } from './scenario'
import { demoPerson, type Walk } from './walk'

describe('what may become of an application, as its owner sees it in a browser', onOneDatabase, () => {
  const home = house()
  let pictures: Pictures
  before(async () => {
    pictures = await drawPictures()
    const desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.takesOver([
      'employer',
      'hrss',
      'publicSecurity',
      'socialInsurance',
      'medicalInsurance',
      'housingFund',
    ])
  })
  after(() => pictures.dispose())

  /** Somebody of the demonstration whose application has come so far, on a phone of their own, signed in. */
  async function looksIn(t: TestContext, name: string): Promise<Walk> {
    const who = demoPerson(name)
    const desk = new Desk(home.server.url)
    await desk.performs(who.id)
    const page = await phone(t, home.browser, { baseURL: home.server.url })
    const walk: Walk = {
      person: personAt(page),
      desk,
      pictures,
      who,
      looksAround: () => Promise.resolve(),
    }
    // 「实名认证」 of 我的, coming back to 进度.
    await page.goto('/pages/me/identity/index?next=progress%2Fcase')
    await walk.person.presses('去认证')
    await signsInAgain(walk)
    await provesIdentityAgain(walk)
    await walk.person.sees('您的退休办件')
    return walk
  }

  it('refused by the first: the reason, the cure, another picture, and the second time it goes on', async (t) => {
    const { person, desk, who } = await looksIn(t, '张桂芳')
    await person.sees('退回给您修改')
    await person.presses('人社部门没有通过，退回给您修改')
    await person.sees('退休前是管理（技术）岗还是工人岗，凭现有材料认定不了。')
    await person.presses('去修改')
    await person.photographs('再加一页', pictures.archivePages[1])
    await person.sees('拍好的，共 2 页')
    await person.seesNoMore(/等待上传|正在上传|已上传/)
    await person.presses('改好了，回去核对')
    await person.sees('提交前，再看一遍')
    await person.presses('下一步：签名提交')
    await person.signs()
    await person.presses('我已读完，我承诺')
    await person.presses('提交申请')
    await person.sees('已提交')
    await person.presses('查看进度')
    await person.sees('改好以后第 2 次提交')
    await desk.decides('hrss', { kind: 'approve' }, who.name)
    await person.sees('等到退休当月')
  })

  it('a picture is wanted again: it is taken, handed in, and the clock begins anew', async (t) => {
    const { person } = await looksIn(t, '刘志强')
    await person.presses('给人社部门补 1 张照片')
    await person.sees('有的字看不清。')
    await person.photographs('重拍这一页', pictures.archivePages[1])
    await person.sees('要 1 张，已收到 1 张')
    await person.presses('交给人社部门')
    await person.sees('已经交好')
  })

  it('taken back to be changed: everything is there, under its number', async (t) => {
    const { person } = await looksIn(t, '周铁山')
    await person.presses('改一改再交')
    await person.sees('要拿回来改吗？')
    await person.presses('拿回来改')
    await person.sees('提交前，再看一遍')
    await person.sees('全部已收到')
    await person.sees(/办件编号还是/)
  })

  it('taken back for good: nobody goes on with it', async (t) => {
    const { person } = await looksIn(t, '邓秀英')
    await person.presses('撤回，不办了')
    await person.presses('不办了，撤回申请')
    await person.sees('已撤回，不再办理')
  })

  it('cancelled after the first approval: its paper counts no more', async (t) => {
    const { person } = await looksIn(t, '李秀兰')
    await person.sees('等到退休当月')
    await person.presses('取消，不退了')
    await person.sees('真的要取消吗？')
    await person.presses('取消这件申请')
    await person.sees('已取消，不再办理')
  })

  it('another month after the first approval: the first department reviews it again', async (t) => {
    const { person, desk, who } = await looksIn(t, '谢长林')
    await person.presses('改退休月份')
    await person.types('年', '2027')
    await person.types('月', '9')
    await person.presses('改到这个月')
    await person.sees('正在审核')
    await desk.decides('hrss', { kind: 'approve' }, who.name)
    await person.sees('等到 2027年9月，退休当月')
  })

  it('one department down: it is named, and hides nothing of the others', async (t) => {
    const { person, desk } = await looksIn(t, '陈福生')
    await person.sees(/连不上医保部门，这是 .+ 的情况。/)
    await person.sees('养老金核定好了，计发表存在这里。')
    await desk.bringsBack('medicalInsurance')
    await person.seesNoMore(/连不上医保部门/)
  })

  it('over the date that was promised: it says so, and whom to call', async (t) => {
    const { person } = await looksIn(t, '何永胜')
    await person.sees(/超过承诺时间/)
    await person.sees(/12333/)
  })

  it('refused by a later one: that item ends with what to do, the others are granted', async (t) => {
    const { person } = await looksIn(t, '赵国庆')
    await person.sees('都有结果了')
    await person.presses('医保视同缴费年限核定没有通过')
    await person.sees('单独申请，这样办')
    await person.sees(/窗口上叫「.+」/)
    await person.sees(/归.+市.*的医保经办机构办。先打 12393/)
    await person.sees(/去的时候带上：居民身份证、.+待遇条件认定表（存在这里）/)
  })
})
