import { DOCUMENTS } from '@/domain/scheme/ids'
import { documentTitles } from '../documents'
import { glossary, meaningsIn } from './glossary'
import { EVERYDAY } from './testing/everyday'
import { OFFICIAL_TEXTS } from './testing/official'
import { unexplainedIn } from './testing/unexplained'
import { terms, termsIn, type TermId } from './words'

const IDS = Object.keys(terms) as TermId[]
const EXPLAINED: readonly string[] = Object.values(terms)
const WORDS = [...EXPLAINED, ...EVERYDAY]
const groups = Object.entries(OFFICIAL_TEXTS) as [string, readonly string[]][]
const texts = groups.flatMap(([, some]) => some)

/** What of each text is neither explained nor known to everybody, with the text. */
const unexplained = (some: readonly string[], words = WORDS) =>
  some.flatMap((text) => unexplainedIn(text, words).map((gap) => `「${gap}」 in 「${text}」`))

describe('each official word of the scheme has its plain meaning, and all other words everybody knows:', () => {
  test.each(groups)('%s', (_, some) => {
    expect(some).not.toEqual([])
    expect(unexplained(some)).toEqual([])
  })

  test('a word that is new in a text is missed, among known ones too', () => {
    expect(unexplainedIn('有清算争议的欠费，已经补缴。', WORDS)).toEqual(['清算争议'])
    expect(unexplainedIn('企业年金的个人账户，由社保经办机构核定', WORDS)).toEqual(['金'])
    expect(unexplainedIn('', WORDS)).toEqual([])
  })

  test('without its entry a word is missed wherever it stands, but where it is put together of others', () => {
    const without = (word: string) => WORDS.filter((one) => one !== word)
    const puttable = EXPLAINED.filter((word) => unexplainedIn(word, without(word)).length === 0)
    expect(puttable).toEqual([
      '视同缴费年限',
      '累计缴费',
      '机关事业单位',
      '核准表',
      '认定表',
      '待遇计发表',
      '待遇资格确认',
      '待遇核定',
      '职工医保',
      '个人养老编号',
      '参加工作时间',
      '因病提前退休',
      '企业养老提前退休',
      '医保视同缴费年限',
      '职工申请',
      '视同缴费年限认定表',
      '养老退休手续',
      '档案信息认定',
      '待遇条件',
      '个人账户',
    ])
    for (const word of ['核增比例', '应保未保', '中断年限'])
      expect(unexplained(texts, without(word))).not.toEqual([])
  })

  test('the everyday words are none of the glossary’s, stand in some text, and each once', () => {
    expect(EVERYDAY.filter((word) => termsIn(word).length > 0)).toEqual([])
    expect(EVERYDAY.filter((word) => texts.every((text) => !text.includes(word)))).toEqual([])
    expect(EVERYDAY.filter((word, at) => EVERYDAY.indexOf(word) !== at)).toEqual([])
  })
})

test('each entry is another word, and its meaning a sentence that does not explain it by itself', () => {
  expect(new Set(EXPLAINED).size).toBe(IDS.length)
  for (const id of IDS) {
    const [term, meaning] = [terms[id], glossary[id]]
    expect(meaning).not.toContain(`「${term}」`)
    expect(meaning).toMatch(/。$/)
    expect(meaning.startsWith(term)).toBe(false)
  }
})

describe('the words of a text are found in it', () => {
  test('each once, in the glossary’s order, with its meaning', () => {
    expect(termsIn('请人事拍档案关键页，再看档案')).toEqual(['archive', 'archivePages'])
    expect(termsIn('没有官话')).toEqual([])
    expect(meaningsIn(['没有欠费。', '欠费要先补上。'])).toEqual([
      { word: '欠费', meaning: glossary.arrears },
    ])
  })

  test('at each place the longest: a shorter one inside it may mean something else', () => {
    expect(termsIn('视同缴费年限认定表')).toEqual(['deemedForm'])
    expect(termsIn('《干部人事档案专项审核认定表》')).toEqual(['cadreReview'])
    expect(termsIn('视同缴费年限，由人社部门认定')).toEqual(['deemedYears', 'recognition'])
  })

  test('in the title of each paper that a department issues', () => {
    for (const name of DOCUMENTS) expect(termsIn(documentTitles[name])).not.toEqual([])
  })
})
