import { wangAnswers } from '@/domain/guidance/testing/people'
import { cellsOf } from './draftCells'
import { guidanceOf } from './guidance'
import { backOf, nextOf } from './journeyPages'
import { journeyOf } from './journeySteps'
import { resumePlace, unfinishedOf, type UnfinishedInput } from './unfinished'
import { STEPS, stepOf } from './steps'
import { picturesOf } from './materialsPictures'
import { fieldOf, pageOf, placeOf, urlOf } from './place'
import { aDraft, aField, aMaterial, aSubmitted, CASE_ID } from './testing/cases'

const answers = wangAnswers
const view = aDraft({ answers })
const today = '2026-05-06'

const input = (more: Partial<UnfinishedInput> = {}): UnfinishedInput => ({
  guidance: guidanceOf(answers, {}),
  answered: true,
  view,
  cells: cellsOf(view.fields, {}),
  pictures: picturesOf([], [], new Map()),
  today,
  ...more,
})
const places = (more: Partial<UnfinishedInput> = {}) => journeyOf(input(more)).pages.map(({ place }) => place)

const filled = Object.entries({
  unitName: '廊坊市第一机械厂',
  unitCreditCode: '91110000802100433B',
  name: '王建国',
  idNumber: '13000019650312001X',
  sex: 'male',
  birthDate: '1965-03-12',
  householdAddress: '河北省廊坊市广阳区新华路 1 号',
  contactAddress: '河北省廊坊市广阳区新华路 1 号',
  phone: '13800000417',
  workStart: '1984-07',
}).map(([field, value]) => aField(field, value))

describe('the way', () => {
  test('leads from the questions over the form, the pictures and the check to the signature', () => {
    const way = places()
    expect(way[0]).toBe('guide/start')
    expect(way.slice(way.indexOf('guide/outcome'))).toEqual([
      'guide/outcome',
      'apply/form?topic=person',
      'apply/form?topic=work',
      'apply/form?topic=retirement',
      'apply/form?topic=account',
      'apply/form?topic=fund',
      'photos/slot?kind=idCardFront',
      'photos/slot?kind=idCardBack',
      'photos/slot?kind=archivePages',
      'photos/slot?kind=bankCard',
      'photos/list',
      'apply/check',
      'apply/sign',
    ])
  })

  test('leaves out what an item left out needs', () => {
    const without = aDraft({ answers, items: ['benefitQualification', 'pensionPayment'] })
    const way = places({ view: without })
    expect(way).not.toContain('apply/form?topic=fund')
    expect(way).not.toContain('photos/slot?kind=bankCard')
  })

  test('has only the questions while there is no case', () => {
    expect(places({ view: null, cells: {} }).at(-1)).toBe('guide/outcome')
  })

  test('goes on and back page by page', () => {
    const journey = journeyOf(input())
    for (const [at, page] of journey.pages.entries()) {
      const next = journey.pages[at + 1] ?? null
      expect(nextOf(journey, page.place)).toEqual(next)
      if (next) expect(backOf(journey, next.place)).toEqual(page)
    }
  })

  test('knows a page whichever of its fields it names', () => {
    expect(nextOf(journeyOf(input()), 'apply/form?topic=person&field=phone')?.place).toBe(
      'apply/form?topic=work',
    )
  })
})

describe('第 n 步，共 5 步', () => {
  test('counts five steps that only go up along the way', () => {
    const numbers = places().map((place) => stepOf(place).number)
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(STEPS).toHaveLength(5)
  })

  test.each([
    ['guide/question?id=insurance', 'guide', 1],
    ['apply/form?topic=work&field=unitName', 'form', 2],
    ['photos/slot?kind=bankCard', 'photos', 3],
    ['apply/check', 'check', 4],
    ['apply/sign', 'sign', 5],
  ])('%s is of step %s', (place, step, number) => {
    expect(stepOf(place)).toEqual({ step, number, of: 5 })
  })
})

