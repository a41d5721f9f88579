import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fields } from '@/domain/form'
import { checkField } from '@/domain/form/check'
import { assess, factsFrom, type ApplicationResult } from '@/domain/guidance'
import { maskIdNumber, parseCardNumber, parseCreditCode, parseIdNumber, parseMobile } from '@/domain/identity'
import { bankOf } from '@/domain/identity/bankOf'
import type { Department, LocalDate } from '@/domain/scheme/ids'
import { isFieldId } from '@bff/cases/values'
import { DEMO_PEOPLE, demoPersonById, demoPersonByIdNumber, type DemoPersonRecord } from './people'
import { sharedRecord } from './records'

const TODAY: LocalDate = '2026-11-23'
const DEPARTMENTS = ['socialInsurance', 'medicalInsurance', 'housingFund', 'publicSecurity'] as const

/** What the guide concludes for somebody who answers it today. */
function conclusion(id: string, answers: Record<string, string>, today = TODAY): ApplicationResult {
  const person = demoPersonById(id)
  assert.ok(person)
  const shared = Object.assign(
    {},
    ...DEPARTMENTS.filter((one: Department) => !person.unreachable.includes(one)).map(
      (department) => sharedRecord(person, department, today).facts,
    ),
  )
  const facts = factsFrom(
    { archiveBirth: 'same', earlyRetirement: 'none', archiveMatters: 'deemedYears', ...answers },
    { identity: { sex: person.sex, birth: person.birthDate }, shared },
  )
  const { outcome, ...found } = assess(facts, today)
  assert.equal(outcome, 'scenario', `${person.name}: ${JSON.stringify(found).slice(0, 300)}`)
  assert.ok('result' in found && found.result.kind === 'application')
  return found.result
}

const records = (person: DemoPersonRecord, today: LocalDate) =>
  DEPARTMENTS.map((department) => sharedRecord(person, department, today))

describe("the demonstration's people", () => {
  it('have valid numbers that belong to nobody', () => {
    for (const person of DEMO_PEOPLE) {
      const read = parseIdNumber(person.idNumber)
      assert.ok(read.ok, person.name)
      assert.equal(person.idNumber.slice(0, 6), '130000', 'no real card has this division')
      assert.deepEqual([read.birthDate, read.sex], [person.birthDate, person.sex])
      const card = parseCardNumber(person.bankCard)
      assert.ok(card.ok && card.checkDigitHolds, person.name)
      assert.equal(bankOf(person.bankCard), undefined, 'no bank issues such a card')
      assert.ok(parseMobile(person.phone).ok)
      const code = person.records.values.unitCreditCode
      if (code) assert.ok(parseCreditCode(code.value).ok, person.name)
    }
  })

  it('are each described in one sentence', () => {
    for (const { name, story } of DEMO_PEOPLE) assert.match(story, /^[^。]+。$/, name)
  })

  it('are told apart by everything that identifies', () => {
    for (const key of ['id', 'name', 'idNumber', 'phone', 'bankCard'] as const) {
      assert.equal(new Set(DEMO_PEOPLE.map((person) => person[key])).size, DEMO_PEOPLE.length, key)
    }
    const first = DEMO_PEOPLE[0]
    assert.ok(first)
    assert.equal(demoPersonByIdNumber(first.idNumber), first)
    assert.equal(demoPersonByIdNumber('110105194912310021'), null)
    assert.equal(maskIdNumber(first.idNumber), '130************01X')
  })

  it('have records that the joint form takes as they stand, each from the department that keeps it', () => {
    for (const person of DEMO_PEOPLE) {
      const values = Object.fromEntries(
        Object.entries(person.records.values).map(([field, held]) => [field, held.value]),
      )
      for (const [field, held] of Object.entries(person.records.values)) {
        assert.ok(isFieldId(field))
        const { origin } = fields[field]
        assert.deepEqual(origin, { from: 'sharedData', department: held.department }, field)
        const facts = {
          scenario: 'normal',
          items: ['benefitQualification', 'pensionPayment', 'housingFundWithdrawal'],
          applicant: 'self',
          hasUnit: true,
          today: TODAY,
        } as const
        assert.equal(checkField(field, held.value, { facts, values }), undefined, `${person.name} ${field}`)
      }
    }
  })

  it('pay on month by month as the case clock runs', () => {
    const wang = demoPersonById('wangJianguo')
    assert.ok(wang)
    const may = sharedRecord(wang, 'socialInsurance', '2026-05-06')
    assert.equal(may.asOf, '2026-04-30')
    assert.equal(may.facts.contributions?.months, 41 * 12 + 10)
    const november = sharedRecord(wang, 'socialInsurance', '2026-11-06')
    assert.equal(november.facts.contributions?.months, 41 * 12 + 16)
  })

  it('say nothing in one department of what another keeps', () => {
    for (const person of DEMO_PEOPLE) {
      const [pension, medical, fund, police] = records(person, TODAY)
      assert.deepEqual(Object.keys(medical?.facts ?? {}), ['medical'])
      assert.deepEqual(Object.keys(fund?.facts ?? {}), ['housingFund'])
      assert.deepEqual(police?.facts, {})
      assert.ok(!('medical' in (pension?.facts ?? {})))
    }
  })
})

