import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { MaterialKind } from '@/domain/scheme/ids'
import { house } from '../browser/house'
import { Desk } from '../journey/desk'
import { drawPictures, type Pictures } from '../journey/pictures'
import { onOneDatabase, PLAYED_BY_HAND, STARTS_AT } from '../journey/scenario'
import { atScreen, other, type AtScreen } from '../journey/screens'
import { demoPerson } from '../journey/walk'
import { handsOver, hasDraft, PC, sends } from './unit'

describe(
  'papers of the unit’s or the archive keeper’s, brought at their desk and read by the department',
  onOneDatabase,
  () => {
    const home = house()
    let desk: Desk
    let pictures: Pictures
    before(async () => {
      desk = new Desk(home.server.url)
      pictures = await drawPictures()
      await desk.setsClock(STARTS_AT)
      await desk.takesOver(PLAYED_BY_HAND)
    })
    after(() => pictures.dispose())

    /** The clerk chooses files of a slot. */
    async function brings({ page, person }: AtScreen, paper: string, files: readonly string[]) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: new RegExp(`选照片文件上传.*${paper}`) }).click(),
      ])
      await chooser.setFiles([...files])
      await person.sees('收到了。')
    }

    async function confirms({ page, person }: AtScreen) {
      await person.sees('请单位确认')
      await page.getByRole('checkbox', { name: /我已核对/ }).check()
      await person.presses('确认，送到部门')
      await person.sees('现在没有要单位办的。')
    }

    /** What the department has of one of a kind, of this person. */
    async function papersAt(department: 'hrss', applicant: string, kind: MaterialKind) {
      const { materials } = await desk.task(department, applicant)
      return materials.filter((one) => one.kind === kind).length
    }

    it('职工申请 and 公示结果 of a unit, then its yes: the retiree reads both, the department has them', async (t) => {
      const zhou = demoPerson('周铁山')
      const device = await hasDraft(desk, zhou, { without: ['employeeApplication', 'publicNotice'] })
      const retiree = await atScreen(t, home, { desk, who: zhou, session: device })
      const clerk = await atScreen(t, home, { desk, who: other('sunLi') }, PC)
      const { person } = clerk
      await handsOver(retiree, clerk, '唐山样例炼铁厂', true)
      await person.sees('交职工申请、单位公示结果')
      await clerk.looksAround()
      await person.presses('周铁山')
      await brings(clerk, '职工申请', [pictures.archivePages[0]])
      await brings(clerk, '单位公示结果', [pictures.archivePages[1]])
      await person.seesNoMore('交职工申请、单位公示结果')
      await person.sees('现在没有要单位办的。')
      await clerk.looksAround()
      await retiree.page.goto('/pages/photos/slot/index?kind=publicNotice')
      await retiree.person.sees('单位已交 1 页。')
      await retiree.page.goto('/pages/people/log/index')
      await retiree.person.sees(/交了材料/)

      await sends(device)
      await confirms(clerk)
      await clerk.looksAround()
      await retiree.page.goto('/pages/progress/case/index')
      await retiree.person.sees('单位交的：职工申请、单位公示结果。')
      await retiree.person.sees(/孙丽（唐山样例炼铁厂）.*确认，代替单位盖章。/)
      await retiree.looksAround()
      for (const kind of ['employeeApplication', 'publicNotice'] as const)
        assert.equal(await papersAt('hrss', '周铁山', kind), 1)
    })

    it('an archive page of a keeper, then the keeper’s yes for somebody without a unit', async (t) => {
      const sun = demoPerson('孙丽华')
      const device = await hasDraft(desk, sun, {
        answers: { earlyRetirement: 'specialWork', archiveMatters: 'other', retirementMonth: '2027-06' },
        pictures: ['idCardFront', 'idCardBack', 'employeeApplication', 'publicNotice'],
      })
      const retiree = await atScreen(t, home, { desk, who: sun, session: device })
      const keeper = await atScreen(t, home, { desk, who: other('gaoJie') }, { width: 820, height: 1100 })
      const { person } = keeper
      await handsOver(retiree, keeper, '廊坊市样例人才服务中心', false)
      await person.sees('交档案关键页')
      await person.presses('孙丽华')
      await brings(keeper, '档案关键页', pictures.archivePages)
      await person.sees('有 2 页')
      await keeper.looksAround()
      await sends(device)
      await confirms(keeper)
      await keeper.looksAround()

      await retiree.page.goto('/pages/progress/case/index')
      await retiree.person.sees('单位交的：档案关键页。')
      await retiree.person.sees(/高洁（廊坊市样例人才服务中心）.*确认，代替单位盖章。/)
      await retiree.looksAround()
      assert.equal(await papersAt('hrss', '孙丽华', 'archivePages'), 2)
    })
  },
)