describe('what is still to be done', () => {
  test('without an answer is the start; after it the first open question', () => {
    const nothing = { view: null, cells: {}, answered: false, guidance: guidanceOf({}, {}) }
    expect(unfinishedOf(input(nothing))[0]?.place).toBe('guide/start')
    const one = { ...nothing, answered: true, guidance: guidanceOf({ insurance: 'employee' }, {}) }
    expect(unfinishedOf(input(one))[0]?.place).toBe('guide/question?id=birthMonth')
    const all = { ...nothing, answered: true, guidance: guidanceOf(answers, {}) }
    expect(unfinishedOf(input(all))[0]?.place).toBe('guide/outcome')
  })

  test('is the first topic with a field that cannot stand', () => {
    expect(unfinishedOf(input())[0]?.place).toBe('apply/form?topic=person')
    expect(unfinishedOf(input({ cells: cellsOf(filled, {}) }))[0]?.place).toBe('apply/form?topic=work')
  })

  test('is a topic with a conflict or a refused value', () => {
    const typed = { phone: { value: '13800000418', basedOn: 1, refused: 'fieldLocked' } }
    expect(unfinishedOf(input({ cells: cellsOf(filled, typed) }))[0]?.place).toBe('apply/form?topic=person')
  })

  test('is no slot with a picture, but the list until all are received', () => {
    const queued = {
      key: 'key-1',
      caseId: CASE_ID,
      attempt: 'key-1',
      kind: 'bankCard',
      path: 'blob:1',
      replaces: null,
      state: 'waiting',
      percent: 0,
      tries: 0,
      failure: null,
      receivedAs: null,
      wasSent: false,
      heir: null,
    } as const
    const done = (pictures: UnfinishedInput['pictures'], place: string) =>
      unfinishedOf(input({ pictures })).every((page) => page.place !== place)
    const kinds = ['idCardFront', 'idCardBack', 'archivePages'] as const
    const three = kinds.map((kind) => aMaterial({ id: kind, kind }))
    const waiting = picturesOf(three, [queued], new Map())
    expect(done(waiting, 'photos/slot?kind=bankCard')).toBe(true)
    expect(done(waiting, 'photos/list')).toBe(false)
    expect(
      done(picturesOf([...three, aMaterial({ id: 'b', kind: 'bankCard' })], [], new Map()), 'photos/list'),
    ).toBe(true)
    const refused = picturesOf(three, [{ ...queued, state: 'refused' }], new Map())
    expect(done(refused, 'photos/slot?kind=bankCard')).toBe(false)
  })

  test('is nothing after submitting', () => {
    const submitted = aSubmitted({ answers })
    expect(unfinishedOf(input({ view: submitted })).map(({ place }) => place)).not.toContain('apply/sign')
  })
})

describe('going on', () => {
  test('returns to the very field where the person left off', () => {
    const left = 'apply/form?topic=work&field=workStart'
    expect(resumePlace(input(), left)).toBe(left)
  })

  test('goes to the first unfinished page where that place is not on the way any more', () => {
    const without = aDraft({ answers, items: ['benefitQualification', 'pensionPayment'] })
    expect(resumePlace(input({ view: without }), 'apply/form?topic=fund')).toBe('apply/form?topic=person')
    expect(resumePlace(input(), null)).toBe('apply/form?topic=person')
  })
})

describe('a place', () => {
  test('names a page and a field of it', () => {
    const place = placeOf('apply/form?topic=work', 'unitName')
    expect(place).toBe('apply/form?topic=work&field=unitName')
    expect(fieldOf(place)).toBe('unitName')
    expect(pageOf(place)).toBe('apply/form?topic=work')
    expect(fieldOf('apply/check')).toBeNull()
    expect(placeOf('apply/sign', 'code')).toBe('apply/sign?field=code')
  })

  test('is an address of the router, with the way back to the check', () => {
    expect(urlOf('apply/form?topic=work', 'check')).toBe('/pages/apply/form/index?topic=work&from=check')
    expect(urlOf('apply/check')).toBe('/pages/apply/check/index')
  })
})
