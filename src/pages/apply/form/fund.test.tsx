import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useActing, type Acting } from '@/stores/acting'
import { aField, CASE_ID } from '@/stores/testing/cases'
import { begin } from '../testing/bff'
import { known, wang } from '../testing/wang'
import ApplyFormPage from '.'

const page = () => screen.getByRole('main')
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

async function open(view = wang(), acting: Acting | null = null) {
  begin({ topic: 'fund' }, view)
  useActing.setState({ acting })
  render(<ApplyFormPage />)
  await screen.findByRole('button', { name: /^下一步/ })
  await screen.findByText(/公积金这一栏/)
}

describe('the housing fund', () => {
  test('asks for no account, says where a Ⅰ类 card is seen, and has it confirmed', async () => {
    await open()
    expect(page()).toHaveTextContent(/这一栏不用填账号/)
    expect(screen.getByText(/打开手机银行/)).toBeVisible()
    expect(page()).toHaveTextContent(/账户同时注销/)
    fireEvent.click(screen.getByRole('checkbox'))
    press(/^下一步/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/photos/slot/index?kind=idCardFront' })
  })

  test('closing the account is a choice from 2026-09-20 on, with a word on false papers', async () => {
    const server = begin({ topic: 'fund' })
    server.today = '2026-09-20'
    render(<ApplyFormPage />)
    await screen.findByText(/公积金这一栏/)
    expect(await screen.findByRole('radiogroup', { name: /账户要不要注销/ })).toBeInTheDocument()
    expect(page()).toHaveTextContent(/用假材料骗提公积金的/)
  })

  const column = [
    aField('fundOffice', '沧州市新华管理部', { changedBy: '马强', changedAt: '2026-11-23T02:00:00.000Z' }),
    aField('fundAuthorization', 'yes'),
    aField('fundBank', '中国农业银行'),
  ]
  const account = aField('fundAccount', '6200000000000000901')
  const toUnit = () => screen.queryByRole('link', { name: '看授权，或者收回' })

  test('what the unit has filled in stands there by name, and leads to where the retiree takes it back', async () => {
    await open(wang({ fields: [...known, ...column, account] }))
    expect(page()).toHaveTextContent('单位替您填了公积金这一栏。')
    expect(page()).toHaveTextContent(/沧州市新华管理部.*马强/)
    expect(page()).toHaveTextContent('0901')
    expect(toUnit()).toHaveAttribute('href', '/pages/people/unit/index')
  })

  describe('whoever fills it in for the retiree', () => {
    const HELPER: Acting = { mandateId: 'm', caseId: CASE_ID, ownerName: '韩志远', relation: 'helper' }

    test('reads whose it is where nothing is to be typed', async () => {
      await open(wang(), HELPER)
      expect(page()).toHaveTextContent(
        '韩志远自己申报，公积金这一栏不用填账号。公积金打到韩志远拍的那张Ⅰ类银行卡。',
      )
    })

    test('leaves the declaration of the card to the retiree, and goes on without it', async () => {
      await open(wang(), HELPER)
      expect(screen.queryByRole('checkbox')).toBeNull()
      expect(page()).toHaveTextContent('确认银行卡是本人Ⅰ类储蓄卡韩志远本人填')
      press(/^下一步/)
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/photos/slot/index?kind=idCardFront' })
    })

    test('reads that it was declared, where it was', async () => {
      await open(wang({ hidden: ['classOneCard'] }), HELPER)
      expect(page()).toHaveTextContent('确认银行卡是本人Ⅰ类储蓄卡韩志远本人已填')
    })

    test('reads that the unit has filled it in, without the account, and is led to no authorisation', async () => {
      await open(wang({ fields: [...known, ...column], hidden: ['fundAccount'] }), HELPER)
      expect(page()).toHaveTextContent('单位替韩志远填了公积金这一栏。韩志远的授权还在')
      expect(page()).not.toHaveTextContent('不用填账号')
      expect(page()).not.toHaveTextContent('0901')
      expect(toUnit()).toBeNull()
    })
  })
})
