import { inTheMonth, submitted } from '@/domain/case/testing/story'
import { ITEMS } from '@/domain/scheme/ids'
import { laneWords, meaningFor } from './laneWords'

const legOf = ({ leg }: ReturnType<typeof laneWords>) =>
  leg?.map(({ label, date, note }) => `${label} ${date} ${note}`)
const answersOf = ({ answers }: ReturnType<typeof laneWords>) =>
  Object.fromEntries(answers.map(({ question, answer }) => [question, answer]))

test('under review: since when, at the latest when, what it means, nothing to do', () => {
  const said = laneWords(submitted().lane('hrss'), { today: '2026-05-12', whose: null })
  expect(said).toMatchObject({
    sign: 'run',
    flag: '审核中',
    department: '人社部门',
    items: '养老待遇资格确认',
  })
  expect(legOf(said)).toEqual(['收到 5月11日 周一', '最晚 5月18日 周一'])
  expect(answersOf(said)).toEqual({
    这是什么意思: '正在核对您的档案、工龄和退休时间。',
    要您做什么吗: '不用，等着就行。',
  })
})

test('on the last day it is in time, the day after it is not, and whom to call is said', () => {
  const lane = (today: '2026-05-18' | '2026-05-19') =>
    laneWords(submitted().lane('hrss', today), { today: today, whose: null })
  expect(lane('2026-05-18').flag).toBe('审核中')
  expect(lane('2026-05-19').flag).toBe('审核中，超过承诺时间')
  expect(answersOf(lane('2026-05-19'))['要您做什么吗']).toBe('不用。想问问，可以打 12333。')
})

test('a supplement: it is in your hands, the clock stands still, so many pictures', () => {
  const story = inTheMonth().on('2026-11-04').wantsPage('medicalInsurance')
  const said = laneWords(story.lane('medicalInsurance'), {
    today: '2026-11-06',
    note: '日期看不清',
    whose: null,
  })
  expect(said).toMatchObject({ sign: 'wait', flag: '等您补材料' })
  expect(legOf(said)).toEqual(['收到 11月1日 周日', '暂停计时 11月4日 周三'])
  expect(answersOf(said)).toMatchObject({
    谁在办: '您，部门在等您补材料',
    部门的说明: '日期看不清',
    要您做什么吗: '要。补 1 张照片。',
  })
  expect(said.answers.find(({ strong }) => strong)?.question).toBe('要您做什么吗')
})

test('approved: the day of the result, and nothing more to do', () => {
  const story = inTheMonth().on('2026-11-03').approves('socialInsurance', 'pensionPayment')
  const said = laneWords(story.lane('socialInsurance'), { today: '2026-11-03', whose: null })
  expect(said).toMatchObject({ sign: 'done', flag: '已通过' })
  expect(legOf(said)).toEqual(['收到 11月1日 周日', '有结果 11月3日 周二'])
  expect(answersOf(said)['要您做什么吗']).toBe('不用，这一项办好了。')
})

test('a deadline in a year whose holidays are not announced is called provisional', () => {
  const lane = { ...submitted().lane('hrss'), due: '2027-01-06', provisional: true } as const
  const said = laneWords(lane, { today: '2026-12-30', whose: null })
  expect(legOf(said)?.[1]).toBe('最晚 2027年1月6日 周三，暂定')
  expect(said.legNote).toContain('放假安排还没有公布')
})

test('without an announced calendar no days are counted: when the day will be told is said', () => {
  const said = laneWords({ ...submitted().lane('hrss'), due: null }, { today: '2026-05-12', whose: null })
  expect(legOf(said)).toEqual(['收到 5月11日 周一'])
  expect(said.legNote).toBe('那一年的放假安排还没有公布，最晚哪天，公布以后写在这里。')
})

test('公安 compares, and decides nothing', () => {
  expect(laneWords(submitted().lane('publicSecurity'), { today: '2026-05-12', whose: null }).flag).toBe(
    '正在核对',
  )
  const story = submitted().does({ type: 'confirmHousehold', round: 1, matches: false })
  expect(laneWords(story.lane('publicSecurity'), { today: '2026-05-12', whose: null })).toMatchObject({
    sign: 'info',
    flag: '已核对',
  })
})

test.each(['clockStopped', 'householdMatches', 'householdDiffers'] as const)(
  'to an agent, %s neither blames the reader nor says that the person typed it',
  (meaning) => {
    for (const item of ITEMS) expect(meaningFor(meaning, item, '王建国')).not.toMatch(/王建国|您超期|您填/)
  },
)
