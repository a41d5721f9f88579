import { createStore } from 'zustand/vanilla'
import { assess } from '@/domain/guidance'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { guidanceOf, knownOf, leftOutOf } from './guidance'
import { guideStore, isUnkept } from './guide'
import { aDraft, WANG } from './testing/cases'
import { phone } from './testing/phone'

const openGuide = (on = phone()) => ({ on, store: createStore(guideStore({ storage: on.storage })) })

describe('answers', () => {
  test('stay on the phone over an app that was killed', () => {
    const { on, store } = openGuide()
    store.getState().answer('insurance', 'employee')
    store.getState().answer('birthMonth', '1965-03')
    expect(openGuide(on).store.getState().answers).toEqual({ insurance: 'employee', birthMonth: '1965-03' })
  })

  test('that the phone does not take stay in this run, and are said to, until a case has them', () => {
    const { on, store } = openGuide()
    store.getState().answer('insurance', 'employee')
    expect(isUnkept(store.getState())).toBe(false)
    on.fill()
    store.getState().answer('birthMonth', '1965-03')
    expect(store.getState().answers).toEqual({ insurance: 'employee', birthMonth: '1965-03' })
    expect(isUnkept(store.getState())).toBe(true)
    store.getState().taken()
    expect(isUnkept(store.getState())).toBe(false)
  })

  test('are gone when somebody begins anew', () => {
    const { on, store } = openGuide()
    store.getState().answer('insurance', 'employee')
    store.getState().reset()
    expect(store.getState().answers).toEqual({})
    expect(on.keys()).toEqual([])
  })

  test('come with the case on a second device', () => {
    const { store } = openGuide()
    store.getState().adopt(aDraft())
    expect(store.getState().answers).toMatchObject({ birthMonth: '1965-03' })
  })

  test('changed here and not yet taken into the case stay, until it has them', () => {
    const { store } = openGuide()
    store.getState().adopt(aDraft())
    store.getState().answer('retirementMonth', '2026-12')
    store.getState().adopt(aDraft())
    expect(store.getState().answers.retirementMonth).toBe('2026-12')

    store.getState().taken()
    store.getState().adopt(aDraft({ answers: { retirementMonth: '2027-01' } }))
    expect(store.getState().answers.retirementMonth).toBe('2027-01')
  })
})

describe('what the guide comes to', () => {
  const today = '2026-05-06'

  test('is asked question by question, each answer moving it on', () => {
    const first = guidanceOf({}, {})
    expect(first.next?.id).toBe('insurance')
    const second = guidanceOf({ insurance: 'employee' }, {})
    expect(second.next?.id).toBe('birthMonth')
    expect(second.questions).toContain('retirementMonth')
  })

  test('asks nobody what the identity proof or the departments say', () => {
    const facts = { insurance: 'employee', housingFund: { account: true } } as const
    const known = knownOf(WANG, { sources: [], values: [], facts })
    expect(known.identity).toEqual({ sex: 'male', birth: '1965-03-12' })
    const { questions } = guidanceOf({}, known)
    expect(questions).not.toContain('insurance')
    expect(questions).not.toContain('birthMonth')
    expect(questions).not.toContain('retiree')
    expect(questions).not.toContain('housingFund')
  })

  test('takes the items that are left out from this phone, else from the case', () => {
    const { facts } = guidanceOf(wangAnswers, {})
    const assessment = assess(facts, today)
    if (assessment.outcome !== 'scenario') throw new Error('one scenario was expected')
    const { items } = assessment.result
    expect(leftOutOf(items, null, null)).toEqual([])
    expect(
      leftOutOf(items, null, { items: ['benefitQualification', 'pensionPayment', 'medicalContribution'] }),
    ).toEqual(['housingFundWithdrawal'])
    const { store } = openGuide()
    store.getState().tick('medicalContribution', false, leftOutOf(items, null, null))
    expect(leftOutOf(items, store.getState().untick, null)).toEqual(['medicalContribution'])
    store.getState().tick('medicalContribution', true, ['medicalContribution'])
    expect(leftOutOf(items, store.getState().untick, null)).toEqual([])
  })
})
