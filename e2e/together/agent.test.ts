import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { paperNames, papersPage } from '@/content/agency/pages'
import { powerWords } from '@/content/agency/powers'
import type { Known } from '@/domain/guidance'
import { AGENCY_PAPERS, POWERS } from '@/domain/people'
import { SCENARIO_INFO } from '@/domain/scheme'
import { sharedRecord } from '@bff/scenarios/records'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { provesIdentity, provesIdentityAgain, signsIn } from '../journey/account'
import { Desk } from '../journey/desk'
import { answersAsTheyAre, fillsTheirForm, readsTheirOutcome, takesTheirPictures } from '../journey/ownWay'
import { drawPictures, type Pictures } from '../journey/pictures'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { atScreen, other } from '../journey/screens'
import { demoPerson, type Walk } from '../journey/walk'

/** What the browser itself writes about answers that this journey is meant to get. */
const refused = {
  wrongCode: /status of 422 .*\/api\/v1\/session\b/,
  papersMissing: /status of 422 .*\/beginning\b/,
  /** His open page asks again by itself, and hears that it is not his any more, unless his list has heard it first. */
  stopped: /status of 404 .*\/cases\/[^/]+/,
}
const TODAY = '2026-11-23'

describe(
  'an agent, with a written authorisation of somebody who has only a feature phone',
  onOneDatabase,
  () => {
    const home = house()
    const zhou = other('zhouHai')
    const han = demoPerson('韩玉兰')
    let desk: Desk
    let pictures: Pictures
    /** What his browser remembers of him, once he has signed in. */
    let left: PhoneOptions['remembers']
    /** The same of the phone that she looks at it with. */
    let hersLeft: PhoneOptions['remembers']
    before(async () => {
      pictures = await drawPictures()
      desk = new Desk(home.server.url)
      await desk.setsClock(STARTS_AT)
      await desk.takesOver(['socialInsurance'])
    })
    after(() => pictures.dispose())

    async function at(t: TestContext, options: PhoneOptions = {}): Promise<Walk & { readonly page: Page }> {
      return { ...(await atScreen(t, home, { desk, who: han }, options)), who: han, pictures }
    }

    /** What is known of her once she has been told: her card, and what departments share. */
    function known(): Known {
      const facts = (['socialInsurance', 'medicalInsurance', 'housingFund'] as const).map(
        (department) => sharedRecord(han, department, TODAY).facts,
      )
      return { identity: { sex: han.sex, birth: han.birthDate }, shared: Object.assign({}, ...facts) }
    }

    async function fillsInThePaper({ person, looksAround }: Walk): Promise<void> {
      await person.presses('替一个人办')
      await person.sees('照委托书填，一个字也别差。')
      await person.types('退休人的姓名', han.name)
      await person.types('退休人的身份证号', han.idNumber)
      await person.types('退休人的手机号', han.phone)
      for (const power of POWERS) await person.answers('委托书让您办什么', powerWords[power].label)
      await person.types('委托到哪一天', '20270531')
      await person.sees('到 2027年5月31日')
      await looksAround()
      await person.presses('下一步：拍委托书和身份证')
    }

    async function photographsThePapers({ person, pictures: files, looksAround }: Walk): Promise<void> {
      const names = paperNames(han.name)
      for (const [index, kind] of AGENCY_PAPERS.entries()) {
        await person.photographs(`拍${names[kind]}`, files.archivePages[index % 2] ?? files.idCardFront)
        await person.sees(`5 张，已收到 ${index + 1} 张`)
      }
      await looksAround()
    }

    it('does everything in her name, until she answers 停; and once more, through to submission; she sees it all', async (t) => {
      const walk = await at(t, {
        expectedErrors: [refused.wrongCode, refused.papersMissing],
        possibleErrors: [refused.stopped],
      })
      const { page, person, looksAround } = walk
      await page.goto('/pages/me/settings/index')
      await person.presses('替别人办（代办）')
      await person.presses('去登录')
      await signsIn({ ...walk, who: zhou })
      await person.presses('去实名认证')
      await provesIdentity({ ...walk, who: zhou })
      await person.sees('我在替谁办')
      left = await page.context().storageState()
      await looksAround()
      await person.presses('授权委托书怎么写')
      await person.sees('代理人不得转委托他人。')
      await looksAround()
      await person.goesBack()
      await person.presses('替一个人办')
      await person.presses('下一步：拍委托书和身份证')
      await person.sees('有 5 处要改')
      await looksAround()
      await person.goesBack()
      await fillsInThePaper(walk)
      await person.sees(papersPage.lead(han.name))
      await looksAround()
      await person.presses('开始代办')
      await person.sees(/照片还没有拍全/)
      await photographsThePapers(walk)
      await person.presses('开始代办')
      await person.sees(`${han.name}：正在替本人办`)
      await looksAround()

      // Her phone has no app: she reads who it is, and how to stop him.
      const told = await desk.readsTextTo(han.phone)
      assert.match(told, /周先生（手机尾号 5310）凭您写的委托书/)
      assert.match(told, /直接回复「停」，或者打 12333/)

      await person.presses(`替${han.name}回答问题`)
      await person.sees(`您在替${han.name}办。`)
      await answersAsTheyAre(walk, known(), han.name)
      await readsTheirOutcome(walk, 'noConfirmation', han.name)
      await person.sees(`${han.name}本人`)
      await person.sees(han.name)

      await desk.answersText(han.phone, '停')
      // His page stood open: it goes without his doing anything.
      await person.sees(`${han.name}的办件，现在看不到了`)
      await looksAround()
      await person.presses('看看我替谁办')
      await person.sees(`${han.name}：已经停了`)
      await person.presses(`不再显示：${han.name}`)
      await person.seesNoMore(`${han.name}：已经停了`)
      assert.match(await desk.readsTextTo(zhou.phone), /您替韩女士办退休的委托已经停了/)

      // She has thought better of it.
      await fillsInThePaper(walk)
      await photographsThePapers(walk)
      await person.presses('开始代办')
      await person.presses(`接着替${han.name}填`)
      await fillsTheirForm(
        walk,
        {
          scenario: 'noConfirmation',
          items: SCENARIO_INFO.noConfirmation.items.filter((item) => item !== 'housingFundWithdrawal'),
          applicant: 'self',
          hasUnit: false,
          today: TODAY,
        },
        han.name,
      )
      await takesTheirPictures(walk)
      await person.sees('提交前，再看一遍')
      await person.sees(`${han.name}本人`)
      await looksAround()
      await person.presses('显示完整的号码和地址')
      await person.sees('把号码和地址遮住')
      await looksAround()
      await person.presses('下一步：签名提交')
      await person.sees(/本人受申办人书面委托代为办理/)
      await looksAround()
      await person.signs()
      await person.presses('我已读完，我承诺')
      await person.presses('提交申请')
      await person.sees(`${han.name}，由代办人${zhou.name}申办`)
      await looksAround()
      await person.presses('查看进度')
      await person.sees(/社保经办机构/)
      await person.sees(`您在替${han.name}办。`)
      await looksAround()
      await page.goto('/pages/progress/events/index')
      await person.sees(`代办人替${han.name}提交了申请，一共 2 项。`)
      await person.sees(`代办人${zhou.name}替本人办的`)
      await looksAround()
      assert.match(await desk.readsTextTo(han.phone), /周先生替您签名，提交了退休申请/)
      await desk.opensAuthorisation('socialInsurance')
      await page.goto('/pages/agent/whom/index')
      await person.presses(`看${han.name}办到哪一步`)
      await person.sees(`您在替${han.name}办。`)
      // What he has of his own is nothing: whom he acts for comes first on his home.
      await page.goto('/')
      await person.sees('我帮着办的')
      await person.sees('您是代办人')
      await looksAround()
      await person.presses(han.name)
      await person.sees(`看${han.name}办到哪一步`)

      // Her granddaughter's phone, once: she looks for herself, and stops it with one tap.
      const hers = await at(t, {
        width: 320,
        settings: { textSize: 'largest', theme: 'light' },
        expectedErrors: [refused.wrongCode],
      })
      const quick = { ...hers, looksAround: () => Promise.resolve() }
      await hers.page.goto('/pages/people/family/index')
      await hers.person.presses('去登录')
      await signsIn(quick)
      await hers.person.presses('去实名认证')
      await provesIdentityAgain(quick)
      await hers.person.sees('谁在替我办')
      await hers.person.sees('委托书写了，代办人能：')
      await hers.person.sees('· 填您的银行账号，拍您的银行卡')
      await hers.person.sees(/2027年5月31日过完自动停。想早点停/)
      await hers.looksAround()
      await hers.person.presses('看代办人交的委托书和身份证')
      await hers.person.sees('代办人的身份证，有国徽的一面')
      await hers.looksAround()
      await hers.page.goto('/pages/people/log/index')
      await hers.person.sees('代办人周海签名提交了申请')
      await hers.person.sees(/代办人周海填了申请表，填了 \d+ 处/)
      await hers.person.sees(
        /代办人周海看了您的姓名、性别、出生日期和身份证号（中间遮住），查了部门已有的信息/,
      )
      await hers.person.sees('代办人周海点开看了完整的号码或地址')
      await hers.person.sees(/「证件号码」.*「银行账号」/)
      await hers.person.sees('您回短信停掉了代办')
      await hers.person.sees('社保经办机构打开了代办的委托书，核对用')
      await hers.looksAround()
      await hers.page.goto('/pages/people/family/index')
      await hers.person.presses('停掉，不让周海办了')
      await hers.person.seesNoMore('谁在替我办')
      await person.seesNoMore(`看${han.name}办到哪一步`)
      hersLeft = await hers.page.context().storageState()
    })

    it('the agent’s own pages in the largest letters on the narrowest phone, until she calls the hotline', async (t) => {
      const walk = await at(t, {
        width: 320,
        settings: { textSize: 'largest', theme: 'dark' },
        ...(left && { remembers: left }),
        possibleErrors: [refused.stopped],
      })
      const { page, person, looksAround } = walk
      await page.goto('/pages/agent/whom/index')
      await person.sees('我在替谁办')
      await looksAround()
      await person.presses('授权委托书怎么写')
      await person.sees('代理人不得转委托他人。')
      await looksAround()
      await person.goesBack()
      await fillsInThePaper(walk)
      await photographsThePapers(walk)
      await person.presses('开始代办')
      await person.presses(`看${han.name}办到哪一步`)
      await person.sees(`您在替${han.name}办。`)
      await looksAround()

      // She has no text messages any more, and calls the hotline: his open page goes all the same.
      await desk.callsToStop(han.phone)
      await person.sees(`${han.name}的办件，现在看不到了`)
      const hers = await at(t, hersLeft && { remembers: hersLeft })
      await hers.page.goto('/pages/people/log/index')
      await hers.person.sees('您打电话停掉了代办')
    })
  },
)
