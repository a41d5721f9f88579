import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { useActing } from '@/stores/acting'
import { resetStores } from '@/stores/reset'
import { useDraft } from '@/stores/draft'
import { useGuide } from '@/stores/guide'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { aDraft, aMaterial, aSubmitted } from '@/stores/testing/cases'
import type { Prefill } from '@contract/prefill'
import { Unreachable } from '@/services/failure'
import Taro, { router } from '../../../../config/jest/taro'
import GuideOutcomePage from '.'

function open(params: Record<string, string>, place: string | null, { signedOut = false } = {}): void {
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
  if (signedOut) {
    useSession.setState({ status: 'signedOut', me: null })
    useDraft.setState({ view: null, place: null, stage: 'none' })
  }
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

describe('on the way to the form', () => {
  const person = { account: 'wang', phoneMasked: '138****0417', person: null }
  /** Whoever pressed on when nobody was signed in comes back as this. */
  async function comeBack(
    level: 'phone' | 'realName',
    facts: Prefill['facts'] = {},
    start: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<void> {
    open({}, null, { signedOut: true })
    press(/^下一步：\s*填写申请表/)
    cleanup()
    router.params = { on: 'form' }
    useSession.setState({ status: 'signedIn', me: { ...person, level } })
    usePrefill.setState({
      load: async () => usePrefill.setState({ prefill: { sources: [], values: [], facts } }),
    })
    useDraft.setState({
      stage: 'none',
      resume: () => Promise.resolve(),
      start,
    })
    await act(async () => {
      render(<GuideOutcomePage />)
    })
  }

  test('who is not signed in signs in first', () => {
    open({}, null, { signedOut: true })
    press(/^下一步：\s*填写申请表/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/me/signin/index?next=${encodeURIComponent('guide/outcome?on=form')}`,
    })
  })

  test('signed in, the proof of identity is next: the outcome is not shown again', async () => {
    await comeBack('phone')
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: `/pages/me/identity/index?next=${encodeURIComponent('guide/outcome?on=form')}`,
    })
    expect(screen.queryByRole('region', { name: '什么时候退休' })).toBeNull()
  })

  test('proved, the form is next where the records leave nothing new to decide', async () => {
    await comeBack('realName')
    expect(Taro.redirectTo).toHaveBeenCalledTimes(1)
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/apply/form/index?topic=person' })
  })

  test('where they do, the outcome is shown once more and says so', async () => {
    await comeBack('realName', { pensionArrears: true })
    expect(Taro.redirectTo).not.toHaveBeenCalled()
    expect(screen.getByText(/结果和刚才看的不一样/)).toBeVisible()
    expect(screen.getByRole('region', { name: /^还差/ })).toHaveTextContent('养老保险有欠费')
    press(/^下一步：\s*填写申请表/)
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/apply/form/index?topic=person' }),
    )
  })

  test('a form that cannot be begun leaves the outcome, with the reason', async () => {
    await comeBack('realName', {}, async () => {
      useDraft.setState({ failure: new Unreachable('no network') })
      return false
    })
    expect(Taro.redirectTo).not.toHaveBeenCalled()
    expect(screen.getByRole('region', { name: '没有办成' })).toBeVisible()
  })
})

describe('once the application is sent', () => {
  test('the way on is its progress, and nothing is asked for that sending has settled', () => {
    open({}, null)
    expect(screen.getByRole('region', { name: /^还差/ })).toHaveTextContent('档案关键页的照片')
    act(() => useDraft.setState({ view: aSubmitted({ answers: wangAnswers }) }))
    expect(screen.getByRole('link', { name: '查看进度' })).toHaveAttribute(
      'href',
      '/pages/progress/case/index',
    )
    expect(screen.getByText(/^这件申请已经提交/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /填写申请表/ })).toBeNull()
    expect(screen.queryByText('不办这一项')).toBeNull()
    expect(screen.queryByRole('link', { name: '改一改答案' })).toBeNull()
    expect(screen.getByRole('main')).not.toHaveTextContent('档案关键页的照片')
  })

  test('what was photographed is not missing before it is sent either', () => {
    open({}, null)
    act(() =>
      useDraft.setState({
        view: aDraft({ answers: wangAnswers, materials: [aMaterial({ kind: 'archivePages' })] }),
      }),
    )
    expect(screen.getByRole('main')).not.toHaveTextContent('档案关键页的照片')
  })
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

test('whoever leaves an item out is told what that costs, and taking it back stays at it', async () => {
  open({}, 'guide/outcome')
  const fund = screen.getByText('退休提取住房公积金').closest('li') as HTMLElement
  fireEvent.click(within(fund).getByText('不办这一项'))
  expect(await within(fund).findByText(/^不一起办，钱还在账户里/)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: /^知道了，\s*不办\s*退休提取住房公积金/ }))
  const again = screen.getByRole('button', { name: /^还是要办\s*退休提取住房公积金/ })
  expect(again).toHaveFocus()
  const item = again.closest('li') as HTMLElement
  expect(await within(item).findByText(/^不一起办，钱还在账户里/)).toBeVisible()
  fireEvent.click(again)
  expect(within(item).getByText('不办这一项').closest('summary')).toHaveFocus()
})

test('what is not sure of a result is said in a sentence that names what it is about', async () => {
  open({}, 'guide/outcome')
  const basis = await screen.findByRole('region', { name: '依据' })
  expect(basis).toHaveTextContent(/^依据这个结果靠的规定里.*结果以经办机构核定为准。每一条依据/)
})

test('a picture that only an item left out would want is not asked for, and its conditions are not named', async () => {
  open({}, 'guide/outcome')
  const conditions = () => screen.getByRole('region', { name: '办理条件' })
  fireEvent.click(
    await within(await screen.findByRole('region', { name: '办理条件' })).findByText(/部门会核对/),
  )
  await waitFor(() => expect(conditions()).toHaveTextContent('拿到退休审批表'))
  const pictures = () => screen.getByRole('region', { name: /^要拍的材料/ })
  expect(pictures()).toHaveTextContent('Ⅰ类银行卡')
  act(() => useGuide.getState().tick('housingFundWithdrawal', false, []))
  expect(pictures()).not.toHaveTextContent('Ⅰ类银行卡')
  expect(pictures()).toHaveTextContent('档案关键页')
  expect(conditions()).not.toHaveTextContent('拿到退休审批表')
  expect(screen.getByRole('region', { name: /^还差/ })).not.toHaveTextContent('公积金')
})

test('the official words of items, materials and conditions are explained at one press', async () => {
  open({}, null)
  fireEvent.click(await screen.findByText('这一页的词是什么意思'))
  expect(await screen.findByText(/社保经办机构算出您每月领多少养老金/)).toBeVisible()
  expect(screen.getByRole('main')).toHaveTextContent('衔接：居民养老保险和职工养老保险之间')
})

describe('what is not settled', () => {
  const openAnswering = (answers: Readonly<Record<string, string>>) => {
    open({}, null, { signedOut: true })
    act(() => {
      for (const [id, answer] of Object.entries(answers)) {
        useGuide.getState().answer(id as keyof typeof wangAnswers, answer)
      }
    })
  }

  test('and stands in the departments’ records can be looked up by signing in', async () => {
    openAnswering({ insurance: 'unknown' })
    await waitFor(() => expect(screen.getByRole('main')).toHaveTextContent('登录，让系统替您查'))
  })

  test('and lies in an archive cannot', async () => {
    openAnswering({ archiveMatters: 'altered' })
    expect(await screen.findByRole('link', { name: '档案里看哪份材料，改过怎么办' })).toBeVisible()
    expect(screen.getByRole('main')).not.toHaveTextContent('登录，让系统替您查')
  })
})

describe('to an agent', () => {
  const forHan = () =>
    act(() => {
      useActing.setState({
        acting: { mandateId: 'm1', caseId: null, ownerName: '韩玉兰', relation: 'agent' },
      })
      useGuide.getState().adopt(aDraft({ answers: wangAnswers }))
    })

  test('says whose result it is, and 您 only of what the reader does', async () => {
    open({}, 'guide/outcome')
    forHan()
    expect(await screen.findByRole('heading', { level: 1, name: /韩玉兰可以办：/ })).toBeVisible()
    const page = screen.getByRole('main')
    await waitFor(() => expect(page).toHaveTextContent('替韩玉兰勾好'))
    await waitFor(() => expect(page).toHaveTextContent(/一共六种情形，韩玉兰是第 \d 种。/))
    // What a window is called stays behind in the history of a browser that others use.
    expect(document.title).toMatch(/^退休人员的结果/)
    for (const words of ['您是第', '您可以办', '替您勾好', '您自己', '您选的', '您参加']) {
      expect(page).not.toHaveTextContent(words)
    }
  })
})
