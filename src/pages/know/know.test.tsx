import { fireEvent, render, screen } from '@testing-library/react'
import { all } from '@/content/know/all'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { resetStores } from '@/stores/reset'
import { useClock } from '@/stores/clock'
import AllPage from './all'
import BasisPage from './basis'
import IllnessPage from './illness'
import MaterialsPage from './materials'
import WorkingPage from './working'

const page = () => screen.getByRole('main')

beforeEach(() => {
  resetStores()
  useClock.setState({ today: '2026-11-24' })
})

test('everything that can be known has its entry', () => {
  render(<AllPage />)
  for (const { label, page: name } of all.entries)
    expect(screen.getByRole('link', { name: label })).toHaveAttribute('href', `/pages/know/${name}/index`)
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
  expect(page()).toHaveTextContent('以经办机构核定为准')
  for (const link of screen.getAllByRole('link', { name: /12333/ }))
    expect(link).toHaveAttribute('href', 'tel:12333')
})

test('whoever goes on working learns what the unit owes, article by article', () => {
  render(<WorkingPage />)
  expect(page()).toHaveTextContent('单位要给上工伤保险第十五条')
  expect(page()).toHaveTextContent('令第56号')
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
