import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { ITEMS } from '@/domain/scheme/ids'
import { ProblemError } from '@bff/http/problems'
import { drawPaper, type Shown } from './draw'
import { fonts } from './fonts'
import { BOTTOM, PAGE, type Sheet } from './sheet'
import { fileOf, inkFound, inkMeant, rasterise, SCALE, type RasterPage } from './testing/raster'
import { aDrawnName, certificate, everyPaper, filedForm, LONG, printing } from './testing/shown'
import { WORDS } from './testing/words'

const plain = (text: string) => text.replace(/\s/g, '')

async function printed(shown: Shown): Promise<{ sheet: Sheet; pages: readonly RasterPage[] }> {
  const sheet = await drawPaper(shown, printing)
  return { sheet, pages: await rasterise(await fileOf(sheet)) }
}

/** Every character stands on the page as the font draws it, and nothing else stands in its place. */
async function assertReadable({ sheet, pages }: { sheet: Sheet; pages: readonly RasterPage[] }) {
  assert.ok(sheet.written.length > 10)
  for (const one of sheet.written) {
    const page = pages[one.page - 1] ?? assert.fail(`no page ${String(one.page)}`)
    const found = await inkFound(page, one)
    if (one.text.trim() === '') continue
    assert.ok(found !== null && found > 0.97, `${one.text}: ${String(found)} of it is there`)
    const meant = await inkMeant(page, one)
    assert.ok(meant > 0.9, `${one.text}: ${String(meant)} of what is there is it`)
  }
  // What is searched for and read aloud is what is drawn: on that page, in that order, and nothing besides.
  pages.forEach(({ texts }, nth) => {
    const drawn = sheet.written.filter(({ page }) => page === nth + 1).map(({ text }) => text)
    assert.equal(plain(texts.join('')), plain(drawn.join('')), `the text of page ${String(nth + 1)}`)
  })
}

function assertInside(sheet: Sheet) {
  for (const { text, x, baseline } of sheet.written) {
    assert.ok(x >= PAGE.margin, text)
    assert.ok(baseline <= BOTTOM + 26, `${text} stands below the page`)
  }
}

const LONG_FORM = filedForm({
  values: {
    ...filedForm().values,
    name: '欧阳建国'.repeat(10),
    unitName: LONG.unit,
    householdAddress: LONG.address,
    contactAddress: LONG.address + LONG.code,
    accountBank: LONG.unit,
    fundOffice: LONG.unit,
    fundBank: LONG.unit,
    fundAccount: '6200000000000000109',
    fundAuthorization: 'yes',
  },
  unit: {
    outcome: 'confirmed',
    at: '2026-05-12T02:00:00.000Z',
    by: { organisation: LONG.unit, clerk: '孙丽' },
  },
})

