import { act, fireEvent, render, screen } from '@testing-library/react'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { aDraft, returnedFor, WANG } from '@/stores/testing/cases'
import { useGuide } from '@/stores/guide'
import Taro, { router } from '../../../../config/jest/taro'
import GuideQuestionPage from '.'

function open(params: Record<string, string>, answers: Readonly<Record<string, string>> = {}): void {
  resetStores()
  Taro.navigateTo.mockClear()
  for (const [id, answer] of Object.entries({ ...wangAnswers, ...answers })) {
    useGuide.getState().answer(id as keyof typeof wangAnswers, answer)
  }
  router.params = params
  render(<GuideQuestionPage />)
}

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('one answer leads to the next question', () => {
  open({ id: 'retirementMonth' })
  press(/^下一题：\s*公积金/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/guide/question/index?id=housingFund' })
})

describe('the retirement month', () => {
  const dates = '您最早 2025年3月，法定 2025年4月，最晚 2028年4月。'

  test('is chosen with the three dates in sight', () => {
    open({ id: 'retirementMonth' })
    expect(screen.getByRole('main')).toHaveTextContent(dates)
  })

  test.each([
    ['that a paper names', { insurance: 'institution', recognition: 'recognized' }],
    ['of special trades', { earlyRetirement: 'specialWork' }],
    ['of a class that is not settled', { retiree: 'womanUnclear' }],
  ])('%s has no such choice', (_, answers) => {
    open({ id: 'retirementMonth' }, answers)
    expect(screen.getByRole('main')).not.toHaveTextContent('您最早')
  })
})

test.each(['archiveBirth', 'archiveBirthMonth', 'archiveMatters'])(
  '%s: which paper counts is one tap away',
  (id) => {
    open({ id }, id === 'archiveBirthMonth' ? { archiveBirth: 'other' } : {})
    expect(screen.getByRole('link', { name: /看哪份材料/ })).toHaveAttribute(
      'href',
      '/pages/know/birthDate/index',
    )
  },
)

test('an answer put right from the check page asks nothing else again and finds its way back', () => {
  open({ id: 'retirementMonth', from: 'check' })
  press(/^下一步：\s*看结果/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/guide/outcome/index?from=check' })
})

test('after a reload the way back is to the question before, not out of the guide', () => {
  Taro.getCurrentPages.mockReturnValue([{}])
  open({ id: 'housingFund' })
  Taro.reLaunch.mockClear()
  press(/^返回/)
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/guide/question/index?id=retirementMonth' })
})

test('an answer because of which the application was returned says why', async () => {
  open({ id: 'retirementMonth', from: 'check' })
  act(() => useDraft.setState({ view: aDraft(returnedFor('ageNotReached')) }))
  expect(await screen.findByText('退回原因：到您选的退休月份，还没有到可以退休的年龄。')).toBeVisible()
})

test('whoever acts for somebody reads whose answer it is, and the browser keeps no name', () => {
  open({ id: 'housingFund' })
  act(() =>
    useActing.setState({ acting: { mandateId: 'm', caseId: null, ownerName: '韩玉兰', relation: 'agent' } }),
  )
  expect(screen.getByRole('heading', { level: 1, name: /韩玉兰/ })).toBeVisible()
  expect(document.title).toMatch(/^退休人员/)
})

describe('come to on a second phone', () => {
  test('it has the case brought, and shows what was answered on the first', async () => {
    resetStores()
    useSession.setState({ status: 'signedIn', me: WANG })
    const resume = jest.fn(() => Promise.resolve())
    useDraft.setState({ resume })
    router.params = { id: 'archiveBirth' }
    await act(async () => void render(<GuideQuestionPage />))
    expect(resume).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    act(() => useDraft.setState({ view: aDraft({ answers: { ...wangAnswers, archiveBirth: 'same' } }) }))
    expect(screen.getByRole('radio', { checked: true })).toHaveAttribute('value', 'same')
  })

  test('what was chosen here meanwhile stays', async () => {
    resetStores()
    router.params = { id: 'archiveBirth' }
    await act(async () => void render(<GuideQuestionPage />))
    const other = screen.getAllByRole<HTMLInputElement>('radio').find(({ value }) => value !== 'same')
    fireEvent.click(other ?? document.body)
    act(() => useDraft.setState({ view: aDraft({ answers: { ...wangAnswers, archiveBirth: 'same' } }) }))
    expect(screen.getByRole('radio', { checked: true })).toBe(other)
  })
})
