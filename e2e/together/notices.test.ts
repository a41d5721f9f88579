import { before, describe, it, type TestContext } from 'node:test'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { provesIdentityAgain, signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { drawPictures, type Pictures } from '../journey/pictures'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { atScreen, deviceOf, other } from '../journey/screens'
import { demoPerson } from '../journey/walk'

const daughter = other('wangMin')

describe('the inbox, his and hers', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('王建国')
  let desk: Desk
  let pictures: Pictures
  before(async () => {
    pictures = await drawPictures()
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    // His department wants a page, and he has let her look on.
    await desk.performs(daughter.id)
    await desk.takesOver()
  })

  const at = async (
    t: TestContext,
    who: typeof father | typeof daughter,
    signedIn: boolean,
    options: PhoneOptions = {},
  ) => {
    await desk.letsCodeBeSentAgain(who.phone)
    const session = signedIn ? { session: await deviceOf(desk, who) } : {}
    return atScreen(t, home, { desk, who, ...session }, options)
  }

  it('what is wanted of him leads to where it is given; what became of it leads her, once she has signed in, to his case', async (t) => {
    const old = await at(t, father, true, { width: 320, settings: { textSize: 'largest' } })
    await old.page.goto('/')
    await old.person.sees(/条没看过/)
    await old.looksAround()
    await old.page.getByRole('link', { name: /^消息/ }).tap()
    await old.person.sees('收到的消息')
    await old.looksAround()
    await old.page.getByRole('link', { name: /人社部门请您补/ }).tap()
    await old.person.sees('有的字看不清。')
    await old.person.photographs('重拍这一页', pictures.archivePages[1])
    await old.person.sees('要 1 张，已收到 1 张')
    await old.person.presses('交给人社部门')
    await old.person.sees('已经交好')
    await desk.decides('hrss', { kind: 'approve' }, father.name)

    const young = await at(t, daughter, false)
    await young.page.goto('/pages/me/notices/index')
    await young.person.presses('去登录')
    await signsInAgain(young)
    // A number alone is told nothing of him.
    await young.person.sees('还没有消息')
    await young.looksAround()
    await young.person.presses('去实名认证')
    await provesIdentityAgain(young)
    await young.person.sees(/王建国：人社部门通过了/)
    await young.looksAround()
    await young.page.getByRole('link', { name: /人社部门通过了/ }).tap()
    await young.person.sees(`您在看${father.name}的办件。只能看，改不了。`)
    await young.person.goesBack()
    await young.person.sees('都看过了')
    // He reads that she looked.
    await old.page.goto('/pages/people/log/index')
    await old.person.sees('女儿王敏看了办理进度')
  })

  it('of two parents each notice leads to the case of its own', async (t) => {
    const mother = demoPerson('李秀兰')
    await desk.performs('liXiulan')
    for (const { phone } of [mother, daughter]) await desk.letsCodeBeSentAgain(phone)
    const [hers, young] = [await deviceOf(desk, mother), await deviceOf(desk, daughter)]
    const { id = '' } = (await hers.do('listCases', {})).cases[0] ?? {}
    const { mandate, code } = await hers.do('inviteFamily', {
      params: { id },
      body: { scope: 'see', until: '2026-12-31' },
    })
    await young.do('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'daughter' } })
    await hers.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
    await hers.do('changeMonth', { params: { id }, body: { retirementMonth: '2027-10' } })

    const { page, person } = await atScreen(t, home, { desk, who: daughter, session: young })
    await page.goto('/pages/me/notices/index')
    await page.getByRole('link', { name: /李秀兰：换了退休月份/ }).tap()
    await person.sees('您在看李秀兰的办件。只能看，改不了。')
    await person.seesNoMore(/王建国/)
    await person.goesBack()
    await page.getByRole('link', { name: /王建国：人社部门通过了/ }).tap()
    await person.sees('您在看王建国的办件。只能看，改不了。')
    await person.seesNoMore(/李秀兰/)
  })
})
