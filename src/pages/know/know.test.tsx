import { fireEvent, render, screen } from '@testing-library/react'
import { all } from '@/content/know/all'
import { glossary } from '@/content/terms/glossary'
import { terms, type TermId } from '@/content/terms/words'
import { ILLNESS_PAYMENT_RULES } from '@/domain/retirement/illnessBenefit'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { resetStores } from '@/stores/reset'
import { useClock } from '@/stores/clock'
import AllPage from './all'
import BasisPage from './basis'
import BirthDatePage from './birthDate'
import IllnessPage from './illness'
import MaterialsPage from './materials'
import WordsPage from './words'
import WorkingPage from './working'

const page = () => screen.getByRole('main')

beforeEach(() => {
  resetStores()
  useClock.setState({ today: '2026-11-24' })
})

test('everything that can be known has its entry, and each page leads to its words', () => {
  render(<AllPage />)
  expect(screen.getByRole('link', { name: /看不懂的词/ })).toHaveAttribute('href', '/pages/know/words/index')
  for (const { label, to } of all.entries)
    expect(screen.getByRole('link', { name: label })).toHaveAttribute('href', to)
})

test('every law that a result may rest on can be read, the replaced ones apart', () => {
  render(<BasisPage />)
  for (const { text, law } of Object.values(LEGAL_TEXTS)) {
    expect(page()).toHaveTextContent(text)
    expect(page()).toHaveTextContent(law)
  }
  const before = screen.getByRole('heading', { name: /^以前的/ }).closest('section')
  expect(before).toHaveTextContent('应当同时注销')
  expect(before).not.toHaveTextContent('可以同时注销')
})

test('whoever is ill learns what replaced 病退, what it is not, and whom to call', () => {
  render(<IllnessPage />)
  expect(page()).toHaveTextContent('劳动能力鉴定')
  expect(page()).toHaveTextContent('领病残津贴不是退休')
  for (const { who, what } of Object.values(ILLNESS_PAYMENT_RULES)) {
    expect(page()).toHaveTextContent(who)
    expect(page()).toHaveTextContent(what)
  }
  expect(page()).toHaveTextContent('以经办机构核定为准')
  for (const link of screen.getAllByRole('link', { name: /12333/ }))
    expect(link).toHaveAttribute('href', 'tel:12333')
})

test('whoever does not know which paper counts is led to it, and past the ones that are not there', () => {
  render(<BirthDatePage />)
  const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
  const result = () => screen.getByRole('heading', { name: '结果' }).closest('section')
  choose(/当过兵/)
  expect(result()).toHaveTextContent('请看入伍登记表')
  choose(/没有，\s*或者上面没写/)
  expect(result()).toHaveTextContent('请看入伍政审表或者体检表')
  fireEvent.click(screen.getAllByRole('radio', { name: /出生日期清楚/ }).at(-1) as HTMLElement)
  expect(result()).toHaveTextContent('以入伍政审表或者体检表上写的为准')
  for (const none of screen.getAllByRole('radio', { name: /没有，\s*或者上面没写/ })) fireEvent.click(none)
  expect(result()).toHaveTextContent('按身份证算，由人社部门认定回答问题时选「说不准，或者没看过档案」')
  choose(/没有档案/)
  expect(result()).toHaveTextContent('按身份证算回答问题时选「没有档案」')
  expect(result()).toHaveTextContent('规定：没有职工档案')
})

test('an altered date is told how to be put right, and holds nobody up', () => {
  render(<BirthDatePage />)
  fireEvent.click(screen.getByRole('radio', { name: /招工、\s*录干/ }))
  fireEvent.click(screen.getByRole('radio', { name: /出生日期改过/ }))
  expect(page()).toHaveTextContent('复印件与原件一致')
  expect(page()).toHaveTextContent('以鉴定结论为准')
  expect(page()).toHaveTextContent('没说清以前也能申请')
})

test('whoever goes on working learns what the unit owes, article by article', () => {
  render(<WorkingPage />)
  expect(page()).toHaveTextContent('单位要给上工伤保险第十五条')
  expect(page()).toHaveTextContent('令第56号')
})

test('every official word has its meaning one tap from each page, and is found by what one remembers of it', () => {
  render(<WordsPage />)
  for (const id of Object.keys(terms) as TermId[]) {
    expect(page()).toHaveTextContent(terms[id])
    expect(page()).toHaveTextContent(glossary[id])
  }
  fireEvent.input(screen.getByRole('textbox', { name: '找一个词' }), { target: { value: ' 封存' } })
  expect(page()).toHaveTextContent(glossary.sealing)
  expect(page()).not.toHaveTextContent(glossary.archive)
  fireEvent.input(screen.getByRole('textbox', { name: '找一个词' }), { target: { value: '不存在的词' } })
  expect(page()).toHaveTextContent('没有这个词')
})

test('each scenario has its own list of papers', () => {
  render(<MaterialsPage />)
  expect(page()).not.toHaveTextContent('核准表》')
  fireEvent.click(screen.getByRole('radio', { name: /因病提前退休/ }))
  expect(page()).toHaveTextContent('《企业养老保险参保人员因病提前退休核准表》')
  fireEvent.click(screen.getByRole('radio', { name: /特殊工种/ }))
  expect(page()).toHaveTextContent('公示')
  expect(page()).not.toHaveTextContent('核准表》')
})

test('the list can be printed', () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined)
  render(<MaterialsPage />)
  fireEvent.click(screen.getByRole('button', { name: '打印这张单子' }))
  expect(print).toHaveBeenCalledTimes(1)
})
