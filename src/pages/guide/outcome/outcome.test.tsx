import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { resetStores } from '@/stores/reset'
import { useDraft } from '@/stores/draft'
import { useGuide } from '@/stores/guide'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { aDraft } from '@/stores/testing/cases'
import Taro, { router } from '../../../../config/jest/taro'
import GuideOutcomePage from '.'

function open(params: Record<string, string>, place: string | null): void {
  resetStores()
  Taro.navigateTo.mockClear()
  Taro.redirectTo.mockClear()
  router.params = params
  const view = aDraft({ answers: wangAnswers })
  useSession.setState({
    status: 'signedIn',
    me: { account: 'wang', phoneMasked: '138****0417', level: 'realName', person: null },
  })
  usePrefill.setState({ load: () => Promise.resolve() })
  useDraft.setState({ view, place, stage: 'ready', answer: () => Promise.resolve(true) })
  useGuide.getState().adopt(view)
  render(<GuideOutcomePage />)
}

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('who came from the check page goes back there', async () => {
  open({ from: 'check' }, 'apply/form?topic=fund')
  press(/^改好了，\s*回去核对/)
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/apply/check/index' }))
})

test('who has begun the form goes on in it where they were', async () => {
  open({}, 'apply/form?topic=retirement')
  press(/^下一步：\s*填写申请表/)
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/apply/form/index?topic=retirement' }),
  )
})

test('who has not begun it begins with its first page', async () => {
  open({}, 'guide/outcome')
  press(/^下一步：\s*填写申请表/)
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/apply/form/index?topic=person' }),
  )
})

test('a department whose records cannot be reached is named', () => {
  open({}, null)
  expect(screen.getByRole('main')).not.toHaveTextContent('连不上')
  act(() =>
    usePrefill.setState({
      prefill: {
        sources: [
          { department: 'socialInsurance', state: 'ok', asOf: '2026-04-30' },
          { department: 'medicalInsurance', state: 'down', asOf: null },
          { department: 'housingFund', state: 'down', asOf: '2026-03-31' },
        ],
        values: [],
        facts: {},
      },
    }),
  )
  expect(screen.getByRole('main')).toHaveTextContent('医保参保信息现在连不上，先按您的回答算')
  expect(screen.getByRole('main')).toHaveTextContent('公积金缴存信息现在连不上，先按2026年3月的记录算')
  expect(screen.getByRole('main')).not.toHaveTextContent('社保参保信息现在连不上')
})

test('whoever leaves an item out, and takes it back, stays at it', () => {
  open({}, 'guide/outcome')
  fireEvent.click(screen.getByRole('button', { name: /^知道了，\s*不办\s*退休提取住房公积金/, hidden: true }))
  const again = screen.getByRole('button', { name: /^还是要办\s*退休提取住房公积金/ })
  expect(again).toHaveFocus()
  const item = again.closest('li') as HTMLElement
  fireEvent.click(again)
  expect(within(item).getByText('不办这一项').closest('summary')).toHaveFocus()
})

test('what is not sure of a result is said in a sentence that names what it is about', async () => {
  open({}, 'guide/outcome')
  const basis = await screen.findByRole('region', { name: '依据' })
  expect(basis).toHaveTextContent(/^依据这个结果靠的规定里.*结果以经办机构核定为准。每一条依据/)
})

test('a picture that only an item left out would want is not asked for, and its conditions are not named', () => {
  open({}, 'guide/outcome')
  const conditions = () => screen.getByRole('region', { name: '办理条件' })
  expect(conditions()).toHaveTextContent('拿到退休审批表')
  const pictures = () => screen.getByRole('region', { name: /^要拍的材料/ })
  expect(pictures()).toHaveTextContent('Ⅰ类银行卡')
  act(() => useGuide.getState().tick('housingFundWithdrawal', false, []))
  expect(pictures()).not.toHaveTextContent('Ⅰ类银行卡')
  expect(pictures()).toHaveTextContent('档案关键页')
  expect(conditions()).not.toHaveTextContent('拿到退休审批表')
  expect(screen.getByRole('region', { name: /^还差/ })).not.toHaveTextContent('公积金')
})
