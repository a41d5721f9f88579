import { fireEvent, render, screen, within } from '@testing-library/react'
import { documentLabels, documentWords } from '@/content/documents'
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

test.each([
  ['核增比例', /多算的那一部分占几成/],
  ['应保未保', /该参加社保、当时没给参加/],
  ['中断年限', /停了没交的那段时间/],
  ['待遇领取地', /发养老金的地方/],
  ['弹性延迟期满', /推后退休，约定的日子到了/],
  ['审批机关', /有权批准您退休的部门/],
])('「%s」 on the form is explained at one press', async (word, meaning) => {
  const server = caseServer(approved(), params)
  server.document = aRecognitionForm({
    rows: [
      { label: documentLabels.retirementCategory, value: '弹性延迟期满' },
      { label: documentLabels.placeOfBenefits, value: '河北省廊坊市广阳区' },
      { label: documentLabels.increase, value: documentWords.notInSample },
      { label: documentLabels.backPayable, value: documentWords.notInSample },
    ],
  })
  render(<DocumentPage />)
  fireEvent.click(await screen.findByText('这一页的词是什么意思'))
  const explained = await screen.findByText(meaning)
  expect(explained).toBeVisible()
  expect(explained).toHaveTextContent(new RegExp(`^${word}：`))
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
