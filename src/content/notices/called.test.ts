import { CHANNELS, NOTICE_KINDS, READERS, toldTo } from '@/domain/notices'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { DEPARTMENTS, ITEMS, type LocalDate } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { Asks } from '../sms'
import { briefOf, PLACE_LENGTH, smsOf, templateWords, testWords, type Called } from './called'
import { channelNames } from './channels'
import { askerWords, dueText } from './told'

/** Of Chinese, where a message takes more than one. */
const PART_LENGTH = 67

/** Whoever may ask to be let in, and for what. */
const asking: readonly Asks[] = [
  { by: 'family', surname: '欧阳', sex: 'female', fills: false },
  { by: 'family', surname: '王', sex: 'male', fills: true },
  { by: 'unit', unit: '沧州样例水文站', month: null },
  { by: 'unit', unit: '沧州样例水文站', month: '2026-11' },
]

/** Every notice that anybody may be told, of every department and item. */
const all: readonly Called[] = NOTICE_KINDS.flatMap((kind) =>
  READERS.filter((reader) => toldTo(reader, { kind, facts: {} }) !== null).flatMap((reader) =>
    DEPARTMENTS.flatMap((department) =>
      ITEMS.flatMap((item) =>
        CHANNELS.flatMap((channel) =>
          (kind === 'asked' ? asking : [null]).map((asks) => ({
            ...({ kind, reader, name: '欧阳建国', more: 12, on: '2026-12-31', due: '2026-12-31' } as const),
            names: {
              department: DEPARTMENT_INFO[department].shortName,
              items: ITEM_INFO[item].shortName,
              pictures: 12,
              day: dueText(kind, '2026-12-31'),
              part: 'pictures' as const,
              asker: askerWords(null),
              channel: channelNames[channel],
            },
            asks,
          })),
        ),
      ),
    ),
  ),
)

it('a place of a template is never longer than the vendors take, and never empty', () => {
  expect(all.length).toBeGreaterThan(1000)
  const long = new Set<string>()
  const places = [
    ...all.flatMap((one) => [one, { ...one, more: 0 }, { ...one, more: 0, due: null }]).map(templateWords),
  ]
  for (const words of [...places, testWords.template('2026-12-31')])
    for (const text of Object.values(words))
      if (text === '' || Array.from(text).length > PLACE_LENGTH) long.add(text)
  expect([...long]).toEqual([])
})

it('a notice outside the app names a surname, an item and a day at the most, and has no link (ruling 37)', () => {
  for (const one of all) {
    const said = [...Object.values(templateWords(one)), smsOf(one), ...Object.values(briefOf(one))].join('|')
    expect(said).not.toMatch(/建国|https?:|www\.|\/\/|undefined/)
    // Of numbers there are a day, how many pictures and messages, and the hotline: no account, no code.
    expect(said.replace(/\d+( |)[年月日条张号]|12333/g, '')).not.toMatch(/\d/)
  }
})

it('a text message is sent in two parts at the most: of each, the longest that can be', () => {
  const long = all.map(smsOf).filter((text) => Array.from(text).length > 2 * PART_LENGTH)
  expect([...new Set(long)]).toEqual([])
})

it('says whose, what and how many more; to the family whose it is, and that it waits on that person', () => {
  const names = {
    department: '人社部门',
    items: '',
    pictures: 2,
    day: '',
    part: null,
    asker: '',
    channel: '',
  }
  const wanted = {
    kind: 'supplementWanted',
    name: '王建国',
    names,
    on: '2026-05-11',
    due: null,
    more: 0,
  } as const
  expect(smsOf({ ...wanted, reader: 'retiree' })).toBe(
    '【退休一件事】王*的退休申请：人社部门请您补 2 张照片。请打开「退休一件事」，在「消息」里看。有疑问请拨打 12333。',
  )
  expect(smsOf({ ...wanted, reader: 'family', more: 2 })).toContain(
    '人社部门请本人补 2 张照片。还有 2 条消息。',
  )
  expect(templateWords({ ...wanted, reader: 'family' })).toEqual({
    whose: '王*的退休申请',
    what: '人社部门请本人补 2 张照片',
    when: '2026年5月11日',
    hint: '等本人做，点开看',
  })
  expect(briefOf({ ...wanted, reader: 'retiree', name: null }).title).toBe('您的退休申请')
})

