import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { PROGRESS_STATUSES, type MustActCode, type ProgressStatus } from '@/domain/case'
import { SCENARIOS, type Scenario } from '@/domain/scheme/ids'
import { settle } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { DEMO_OTHERS } from './others'
import { demoAnybodyById, demoPersonById, DEMO_PEOPLE } from './people'
import { performanceOf } from './performances'

/** Monday 23 November 2026, in the morning. */
const STARTS_AT = '2026-11-23T02:00:00.000Z'

/** What the person sees, and what lies with the departments. */
interface Ending {
  readonly scenario: Scenario
  readonly status: ProgressStatus
  readonly mustAct: readonly MustActCode[]
  /** Each department's lane: who, how it stands, what that means. */
  readonly lanes: readonly string[]
  /** Each department's desk: who, which round, how it stands. */
  readonly desks: readonly string[]
  /** The results on record with the platform. */
  readonly filed: readonly string[]
  readonly certificate: 'valid' | 'claimable' | null
}

const ENDINGS: Readonly<Record<string, Ending>> = {
  wangJianguo: {
    scenario: 'normal',
    status: 'completed',
    mustAct: [],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance approved granted',
      'medicalInsurance approved granted',
      'housingFund approved granted',
    ],
    desks: [
      'housingFund 1 decided approved',
      'hrss 1 decided approved',
      'medicalInsurance 1 decided approved',
      'publicSecurity 1 decided approved',
      'socialInsurance 1 decided approved',
    ],
    filed: ['benefitQualification', 'housingFundWithdrawal', 'medicalContribution', 'pensionPayment'],
    certificate: 'valid',
  },
  liXiulan: {
    scenario: 'normal',
    status: 'waitingForMonth',
    mustAct: [],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance notYet inRetirementMonth',
      'medicalInsurance notYet inRetirementMonth',
      'housingFund notYet inRetirementMonth',
    ],
    desks: ['hrss 1 decided approved', 'publicSecurity 1 decided approved'],
    filed: ['benefitQualification'],
    certificate: null,
  },
  zhangGuifang: {
    scenario: 'normal',
    status: 'returned',
    mustAct: ['correctAndResubmit'],
    lanes: [
      'hrss refused wholeCaseReturned',
      'publicSecurity reviewing householdAsked',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: ['hrss 1 decided postUndetermined', 'publicSecurity 1 open'],
    filed: ['benefitQualification'],
    certificate: null,
  },
  zhaoGuoqing: {
    scenario: 'normal',
    status: 'completed',
    mustAct: ['applySeparately', 'applySeparately', 'claimCertificate'],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance approved granted',
      'medicalInsurance refused onlyThisItemEnds',
      'housingFund refused onlyThisItemEnds',
    ],
    desks: [
      'housingFund 1 decided fundNotSealed',
      'hrss 1 decided approved',
      'medicalInsurance 1 decided medicalYearsShort',
      'publicSecurity 1 decided approved',
      'socialInsurance 1 decided approved',
    ],
    filed: ['benefitQualification', 'housingFundWithdrawal', 'medicalContribution', 'pensionPayment'],
    certificate: 'claimable',
  },
  liuZhiqiang: {
    scenario: 'normal',
    status: 'inReview',
    mustAct: ['answerSupplement'],
    lanes: [
      'hrss waitingForYou clockStopped',
      'publicSecurity reviewing householdAsked',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: ['hrss 1 supplement', 'publicSecurity 1 open'],
    filed: [],
    certificate: null,
  },
  chenFusheng: {
    scenario: 'normal',
    status: 'inProgress',
    mustAct: ['claimCertificate'],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance approved granted',
      'medicalInsurance reviewing underReview unreachable',
      'housingFund approved granted',
    ],
    desks: [
      'housingFund 1 decided approved',
      'hrss 1 decided approved',
      'publicSecurity 1 decided approved',
      'socialInsurance 1 decided approved',
    ],
    filed: ['benefitQualification', 'housingFundWithdrawal', 'pensionPayment'],
    certificate: 'claimable',
  },
  sunLihua: {
    scenario: 'normal',
    status: 'draft',
    mustAct: ['finishChanges'],
    lanes: [
      'hrss notYet afterResubmission',
      'publicSecurity notYet afterResubmission',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
    ],
    desks: [],
    filed: [],
    certificate: null,
  },
  zhouTieshan: {
    scenario: 'specialWork',
    status: 'inReview',
    mustAct: [],
    lanes: [
      'hrss reviewing underReview',
      'publicSecurity reviewing householdAsked',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: ['hrss 1 open', 'publicSecurity 1 open'],
    filed: [],
    certificate: null,
  },
  wuXiuzhen: {
    scenario: 'illness',
    status: 'completed',
    mustAct: ['claimCertificate'],
    lanes: [
      'socialInsurance approved granted',
      'medicalInsurance approved granted',
      'housingFund approved granted',
    ],
    desks: [
      'housingFund 1 decided approved',
      'medicalInsurance 1 decided approved',
      'socialInsurance 1 decided approved',
    ],
    filed: ['housingFundWithdrawal', 'medicalContribution', 'pensionPayment'],
    certificate: 'claimable',
  },
  zhengWenhua: {
    scenario: 'noConfirmation',
    status: 'inReview',
    mustAct: ['seeToContribution'],
    lanes: [
      'socialInsurance waiting contributionAwaited',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: ['socialInsurance 1 contribution'],
    filed: [],
    certificate: null,
  },
  hanYulan: {
    scenario: 'noConfirmation',
    status: 'inReview',
    mustAct: [],
    lanes: ['socialInsurance reviewing underReview', 'medicalInsurance notYet afterEarlierStep'],
    desks: ['socialInsurance 1 open'],
    filed: [],
    certificate: null,
  },
  fengYumei: {
    scenario: 'institutionRecognized',
    status: 'completed',
    mustAct: ['claimCertificate'],
    lanes: [
      'socialInsurance approved granted',
      'medicalInsurance approved granted',
      'housingFund approved granted',
    ],
    desks: [
      'housingFund 1 decided approved',
      'medicalInsurance 1 decided approved',
      'socialInsurance 1 decided approved',
    ],
    filed: ['housingFundWithdrawal', 'medicalContribution', 'pensionPayment'],
    certificate: 'claimable',
  },
  hanZhiyuan: {
    scenario: 'institutionUnrecognized',
    status: 'waitingForUnit',
    mustAct: [],
    lanes: [
      'hrss notYet afterConfirmation',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: [],
    filed: [],
    certificate: null,
  },
  heYongsheng: {
    scenario: 'normal',
    status: 'inReview',
    mustAct: [],
    lanes: [
      'hrss reviewing overdue',
      'publicSecurity reviewing householdAsked',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: ['hrss 1 open', 'publicSecurity 1 open'],
    filed: [],
    certificate: null,
  },
  guoJianjun: {
    scenario: 'normal',
    status: 'withdrawn',
    mustAct: [],
    lanes: [],
    desks: ['hrss 1 takenBack', 'publicSecurity 1 takenBack'],
    filed: [],
    certificate: null,
  },
  songGuilan: {
    scenario: 'normal',
    status: 'cancelled',
    mustAct: [],
    lanes: [],
    desks: ['hrss 1 takenBack approved', 'publicSecurity 1 decided approved'],
    filed: ['benefitQualification'],
    certificate: null,
  },
  maDefu: {
    scenario: 'normal',
    status: 'waitingForMonth',
    mustAct: [],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance notYet inRetirementMonth',
      'medicalInsurance notYet inRetirementMonth',
      'housingFund notYet inRetirementMonth',
    ],
    desks: ['hrss 1 takenBack approved', 'hrss 2 decided approved', 'publicSecurity 1 decided approved'],
    filed: ['benefitQualification', 'benefitQualification'],
    certificate: null,
  },
  xieChanglin: {
    scenario: 'normal',
    status: 'waitingForMonth',
    mustAct: [],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance notYet inRetirementMonth',
      'medicalInsurance notYet inRetirementMonth',
      'housingFund notYet inRetirementMonth',
    ],
    desks: [
      'hrss 1 decided workHistoryUnclear',
      'hrss 2 decided approved',
      'publicSecurity 1 open',
      'publicSecurity 2 decided approved',
    ],
    filed: ['benefitQualification', 'benefitQualification'],
    certificate: null,
  },
  xuZhiqiang: {
    scenario: 'normal',
    status: 'closed',
    mustAct: [],
    lanes: [],
    desks: ['hrss 1 decided closed movedAway', 'publicSecurity 1 takenBack'],
    filed: [],
    certificate: null,
  },
  jiaFulin: {
    scenario: 'normal',
    status: 'completed',
    mustAct: ['applySeparately'],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance refused onlyThisItemEnds',
      'medicalInsurance approved granted',
      'housingFund approved granted',
    ],
    desks: [
      'housingFund 1 decided approved',
      'hrss 1 decided approved',
      'medicalInsurance 1 decided approved',
      'publicSecurity 1 decided approved',
      'socialInsurance 1 decided pensionArrears',
    ],
    filed: ['benefitQualification', 'housingFundWithdrawal', 'medicalContribution', 'pensionPayment'],
    certificate: null,
  },
  dengXiuying: {
    scenario: 'normal',
    status: 'inReview',
    mustAct: [],
    lanes: [
      'hrss reviewing underReview',
      'publicSecurity reviewing householdAsked',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: ['hrss 1 open', 'publicSecurity 1 open'],
    filed: [],
    certificate: null,
  },
  gaoZhenhai: {
    scenario: 'specialWork',
    status: 'completed',
    mustAct: [],
    lanes: [
      'hrss approved granted',
      'publicSecurity confirmed householdMatches',
      'socialInsurance approved granted',
      'medicalInsurance approved granted',
      'housingFund approved granted',
    ],
    desks: [
      'housingFund 1 decided approved',
      'hrss 1 decided approved',
      'medicalInsurance 1 decided approved',
      'publicSecurity 1 decided approved',
      'socialInsurance 1 decided approved',
    ],
    filed: ['housingFundWithdrawal', 'medicalContribution', 'pensionPayment', 'specialWorkRetirement'],
    certificate: 'valid',
  },
  tangYuguo: {
    scenario: 'normal',
    status: 'draft',
    mustAct: [],
    lanes: [],
    desks: [],
    filed: [],
    certificate: null,
  },
  luoWenbin: {
    scenario: 'institutionUnrecognized',
    status: 'returned',
    mustAct: ['correctForUnit'],
    lanes: [
      'hrss notYet afterResubmission',
      'socialInsurance notYet afterEarlierStep',
      'medicalInsurance notYet afterEarlierStep',
      'housingFund notYet afterEarlierStep',
    ],
    desks: [],
    filed: [],
    certificate: null,
  },
}

/** Performs, lets everything come to rest, and reads both sides. */
async function endingOf(kit: Kit, id: string): Promise<Ending> {
  const person = demoPersonById(id)
  assert.ok(person)
  const phone = kit.client()
  const performed = await phone.play('perform', { params: { id } })
  await settle(kit.bff)
  await phone.signIn(person.phone)
  await phone.prove(id)
  const { scenario, place } = await phone.do('getCase', { params: { id: performed.caseId } })
  assert.equal(place, performanceOf(id).place ?? null)
  const { progress } = await phone.do('getProgress', { params: { id: performed.caseId } })
  assert.equal(performed.status, progress.status)
  const { tasks } = await phone.play('listTasks')
  const { certificate, claimable } = await phone.do('getCertificate', {})
  assert.ok(scenario)
  return {
    scenario,
    status: progress.status,
    mustAct: progress.mustAct.map(({ code }) => code),
    lanes: progress.steps.flatMap((step) =>
      step.kind !== 'departments'
        ? []
        : step.lanes.map(({ department, state, meaning, unreachableSince }) =>
            [department, state, meaning, ...(unreachableSince ? ['unreachable'] : [])].join(' '),
          ),
    ),
    desks: tasks
      .filter(({ number }) => number === performed.number)
      .map(({ department, round, status, outcome }) =>
        [department, round, status, ...(outcome ? [outcome] : [])].join(' '),
      )
      .sort(),
    filed: progress.timeline.flatMap(({ code, items }) => (code === 'resultFiled' ? items : [])).sort(),
    certificate: certificate ? 'valid' : claimable ? 'claimable' : null,
  }
}

/** Who moves the clock, or takes a department down, changes what everybody else sees. */
const standsAlone = (id: string) =>
  performanceOf(id).acts.some(({ act }) => ['monthBegins', 'daysPass', 'goesDown'].includes(act))

describe('one press on the console leads somebody to what they show:', () => {
  let shared: Kit
  before(async () => {
    shared = await startKit({ startsAt: STARTS_AT })
  })
  after(() => shared.close())

  for (const { id, name } of DEMO_PEOPLE) {
    it(`${name}: ${performanceOf(id).endsWith}`, async () => {
      const kit = standsAlone(id) ? await startKit({ startsAt: STARTS_AT }) : shared
      try {
        assert.deepEqual(await endingOf(kit, id), ENDINGS[id])
      } finally {
        if (kit !== shared) await kit.close()
      }
    })
  }

  it('and who leaves off before sending has left off somewhere, from where home leads on', () => {
    const left = DEMO_PEOPLE.filter(({ id }) => performanceOf(id).place !== undefined)
    assert.deepEqual(
      left.map(({ id }) => id),
      ['sunLihua', 'tangYuguo'],
    )
  })

  it('and together they show each scenario and each way an application can stand', () => {
    const shown = Object.values(ENDINGS)
    assert.ok(shown.length >= 20)
    assert.deepEqual(new Set(shown.map(({ scenario }) => scenario)), new Set(SCENARIOS))
    assert.deepEqual(new Set(shown.map(({ status }) => status)), new Set(PROGRESS_STATUSES))
  })
})

describe('one press lets somebody of the family look on:', () => {
  let kit: Kit
  beforeEach(async () => {
    kit = await startKit({ startsAt: STARTS_AT })
  })
  afterEach(() => kit.close())

  const daughter = async () => {
    const person = demoAnybodyById('wangMin')
    assert.ok(person)
    const phone = kit.client()
    await phone.signIn(person.phone)
    await phone.prove(person.id)
    return phone
  }
  const seenBy = async (phone: TestClient) => {
    const { held } = await phone.do('listMandates', { query: {} })
    const [mandate, ...others] = held
    assert.ok(mandate)
    assert.deepEqual(others, [])
    const seen = await phone.do('followCase', { params: { id: mandate.id } })
    return { kinship: mandate.kinship, state: mandate.state, seen }
  }

  it('王敏 sees how her father’s goes, what waits on him and who has it', async () => {
    const performed = await kit.client().play('perform', { params: { id: 'wangMin' } })
    assert.equal(performed.status, 'inReview')
    const { kinship, state, seen } = await seenBy(await daughter())
    assert.deepEqual([kinship, state, seen.ownerName], ['daughter', 'active', '王建国'])
    assert.deepEqual(
      seen.waits.map(({ code, department, pictures }) => [code, department, pictures]),
      [['answerSupplement', 'hrss', 1]],
    )
    assert.deepEqual(
      seen.lanes.map((lane) => `${lane.department} ${lane.state}`),
      ['hrss waitingForYou', 'publicSecurity confirmed'],
    )
    const { departments } = await kit.client().play('listDepartments')
    assert.ok(departments.every(({ decidesItself }) => decidesItself))
  })

  it('王敏 is let see the one that he has under way already; pressed again she still sees it once', async () => {
    const console = kit.client()
    const father = kit.client()
    await father.signIn('13800000417')
    await father.prove('wangJianguo')
    const { id } = await father.do('createCase', { body: { answers: performanceOf('wangJianguo').answers } })
    for (const _press of [1, 2]) {
      const performed = await console.play('perform', { params: { id: 'wangMin' } })
      assert.deepEqual([performed.caseId, performed.status], [id, 'draft'])
    }
    const { held } = await (await daughter()).do('listMandates', { query: {} })
    assert.deepEqual(
      held.map(({ state }) => state),
      ['active'],
    )
  })

  it('whoever shows nothing is no performance, and the list of people says who is one', async () => {
    const console = kit.client()
    const { people } = await console.play('listDemoPeople')
    const shown = people.filter(({ performance }) => performance !== null).map(({ id }) => id)
    assert.deepEqual(shown, [...DEMO_PEOPLE.map(({ id }) => id), 'wangMin'])
    for (const { id } of DEMO_OTHERS.filter((one) => !shown.includes(one.id)))
      assert.equal((await console.playRefused('perform', { params: { id } })).code, 'notFound')
  })
})

describe('a performance', () => {
  it('leaves the departments as they were, but whom it plays by hand, and what was taken down', async () => {
    const kit = await startKit({ startsAt: STARTS_AT })
    const console = kit.client()
    await console.play('putDepartment', { params: { id: 'housingFund' }, body: { decidesItself: false } })
    await console.play('perform', { params: { id: 'heYongsheng' } })
    const { departments } = await console.play('listDepartments')
    assert.deepEqual(
      departments.filter((one) => !one.decidesItself).map(({ department }) => department),
      ['hrss', 'housingFund'],
    )
    await kit.close()
  })

  it('is refused for somebody who has an application already, and the departments go on as before', async () => {
    const kit = await startKit({ startsAt: STARTS_AT })
    const console = kit.client()
    const once = { params: { id: 'liXiulan' } }
    await console.play('perform', once)
    assert.equal((await console.playRefused('perform', once)).code, 'caseAlreadyOpen')
    const { departments } = await console.play('listDepartments')
    assert.ok(departments.every(({ decidesItself }) => decidesItself))
    await kit.close()
  })

  it('waits for the one before it', async () => {
    const kit = await startKit({ startsAt: STARTS_AT })
    const console = kit.client()
    const [first, second] = await Promise.all(
      ['liXiulan', 'zhangGuifang'].map((id) => console.play('perform', { params: { id } })),
    )
    assert.equal(first?.status, 'waitingForMonth')
    assert.equal(second?.status, 'returned')
    await kit.close()
  })

  it('comes to its end also where another has taken a department down, which stays so', async () => {
    const kit = await startKit({ startsAt: STARTS_AT })
    const console = kit.client()
    await console.play('perform', { params: { id: 'chenFusheng' } })
    const performed = await console.play('perform', { params: { id: 'wuXiuzhen' } })
    assert.equal(performed.status, 'completed')
    const { departments } = await console.play('listDepartments')
    assert.deepEqual(
      departments.filter(({ down }) => down).map(({ department }) => department),
      ['medicalInsurance'],
    )
    await kit.close()
  })

  it('by an agent begins in the morning where it is night: before that the person is not told', async () => {
    const kit = await startKit({ startsAt: '2026-11-23T14:00:00.000Z' })
    const console = kit.client()
    const { number } = await console.play('perform', { params: { id: 'hanYulan' } })
    assert.ok(number)
    assert.ok((await console.play('getClock')).now >= '2026-11-24T00:00:00.000Z')
    await kit.close()
  })

  it('is of somebody whom the demonstration knows', async () => {
    const kit = await startKit()
    assert.equal((await kit.client().playRefused('perform', { params: { id: 'nobody' } })).code, 'notFound')
    await kit.close()
  })
})
