import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useActing, type Acting } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { aField, aSubmitted, CASE_ID, returnedFor } from '@/stores/testing/cases'
import { begin } from '../testing/bff'
import { known, typed, wang } from '../testing/wang'
import ApplyFormPage from '.'

const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label)
  fireEvent.focus(field)
  fireEvent.input(field, { target: { value } })
  return field
}
const leave = (label: string) => fireEvent.blur(screen.getByLabelText(label))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const row = (label: string) => {
  const term = screen.getByText(label, { selector: 'dt' })
  return term.parentElement
}
/** Everything the page says, dates and counts in one piece. */
const page = () => screen.getByRole('main')
const savedAtServer = () => waitFor(() => expect(useDraft.getState().saving).toBe('saved'), { timeout: 3000 })

async function open(topic: string, view = wang(), more: Record<string, string> = {}) {
  const server = begin({ topic, ...more }, view)
  render(<ApplyFormPage />)
  await screen.findByRole('button', { name: /^(下一步|改好了)/ })
  await waitFor(() => expect(server.heard('GET /prefill')).toHaveLength(1))
  return server
}

describe('what is known', () => {
  test('stands there with its source and date, to be looked over', async () => {
    await open('work')
    expect(row('单位名称')).toHaveTextContent('廊坊市第一机械厂')
    expect(row('参加工作时间')).toHaveTextContent('1984年7月')
    expect(row('参加工作时间')).toHaveTextContent('来自：社保参保信息，2026年4月')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('from the identity card is locked and masked', async () => {
    await open('person')
    expect(row('证件号码')).toHaveTextContent('130************01X')
    expect(screen.queryByRole('button', { name: /证件号码/ })).toBeNull()
  })

  test('is put right where it stands, and saved', async () => {
    const server = await open('work')
    press(/不对？改一下.*单位名称/)
    expect(screen.getByLabelText('单位名称')).toHaveFocus()
    type('单位名称', '廊坊市第二机械厂')
    press(/改好了.*单位名称/)
    expect(row('单位名称')).toHaveTextContent('廊坊市第二机械厂')
    expect(row('单位名称')).toHaveTextContent('您改过')
    await savedAtServer()
    expect(server.view?.fields.find(({ field }) => field === 'unitName')?.value).toBe('廊坊市第二机械厂')
  })

  test('is not closed while it is wrong', async () => {
    await open('work')
    press(/不对？改一下.*统一社会信用代码/)
    type('统一社会信用代码', '9113')
    press(/改好了.*统一社会信用代码/)
    expect(screen.getByLabelText('统一社会信用代码')).toHaveAccessibleDescription(/填了 4 位 ?，应该是 18 位/)
  })

  test('stands as before when it is not changed after all', async () => {
    await open('work')
    press(/不对？改一下.*参加工作时间/)
    type('年', '19')
    press(/不改了.*参加工作时间/)
    expect(row('参加工作时间')).toHaveTextContent('1984年7月')
    expect(row('参加工作时间')).toHaveTextContent(/来自：社保参保信息/)
  })

  test('a number that one signed in with is shown as that', async () => {
    await open('person')
    expect(row('电话')).toHaveTextContent('138****0417')
    expect(row('电话')).toHaveTextContent('您登录用的手机号码')
  })

  test('that was masked and is opened stands in full, which the log of who looked is told', async () => {
    const server = await open('person')
    expect(row('户籍地址')).not.toHaveTextContent(/号/)
    press(/不对？改一下.*户籍地址/)
    const told = () => server.heard(`POST /cases/${CASE_ID}/unmaskings`).map(({ data }) => data)
    await waitFor(() => expect(told()).toEqual([{ fields: ['householdAddress'] }]))
  })

  test('an area of another city is asked for anew', async () => {
    await open('work')
    press(/不对？改一下.*参保地（市）/)
    fireEvent.change(screen.getByLabelText('养老保险参保地（市）'), { target: { value: '130100' } })
    expect(screen.getByLabelText('养老保险参保地（县、市、区）')).toHaveValue('')
    press(/^下一步/)
    expect(screen.getByRole('alert')).toHaveTextContent('这个县、市、区不在选的市里')
  })
})

describe('what is missing or wrong', () => {
  test('is said at the top, which takes the focus, and at the field; nothing typed is cleared', async () => {
    await open('person')
    type('邮政编码', '0650')
    press(/^下一步/)
    const summary = screen.getByRole('alert')
    expect(summary).toHaveFocus()
    expect(summary).toHaveTextContent('有 2 处要改')
    expect(screen.getByLabelText('联系地址')).toHaveAccessibleDescription(/还没填联系地址/)
    expect(screen.getByLabelText('邮政编码')).toHaveValue('0650')
    expect(Taro.navigateTo).not.toHaveBeenCalled()

    fireEvent.click(within(summary).getByText(/邮政编码是/))
    expect(screen.getByLabelText('邮政编码')).toHaveFocus()
  })

  test('is said on leaving the field, but not that it is still empty', async () => {
    await open('person')
    type('邮政编码', '0650')
    expect(page()).not.toHaveTextContent(/邮政编码是 6 位数字/)
    leave('邮政编码')
    expect(screen.getByLabelText('邮政编码')).toBeInvalid()
    type('邮政编码', '065000')
    expect(screen.getByLabelText('邮政编码')).toBeValid()
    leave('联系地址')
    expect(screen.getByLabelText('联系地址')).toBeValid()
  })

  test('a shared value that cannot stand is opened', async () => {
    const fields = known.map((one) => (one.field === 'unitCreditCode' ? { ...one, value: '9113' } : one))
    await open('work', wang({ fields }))
    press(/^下一步/)
    expect(screen.getByLabelText('统一社会信用代码')).toBeInvalid()
  })

  test('leads on when nothing is', async () => {
    await open('work')
    press(/^下一步： ?看退休时间$/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/apply/form/index?topic=retirement' })
  })
})

describe('the bank card', () => {
  const account = (...fields: ReturnType<typeof aField>[]) =>
    open('account', wang({ fields: [...known, ...fields] }))

  test('its digits are counted, and its bank is found', async () => {
    await account()
    await act(async () => {
      await import('@/domain/identity/bankOf')
    })
    type('银行账号', '6228480018264535073')
    expect(page()).toHaveTextContent('已填 19 位')
    expect(row('开户银行名称')).toHaveTextContent('中国农业银行')
    expect(row('开户银行名称')).toHaveTextContent(/按卡号认出来的/)
  })

  test('a credit card is refused', async () => {
    await account()
    await act(async () => {
      await import('@/domain/identity/bankOf')
    })
    type('银行账号', '6225995555555553')
    leave('银行账号')
    expect(screen.getByLabelText('银行账号')).toHaveAccessibleDescription(/这是信用卡/)
  })

  test('a credit card with a digit mistyped is refused, and nothing more is asked of its number', async () => {
    await account()
    await act(async () => {
      await import('@/domain/identity/bankOf')
    })
    type('银行账号', '6225995555555554')
    leave('银行账号')
    expect(screen.getByLabelText('银行账号')).toHaveAccessibleDescription(/这是信用卡/)
    expect(page()).not.toHaveTextContent(/多半是填错了一位/)
    expect(screen.queryByLabelText('请再填一次银行账号')).toBeNull()
    press(/^下一步/)
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1)
  })

  test('is asked for again where its check digit fails, once it is typed to its end', async () => {
    await account()
    type('银行账号', '6228480018264')
    expect(screen.queryByLabelText('请再填一次银行账号')).toBeNull()
    type('银行账号', '6228480018264535071')
    leave('银行账号')
    expect(page()).toHaveTextContent(/多半是填错了一位/)
    type('请再填一次银行账号', '6228480018264535070')
    leave('请再填一次银行账号')
    expect(screen.getByLabelText('请再填一次银行账号')).toBeInvalid()
    type('请再填一次银行账号', '6228480018264535071')
    press(/^下一步/)
    expect(page()).not.toHaveTextContent(/两次填的不一样/)
  })

  test('a bank that was typed is not written over', async () => {
    await account(aField('accountBank', '廊坊银行'))
    await act(async () => {
      await import('@/domain/identity/bankOf')
    })
    type('银行账号', '6228480018264535073')
    expect(screen.getByLabelText('开户银行名称')).toHaveValue('廊坊银行')
  })
})

describe('where what was typed is', () => {
  test('is said under the heading: saving, then saved at its time', async () => {
    await open('person')
    type('联系地址', '河北省廊坊市广阳区新华路一号')
    expect(screen.getByText('正在保存')).toBeInTheDocument()
    await waitFor(() => expect(page()).toHaveTextContent(/已保存 10:05，可以随时离开/), { timeout: 3000 })
  })

  test('without a network it is on the phone, and the page opens again with it at the same field', async () => {
    const server = await open('person')
    server.down = true
    type('联系地址', '河北省廊坊市广阳区新华路一号')
    expect(await screen.findByText('没连上网，存在手机里', undefined, { timeout: 3000 })).toBeInTheDocument()
    act(() => useDraft.setState(useDraft.getInitialState()))
    render(<ApplyFormPage />)
    const [field] = (await screen.findAllByLabelText('联系地址')).slice(-1)
    expect(field).toHaveValue('河北省廊坊市广阳区新华路一号')
    await waitFor(() => expect(field).toHaveFocus())
  })

  test('another device leads back to the field where one left off', async () => {
    await open('person', wang({ place: 'apply/form?topic=person&field=postcode' }))
    expect(screen.getByLabelText('邮政编码')).toHaveFocus()
  })

  test.each([
    ['realNameRequired', /实名认证以后才能保存/, '去实名认证', '/pages/me/identity/index?next='],
    ['consentRequired', /同意使用敏感信息以后才能保存/, '去看说明和同意', '/pages/me/privacy/index'],
  ] as const)(
    'what may not be kept yet (%s) is on the phone, and says what to do',
    async (code, said, way, to) => {
      const server = await open('account')
      server.holdsBack = code
      type('银行账号', '6228480000000000016')
      await waitFor(() => expect(useDraft.getState().saving).toBe('decide'), { timeout: 3000 })
      expect(screen.getByLabelText('银行账号')).toHaveAccessibleDescription(said)
      expect(screen.getByLabelText('银行账号')).toHaveValue('6228480000000000016')
      fireEvent.click(screen.getByRole('link', { name: way }))
      expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining(to) })
    },
  )

  test('a cell that was changed on two devices is shown from both sides, and the person chooses', async () => {
    const server = await open('person', wang({ fields: [...known, ...typed] }))
    server.view = wang({
      fields: [...known, aField('contactAddress', '河北省廊坊市安次区光明道二号', { version: 2 })],
    })
    type('联系地址', '河北省廊坊市广阳区新华路三号')
    const notice = await screen.findByRole('region', { name: /在别处也改过/ }, { timeout: 3000 })
    expect(notice).toHaveTextContent('河北省廊坊市广阳区新华路三号')
    expect(notice).toHaveTextContent('河北省廊坊市安次区光明道二号')
    press(/^下一步/)
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    press(/留另一处的/)
    expect(screen.getByLabelText('联系地址')).toHaveValue('河北省廊坊市安次区光明道二号')
    expect(screen.queryByRole('region', { name: /在别处也改过/ })).toBeNull()
  })
})