describe('a paper', () => {
  for (const shown of everyPaper())
    it(`${shown.kind}: every character of it is drawn as its font has it, and can be searched for`, async () => {
      const made = await printed(shown)
      await assertReadable(made)
      const [page, ...more] = made.pages
      assert.equal(more.length, 0)
      // Neither a word too many, nor one too few, nor one in another's place.
      const said = WORDS[shown.kind as keyof typeof WORDS]
      assert.equal(plain(page?.texts.join('') ?? ''), plain(said.join('')))
    })

  it('with values as long as they may be breaks them inside their cells, and loses nothing', async () => {
    const made = await printed({ kind: 'jointForm', number: '202605110037', round: 1, form: LONG_FORM })
    await assertReadable(made)
    assertInside(made.sheet)
    const whole = plain(made.sheet.written.map(({ text }) => text).join(''))
    for (const [value, times] of [
      [LONG.unit, 5],
      [LONG.address + LONG.code, 1],
      ['欧阳建国'.repeat(10), 1],
    ] as const)
      assert.equal(whole.split(plain(value)).length - 1, times, value)
    assert.ok(made.pages.length > 1, 'what has no room goes on')
    const card = await printed({
      kind: 'certificate',
      certificate: { ...certificate, formerUnit: LONG.unit.repeat(2) },
    })
    await assertReadable(card)
    assertInside(card.sheet)
  })

  it('holds each line between the lines of its cell', async () => {
    const made = await printed({ kind: 'jointForm', number: '202605110037', round: 1, form: LONG_FORM })
    const right = (PAGE.width - PAGE.margin) * SCALE
    for (const { dark, width, height } of made.pages)
      for (let y = 0; y < height; y += 1)
        for (let x = Math.ceil(right + 3); x < width; x += 1)
          assert.ok((dark[y * width + x] ?? 0) < 96, `ink beside the table at ${String(x)}, ${String(y)}`)
  })

  it('ticks what was filed, and nothing else', async () => {
    const ticked = async (form: ReturnType<typeof filedForm>) => {
      const made = await printed({ kind: 'jointForm', number: '202605110037', round: 1, form })
      return made.sheet.boxes.map(({ page, x, y, side }) => {
        const { dark, width } = made.pages[page - 1] ?? assert.fail()
        let inked = 0
        let all = 0
        for (let dy = side * 0.25; dy < side * 0.75; dy += 1 / SCALE)
          for (let dx = side * 0.25; dx < side * 0.75; dx += 1 / SCALE) {
            all += 1
            if ((dark[Math.round((y + dy) * SCALE) * width + Math.round((x + dx) * SCALE)] ?? 0) > 96)
              inked += 1
          }
        return inked / all > 0.1
      })
    }
    const none = {
      ...filedForm().values,
      needsQualification: '',
      specialRetirement: '',
      fundAuthorization: '',
    }
    const [yes, no] = [true, false]
    assert.deepEqual(await ticked(filedForm()), [yes, no, no, yes, no, yes, yes, yes, no, no, no, no])
    assert.deepEqual(await ticked(filedForm({ items: [], values: none })), new Array<boolean>(12).fill(false))
    const all = { needsQualification: 'no', specialRetirement: 'illness', fundAuthorization: 'yes' }
    assert.deepEqual(await ticked(filedForm({ items: [...ITEMS], values: { ...none, ...all } })), [
      ...new Array<boolean>(7).fill(true),
      ...[no, yes, no, yes, yes],
    ])
  })

  it('has every cell of 108 附件1 五 beside its heading, and what was filled in in that cell', async () => {
    const values = {
      ...filedForm().values,
      ...{ fundOffice: '廊坊市住房公积金中心', fundBank: '中国建设银行', fundAccount: '6200000000000000208' },
    }
    const { sheet } = await printed({
      ...{ kind: 'jointForm', number: '1', round: 1, form: filedForm({ values, unit: LONG_FORM.unit }) },
    })
    const said = sheet.written.map(({ text }) => plain(text)).join('')
    for (const [heading, value] of [
      ['单位名称', '廊坊市第一机械厂'],
      ['统一社会信用代码', '911310000000000000'],
      ['个人养老编号', '1310000012345678'],
      ['姓名', '王建国'],
      ['证件号码', '13000019650312001X'],
      ['性别', '男'],
      ['出生日期', '1965年3月12日'],
      ['户籍地址', '河北省廊坊市广阳区爱民东道1号'],
      ['联系地址', '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'],
      ['邮政编码', '065000'],
      ['电话', '13800000417'],
      ['参加工作时间', '1984年7月'],
      ['退休类别', '弹性延迟期满'],
      ['退休时间', '2026年11月'],
      ['养老保险待遇开始时间', '2026年12月'],
      ['户名：', '王建国'],
      ['开户银行名称：', '中国农业银行'],
      ['银行账号：', '6200000000000000109'],
      ['办理机构：', '廊坊市住房公积金中心'],
      ['Ⅰ类银行卡开户银行名称：', '中国建设银行'],
      ['银行账号：', '6200000000000000208'],
      ['申办日期：', '2026年5月11日'],
    ] as const)
      assert.ok(said.includes(plain(heading) + plain(value)), `${heading}${value}`)
    for (const words of ['申办人承诺上传材料和填报内容完整、真实、准确。', '申办人或单位签章：', '孙丽'])
      assert.ok(said.includes(plain(words)), words)
  })

  it('has the name that was drawn on it', async () => {
    const signedWith = async (stroke: 'black' | 'white') => {
      const signature = { ...filedForm().signature, image: aDrawnName(stroke) }
      return printed({ kind: 'jointForm', number: '1', round: 1, form: filedForm({ signature }) })
    }
    const inkOf = ({ pages }: { pages: readonly RasterPage[] }) =>
      pages.reduce((sum, { dark }) => sum + dark.reduce((count, one) => count + (one > 160 ? 1 : 0), 0), 0)
    assert.ok(inkOf(await signedWith('black')) > inkOf(await signedWith('white')) + 300)
  })

  for (const shown of everyPaper())
    it(`${shown.kind}: its code is read off the page`, async () => {
      const { pages } = await printed(shown)
      const image = await loadImage(pages.at(-1)?.png() ?? assert.fail())
      const canvas = createCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      assert.equal(jsQR(data, image.width, image.height)?.data, printing.code.link)
    })

  it('says that its code opens here alone where it does, and only there', async () => {
    const [shown] = everyPaper()
    assert.ok(shown)
    const said = async (onlyHere: boolean) => {
      const { written } = await drawPaper(shown, { ...printing, code: { ...printing.code, onlyHere } })
      return written.some(({ text }) => text.includes('演示电脑'))
    }
    assert.equal(await said(true), true)
    assert.equal(await said(false), false)
  })
})

describe('a character that the font lacks', () => {
  const named = (name: string) => filedForm({ values: { ...filedForm().values, name } })
  const refusedAs = (error: unknown) =>
    error instanceof ProblemError && error.code === 'characterNotPrintable'
  const form = (name: string): Shown => ({ kind: 'jointForm', number: '1', round: 1, form: named(name) })

  it('is not printed as an empty box: there is no paper, and it is said why', async () => {
    await assert.rejects(drawPaper(form('𠮷田建国'), printing), refusedAs)
    await assert.rejects(
      drawPaper({ kind: 'certificate', certificate: { ...certificate, name: '王\u{2a700}' } }, printing),
      refusedAs,
    )
    // One that only changes how the character before it is written.
    await assert.rejects(drawPaper(form('葛\u{e0100}'), printing), refusedAs)
  })

  it('is none of the rare ones that registers give names of (通用规范汉字表)', async () => {
    const rare = '䶮㛃喆堃昇𬭎𫖮𬘭𣲘犇龘〇'
    await assertReadable(await printed(form(rare)))
  })

  it('lacks in both weights, or in neither', async () => {
    const { missingIn } = await fonts()
    assert.deepEqual(missingIn('王𠮷国𠮷'), ['𠮷'])
    assert.deepEqual(missingIn('王建国 1984年7月 ABC （）“”、，。Ⅰ'), [])
  })
})