describe('what each of them shows', () => {
  it('王建国 in May 2026: delayed to November, in the window, nothing missing', () => {
    const result = conclusion('wangJianguo', { retirementMonth: '2026-11' }, '2026-05-06')
    assert.equal(result.plan?.dates.statutory.month, '2025-04')
    assert.equal(result.plan?.chosen?.category, 'flexibleDelayCompleted')
    assert.equal(result.window?.state, 'open')
    assert.deepEqual(result.stops, [])
  })

  it('李秀兰: management, 55, window open', () => {
    const result = conclusion('liXiulan', { retiree: 'womanManagement', retirementMonth: '2027-09' })
    assert.equal(result.plan?.retireeClass, 'female55')
    assert.equal(result.plan?.dates.statutory.month, '2027-09')
    assert.equal(result.window?.state, 'open')
    assert.deepEqual(result.stops, [])
    const fund = result.gaps.filter(({ code }) => code.startsWith('housingFund'))
    assert.deepEqual(
      fund.map(({ code, who }) => `${code} ${who}`),
      ['housingFundUnderpaid employer', 'housingFundSealing employer', 'housingFundLoan housingFund'],
    )
  })

  it('张桂芳: worker, 50, window open', () => {
    const result = conclusion('zhangGuifang', { retiree: 'womanWorker', retirementMonth: '2027-09' })
    assert.equal(result.plan?.retireeClass, 'female50')
    assert.equal(result.plan?.dates.statutory.month, '2027-09')
    assert.equal(result.window?.state, 'open')
    assert.deepEqual(result.stops, [])
  })

  it('赵国庆: may apply, and is told of the unsealed fund and of the medical years that are short', () => {
    const result = conclusion('zhaoGuoqing', { retirementMonth: '2027-06' })
    assert.deepEqual(result.stops, [])
    const gaps = result.gaps.map(({ code }) => code)
    assert.ok(gaps.includes('housingFundSealing'), gaps.join())
    assert.ok(gaps.includes('medicalYears'), gaps.join())
  })

  it('刘志强: the medical data are out of reach, and the application is not', () => {
    const person = demoPersonById('liuZhiqiang')
    assert.deepEqual(person?.unreachable, ['medicalInsurance'])
    const result = conclusion('liuZhiqiang', { retirementMonth: '2027-09', medicalInsurance: 'employee' })
    assert.deepEqual(result.stops, [])
    assert.equal(result.window?.state, 'open')
  })

  it('陈福生: the retirement month is here, the window is past, and he may still send', () => {
    const result = conclusion('chenFusheng', { retirementMonth: '2026-11' })
    assert.equal(result.plan?.chosen?.category, 'normal')
    assert.notEqual(result.window?.state, 'open')
    assert.deepEqual(result.stops, [])
  })

  it('韩玉兰: needs no confirmation, and the month is this one', () => {
    const answers = { retiree: 'womanFlexible', archiveMatters: 'none', retirementMonth: '2026-11' }
    const result = conclusion('hanYulan', answers)
    assert.equal(result.scenario, 'noConfirmation')
    assert.equal(result.plan?.dates.statutory.month, '2026-11')
    assert.deepEqual(result.stops, [])
  })

  it('孙丽华: without a unit, without a fund', () => {
    const result = conclusion('sunLihua', { retiree: 'womanFlexible', retirementMonth: '2027-08' })
    assert.equal(result.plan?.dates.statutory.month, '2027-08')
    assert.ok(result.items.some(({ item, ticked }) => item === 'housingFundWithdrawal' && !ticked))
    assert.deepEqual(result.stops, [])
  })
})