describe('who and why', () => {
  test('the official words of its cells are explained at one press, and no others', async () => {
    await open('account')
    fireEvent.click(screen.getByText('这一页的词是什么意思'))
    expect(await screen.findByText(/^：办这张卡的那家银行/)).toBeVisible()
    expect(page()).not.toHaveTextContent('营业执照')
  })
  test('every cell says why it is asked, and each department what it sees', async () => {
    await open('account')
    fireEvent.click(screen.getByText('谁会看到这一页填的'))
    const seen = (await screen.findByText(/社保经办机构：/)).parentElement
    expect(seen).toHaveTextContent('户名、银行账号、开户银行名称。用来核定、打款。')
    expect(page()).not.toHaveTextContent(/医保部门：/)
  })

  test('a department that is down is named, and the rest is there', async () => {
    const server = begin(
      { topic: 'work' },
      wang({ fields: known.filter(({ department }) => department !== 'socialInsurance') }),
    )
    server.prefill = {
      ...server.prefill,
      sources: server.prefill.sources.map((source) =>
        source.department === 'socialInsurance' ? { ...source, state: 'down', asOf: null } : source,
      ),
      values: server.prefill.values.filter(({ department }) => department !== 'socialInsurance'),
      facts: { insurance: 'employee' },
    }
    render(<ApplyFormPage />)
    await waitFor(() => expect(page()).toHaveTextContent(/社保参保信息现在连不上/), { timeout: 3000 })
    expect(screen.getByLabelText('单位名称')).toHaveValue('')
    expect(page()).not.toHaveTextContent(/公积金缴存信息现在连不上/)
  })
})

