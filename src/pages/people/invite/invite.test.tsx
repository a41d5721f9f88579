import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { drafted } from '@/domain/case/testing/story'
import { caseServer } from '@/stores/testing/caseServer'
import { API } from '@contract/routes'
import { CASE_ID } from '@/stores/testing/cases'
import Taro from '../../../../config/jest/taro'
import InvitePage from '.'

test('what is written down is told as far as one lets: of who only sees what they looked at', async () => {
  caseServer(drafted())
  await act(async () => void render(<InvitePage />))
  const page = () => document.body.textContent ?? ''
  expect(page()).toContain('家人看过什么，都记下来给您看。')
  fireEvent.click(screen.getByRole('radio', { name: /帮我填/ }))
  expect(page()).toContain('家人看过什么、填过什么，都记下来给您看。')
})

test('the button waits until it is known for which application, and asks again where nothing was heard', async () => {
  const server = caseServer(drafted())
  const answers = Taro.request.getMockImplementation()
  let cutOff: (() => void) | undefined
  Taro.request.mockImplementation((asked) => {
    if (cutOff || asked.url !== `${API}/cases`) return answers?.(asked)
    server.asked.push(asked)
    return new Promise((_, reject) => (cutOff = () => reject(new Error('no network'))))
  })
  render(<InvitePage />)
  const button = () => screen.getByRole('button', { name: '拿邀请码' })
  await waitFor(() => expect(button()).toHaveAttribute('aria-disabled', 'true'))
  await waitFor(() => expect(cutOff).toBeDefined())
  await act(async () => cutOff?.())
  await waitFor(() => expect(button()).not.toHaveAttribute('aria-disabled'))
  fireEvent.click(button())
  await waitFor(() => expect(server.heard('GET /cases')).toHaveLength(2))
  fireEvent.click(button())
  await waitFor(() => expect(server.heard(`POST /cases/${CASE_ID}/invitations`)).toHaveLength(1))
})
