import { fireEvent, render, screen, within } from '@testing-library/react'
import { approved, submitted } from '@/domain/case/testing/story'
import { WANG } from '@/stores/testing/cases'
import { aRecognitionForm, caseServer } from '@/stores/testing/caseServer'
import DocumentPage from '.'

const params = { name: 'recognitionForm' }

test('the form cell by cell, who issued it, and that a sample is one', async () => {
  const server = caseServer(approved(), params)
  server.document = aRecognitionForm()
  render(<DocumentPage />)
  await screen.findByRole('heading', { name: /企业养老保险 ?正常退休人员 ?待遇条件认定表/ })
  const page = within(screen.getByRole('main'))
  expect(page.getByText('样例，无法律效力')).toBeVisible()
  for (const [label, value] of [
    ['姓名', '王建国'],
    ['退休时间', '2026年11月'],
    ['出具机关', '人力资源和社会保障行政部门'],
    ['出具日期', '2026年5月15日'],
    ['编号', '样例202605150001'],
  ] as const) {
    expect(page.getByText(label, { selector: 'dt' }).parentElement).toHaveTextContent(`${label}${value}`)
  }
})

test('that cannot be fetched is tried again when asked', async () => {
  const server = caseServer(approved(), params)
  render(<DocumentPage />)
  expect(await screen.findByText('没有办成：documentNotIssued。')).toBeVisible()
  server.document = aRecognitionForm()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('样例202605150001')).toBeVisible()
})

test('that was not issued leads back', async () => {
  caseServer(submitted(), params)
  render(<DocumentPage />)
  expect(await screen.findByRole('heading', { name: '没有这份文件' })).toBeVisible()
  expect(screen.getByRole('link', { name: '回到进度' })).toHaveAttribute('href', '/pages/progress/case/index')
})

test('needs the proved name, and comes back here', async () => {
  const server = caseServer(approved(), params)
  server.me = { ...WANG, level: 'phone' }
  render(<DocumentPage />)
  expect(await screen.findByRole('link', { name: '去实名认证' })).toHaveAttribute(
    'href',
    '/pages/me/identity/index?next=progress%2Fdocument%3Fname%3DrecognitionForm',
  )
})