describe('coming from the check page', () => {
  test('one begins at the cell in question and goes back there', async () => {
    await open('person', wang({ fields: [...known, ...typed] }), { from: 'check', field: 'contactAddress' })
    expect(screen.getByLabelText('联系地址')).toHaveFocus()
    jest.mocked(Taro.getCurrentPages).mockReturnValue([{}, {}] as never)
    press(/^改好了， ?回去核对$/)
    expect(Taro.navigateBack).toHaveBeenCalled()
  })
})

describe('without a draft to fill in', () => {
  test('who is not signed in is led there and back', async () => {
    const server = begin({ topic: 'work' })
    server.signedIn = false
    render(<ApplyFormPage />)
    expect(await screen.findByRole('link', { name: '去登录' })).toHaveAttribute(
      'href',
      '/pages/me/signin/index?next=apply%2Fform%3Ftopic%3Dwork',
    )
  })

  test('who began nothing is led to the questions', async () => {
    begin({ topic: 'work' }, null)
    render(<ApplyFormPage />)
    expect(await screen.findByRole('link', { name: '去回答问题' })).toBeInTheDocument()
  })

  test('who has sent it is led to its progress', async () => {
    begin({ topic: 'work' }, aSubmitted())
    render(<ApplyFormPage />)
    expect(await screen.findByText('这件申请已经提交')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '查看进度' })).toBeInTheDocument()
  })

  test('without an answer one can try again', async () => {
    const server = begin({ topic: 'work' })
    server.down = true
    render(<ApplyFormPage />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    server.down = false
    fireEvent.click(again)
    expect(await screen.findByText('廊坊市第一机械厂')).toBeInTheDocument()
  })

  test('a topic that this form has not leads on', async () => {
    begin({ topic: 'fund' }, wang({ items: ['benefitQualification', 'pensionPayment'] }))
    render(<ApplyFormPage />)
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/apply/form/index?topic=person' }),
    )
  })
})