it('by when there is a result stands in the hint; what is only told asks for nothing', () => {
  const names = { department: '', items: '', pictures: 0, day: '', part: null, asker: '', channel: '' }
  const sent = {
    kind: 'sentOn',
    reader: 'retiree',
    name: '王建国',
    names,
    on: '2026-11-01',
    more: 0,
  } as const
  expect(templateWords({ ...sent, due: '2026-11-06' }).hint).toBe('最晚11月6日有结果')
  expect(templateWords({ ...sent, due: null }).hint).toBe('点开看')
})

it('a text message says by when, of a result as of what is to be done; of a window its last day, of a month which', () => {
  const names = { department: '', items: '', pictures: 0, day: '', part: null, asker: '', channel: '' }
  const of = (kind: Called['kind'], due: LocalDate | null) => {
    const called = { kind, names: { ...names, day: dueText(kind, due) }, due, more: 0 } as const
    return { ...called, reader: 'retiree', name: '王建国', on: '2026-05-11' } as const
  }
  expect(smsOf(of('sentOn', '2026-11-06'))).toContain('申请送到了后面的部门。最晚11月6日有结果。')
  expect(smsOf(of('sentOn', null))).not.toContain('最晚')
  expect(smsOf(of('windowOpens', '2026-09-30'))).toContain('可以申请退休了，建议 2026年9月30日以前申请。')
  expect(smsOf(of('earlyNotice', '2026-12-01'))).toContain('最晚 2026年12月1日书面告诉单位。请')
  expect(smsOf(of('retirementMonth', '2026-12-01'))).toContain('2026年12月到了，是打算退休的月份。请')
  expect(templateWords(of('windowOpens', '2026-09-30')).hint).toBe('建议2026年9月30日以前申请')
  expect(templateWords(of('retirementMonth', '2026-12-01')).what).toBe('2026年12月到了，是打算退休的月份')
  expect(templateWords(of('draftEnding', '2026-12-01')).hint).toBe('留到12月1日，点开看')
  expect(templateWords(of('delayAgreement', '2026-12-01')).hint).toBe('最晚12月1日')
})

it('a text message of who asks says who it is and that nothing opens without a yes; a screen that lies open does not say who', () => {
  const names = { department: '', items: '', pictures: 0, day: '', part: null, asker: '有人', channel: '' }
  const asked = {
    kind: 'asked',
    reader: 'retiree',
    name: '王建国',
    names,
    on: '2026-05-11',
    due: null,
  } as const
  const [looks, fills, confirms, starts] = asking.map((asks) => ({ ...asked, asks, more: 0 }))
  if (!looks || !fills || !confirms || !starts) throw new Error('nobody asks')
  expect(smsOf(looks)).toMatch(
    /^【退休一件事】欧阳女士想看您退休申请的进度。认识再同意：.*没有同意，看不到。如有疑问/,
  )
  expect(smsOf(fills)).toMatch(/王先生想帮您填退休申请表。认识再同意：.*看不到，也填不了。/)
  expect(smsOf(confirms)).toMatch(
    /沧州样例水文站想替您交单位的材料、确认申请。认识再同意：.*没有同意，看不到您的申请。/,
  )
  expect(smsOf(starts)).toMatch(/请您办退休，2026年11月。用这个手机号打开/)
  expect(smsOf({ ...looks, more: 2 })).toContain('看不到。还有 2 条消息。如有疑问')
  for (const one of [looks, starts])
    expect([...Object.values(templateWords(one)), ...Object.values(briefOf(one))].join('|')).not.toMatch(
      /欧阳|沧州/,
    )
})
