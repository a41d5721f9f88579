import { cleanup, render, screen } from '@testing-library/react'
import type { Lane } from '@/domain/case'
import { submitted } from '@/domain/case/testing/story'
import { POWERS, type Power } from '@/domain/people'
import { useActing } from '@/stores/acting'
import { useAgencies } from '@/stores/agencies'
import { CaseStop } from './stops'

type Stop = Parameters<typeof CaseStop>[0]['stop']
const ASKED = {
  kind: 'confirmation',
  step: {
    kind: 'confirmation',
    state: 'asked',
    askedOn: '2026-05-11',
    since: '2026-05-11',
    due: '2026-05-25',
    reasons: [],
    late: true,
    noteId: null,
  },
} as const satisfies Stop

test('the unit sent it back: its clerk’s words come first, then why, what to do with its question, and one button', () => {
  const { step } = ASKED
  const stop = {
    ...ASKED,
    step: { ...step, state: 'declined', reasons: ['informationDiffers'], noteId: 'n-1' },
  } as const
  const seal = {
    outcome: 'declined',
    clerk: '马强',
    organisation: '沧州样例水文站',
    at: '2026-05-12T02:24:00.000Z',
  } as const
  const notes = [{ id: 'n-1', text: '参加工作时间差一个月。' }]
  const { container } = render(
    <CaseStop stop={stop} seal={seal} notes={notes} papers={['employeeApplication']} />,
  )
  const told = [
    '单位的话：「参加工作时间差一个月。」',
    '马强（沧州样例水文站）2026年5月12日 10:24退回。',
    '单位核对后，说有的内容和单位的记录不一样。',
    '整件退回给您。',
    '单位交的：',
    '要您做什么吗？要。请和单位人事对一遍',
    '改好再交一次。改好再交',
  ].map((words) => container.textContent?.indexOf(words) ?? -1)
  expect(told).toEqual([...told].filter((at) => at >= 0).sort((one, other) => one - other))
  expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
    '/pages/apply/check/index',
  ])
})

test('a department that comes later by itself is named once, and each of several at its line', () => {
  const drawn = (...lanes: readonly Lane[]) => {
    cleanup()
    return render(<CaseStop stop={{ kind: 'later', lanes }} />).container.textContent ?? ''
  }
  const medical = submitted().lane('medicalInsurance')
  expect(drawn(medical).match(/医保部门/g)).toHaveLength(1)
  const both = drawn(medical, submitted().lane('housingFund'))
  expect(both).toMatch(/医保部门：医保视同缴费年限核定.*公积金中心：退休提取住房公积金/)
})

const acting = (powers?: readonly Power[]) => {
  cleanup()
  useActing.setState({
    acting: { mandateId: 'm-1', caseId: 'c-1', ownerName: '韩玉兰', relation: 'agent' },
  })
  const held = powers && [
    {
      id: 'm-1',
      ownerName: '韩玉兰',
      powers,
      state: 'active',
      until: '2027-05-01',
      papers: [],
      changedAt: '2026-05-01T01:00:00.000Z',
      over: null,
      case: null,
    } as const,
  ]
  useAgencies.setState({
    agencies: held
      ? { held: held.map((one) => ({ ...one, powers: [...one.powers], papers: [] })), given: [] }
      : null,
  })
}
const says = (early = true) => {
  cleanup()
  const { container } = render(<CaseStop stop={ASKED} early={early} />)
  return container.textContent ?? ''
}

describe('the unit does not answer: what there is to do', () => {
  test('to the person, who gives codes and takes back', () => {
    const said = says()
    expect(said).toContain('换了单位的，再拿一个码给单位。')
    expect(said).toContain('的，先取回来，和单位说好再交。不办提前退休，到了法定年龄自己就能交。')
    expect(screen.getByRole('link', { name: '请单位一起办' })).toBeVisible()
    expect(says(false)).not.toContain('提前退休')
  })

  test('to an agent: whom to let is the person’s alone, and so is what the paper does not name', () => {
    acting(POWERS)
    const all = says()
    expect(all).toContain('换了单位的，请本人再拿一个码给单位。')
    expect(all).toContain('的，先取回来，和单位说好再交。不办提前退休，到了法定年龄本人就能交。')
    expect(screen.queryByRole('link', { name: '请单位一起办' })).toBeNull()
    acting(['fill', 'materials', 'change'])
    expect(says()).toContain('的，先取回来，和单位说好，请本人再交。')
    acting(['fill', 'materials'])
    expect(says()).toContain('的，请本人先取回来，和单位说好再交。')
    acting()
    expect(says()).toContain('的，请本人先取回来，和单位说好再交。')
  })
})
