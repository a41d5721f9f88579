import { act, renderHook, waitFor } from '@testing-library/react'
import { ApiProblem } from '@/services/failure'
import { useCases } from './cases'
import { useDraft } from './draft'
import { openDraft, useDraftStanding } from './draftStanding'
import { resetStores } from './reset'
import { useSession } from './session'
import { aDraft, aSubmitted } from './testing/cases'

/** The list as the server has it; asked for once there is no draft. */
let listed: ReturnType<typeof aDraft>[]
const load = jest.fn(async () => {
  useCases.setState({ cases: listed })
})

beforeEach(() => {
  resetStores()
  listed = []
  load.mockClear()
  useCases.setState({ load })
})

const standing = () => renderHook(useDraftStanding).result

test('a draft can be filled in, a case that was sent cannot', () => {
  const view = aDraft()
  useDraft.setState({ view, stage: 'ready' })
  const result = standing()
  expect(result.current).toEqual({ kind: 'ready', view })
  act(() => useDraft.setState({ view: aSubmitted() }))
  expect(result.current).toEqual({ kind: 'sent' })
  expect(load).not.toHaveBeenCalled()
})

test('without a draft nothing is said before it is known whether one was sent', async () => {
  useDraft.setState({ view: null, stage: 'none' })
  const result = standing()
  expect(result.current).toEqual({ kind: 'opening' })
  await waitFor(() => expect(result.current).toEqual({ kind: 'none' }))
})

test('sent on another device, it is sent here too', async () => {
  listed = [aSubmitted()]
  useDraft.setState({ view: null, stage: 'none' })
  const result = standing()
  await waitFor(() => expect(result.current).toEqual({ kind: 'sent' }))
})

test('a session that has ended asks to sign in; any other failure is told', () => {
  const problem = (code: 'signInRequired' | 'internal') =>
    new ApiProblem({ type: 'about:blank', code, title: '', status: 400 })
  useDraft.setState({ view: null, stage: 'failed', failure: problem('signInRequired') })
  const result = standing()
  expect(result.current).toEqual({ kind: 'signedOut' })
  const failure = problem('internal')
  act(() => useDraft.setState({ failure }))
  expect(result.current).toEqual({ kind: 'failed', failure })
})

test('signed out in another tab, it asks to sign in, and does not wait for what nobody opens', () => {
  useDraft.setState({ view: aDraft(), stage: 'ready' })
  const result = standing()
  act(() => {
    useDraft.setState({ view: null, stage: 'closed' })
    useSession.setState({ status: 'signedOut' })
  })
  expect(result.current).toEqual({ kind: 'signedOut' })
})

test('until the draft is there, it is being opened', () => {
  useDraft.setState({ view: null, stage: 'opening' })
  expect(standing().current).toEqual({ kind: 'opening' })
})

describe('having the draft at hand', () => {
  const open = jest.fn(() => Promise.resolve())
  const resume = jest.fn(() => Promise.resolve())
  beforeEach(() => {
    open.mockClear()
    resume.mockClear()
    useDraft.setState({ open, resume })
  })

  test('is the one that was open', () => {
    useDraft.setState({ view: aDraft(), stage: 'ready' })
    openDraft()
    expect(open).toHaveBeenCalledWith(aDraft().id)
  })

  test('after the receipt of one that is over was looked at, is the one that is filled in', () => {
    useDraft.setState({ view: aSubmitted({ status: 'completed' }), stage: 'ready' })
    openDraft()
    expect(resume).toHaveBeenCalledTimes(1)
    expect(open).not.toHaveBeenCalled()
    expect(standing().current).toEqual({ kind: 'opening' })
  })
})