describe('a returned application', () => {
  const returned = () => wang(returnedFor('workStartUnproven'))

  test('opens at the cell that the refusal names, with the reason there, and goes on to the check page', async () => {
    begin({ field: 'workStart', from: 'returned' }, returned())
    render(<ApplyFormPage />)
    expect(await screen.findByText('退回原因：申请表上的参加工作时间，档案里找不到依据。')).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('单位和工作')
    expect(row('参加工作时间')).toHaveTextContent('退回原因')
    expect(row('单位名称')).not.toHaveTextContent('退回原因')
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute('id', expect.stringMatching(/workStart/)),
    )
    press(/^改好了.*核对/)
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/pages/apply/check/index' })
  })

  test('a cell that follows from an answer leads to its question', async () => {
    begin({ field: 'archiveBirthMonth', from: 'returned' }, wang(returnedFor('birthDateDiffers')))
    render(<ApplyFormPage />)
    const url = '/pages/guide/question/index?id=archiveBirth&from=check'
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url }))
  })

  test('one that was not returned says no reason', async () => {
    await open('work')
    expect(page()).not.toHaveTextContent('退回原因')
  })
})

describe('whoever acts for the person', () => {
  const AGENT: Acting = { mandateId: 'm', caseId: CASE_ID, ownerName: '韩玉兰', relation: 'agent' }
  async function opened(topic: string, acting: Acting, view = wang()) {
    begin({ topic }, view)
    useActing.setState({ acting })
    render(<ApplyFormPage />)
    await screen.findByRole('button', { name: /^下一步/ })
  }

  test.each([
    ['person', '韩玉兰本人'],
    ['work', '韩玉兰的单位和工作'],
  ])('reads whose %s it is', async (topic, heading) => {
    await opened(topic, AGENT)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(heading)
    expect(document.title).not.toMatch(/韩玉兰|您/)
    expect(page()).not.toHaveTextContent('您本人')
  })

  test('without the account in their paper it stands there as the person’s, with what to do', async () => {
    await opened('account', { ...AGENT, withoutAccount: true }, { ...wang(), hidden: ['accountNumber'] })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(row('银行账号')).toHaveTextContent('韩玉兰本人已填')
    expect(row('开户银行名称')).toHaveTextContent('韩玉兰本人填')
    expect(page()).toHaveTextContent('要您填，请补一份写明「填银行账号」的委托书')
    press(/^下一步/)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('with it in their paper they fill it in', async () => {
    await opened('account', AGENT)
    expect(screen.getByLabelText('银行账号')).toBeVisible()
    expect(page()).not.toHaveTextContent('委托书')
  })
})
