import { act, fireEvent, render, screen } from '@testing-library/react'
import { drafted } from '@/domain/case/testing/story'
import { caseServer } from '@/stores/testing/caseServer'
import InvitePage from '.'

test('what is written down is told as far as one lets: of who only sees what they looked at', async () => {
  caseServer(drafted())
  await act(async () => void render(<InvitePage />))
  const page = () => document.body.textContent ?? ''
  expect(page()).toContain('家人看过什么，都记下来给您看。')
  fireEvent.click(screen.getByRole('radio', { name: /帮我填/ }))
  expect(page()).toContain('家人看过什么、填过什么，都记下来给您看。')
})
