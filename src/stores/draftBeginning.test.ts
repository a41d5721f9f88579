import { aDraft, aSubmitted, CASE_ID } from './testing/cases'
import { keepingServer, openApp } from './testing/draftApp'
import { phone } from './testing/phone'
import { body, problem, scriptedServer } from './testing/server'

describe('beginning', () => {
  test('opens a case with the guide’s answers', async () => {
    const server = scriptedServer()
    server.on('POST /cases', body(aDraft()))
    const store = openApp(server, phone())
    expect(await store.getState().start({ insurance: 'employee' }, [])).toBe(true)
    expect(server.requests[0]?.body).toEqual({ answers: { insurance: 'employee' } })
    expect(store.getState()).toMatchObject({ stage: 'ready', view: { id: CASE_ID } })
  })

  test('where one is open already goes on with that one and gives it the answers', async () => {
    const server = keepingServer()
    server.on('POST /cases', problem('caseAlreadyOpen'))
    server.on(`PUT /cases/${CASE_ID}/draft/answers`, body(aDraft({ retirementMonth: '2026-12' })))
    const store = openApp(server, phone())
    expect(await store.getState().start({ insurance: 'employee' }, [])).toBe(true)
    expect(store.getState().view?.retirementMonth).toBe('2026-12')
  })

  test('without the items that are left out', async () => {
    const server = scriptedServer()
    server.on('POST /cases', body(aDraft()))
    server.on(`PUT /cases/${CASE_ID}/draft/answers`, body(aDraft({ items: ['benefitQualification'] })))
    const store = openApp(server, phone())
    await store.getState().start({ insurance: 'employee' }, ['housingFundWithdrawal'])
    expect(server.requests[1]?.body).toEqual({
      answers: { insurance: 'employee' },
      untick: ['housingFundWithdrawal'],
    })
    expect(store.getState().view?.items).toEqual(['benefitQualification'])
  })

  test('where one is with the departments already says so', async () => {
    const server = scriptedServer()
    server.on('POST /cases', problem('caseAlreadyOpen'))
    server.on('GET /cases', body({ cases: [aSubmitted()], next: null }))
    const store = openApp(server, phone())
    expect(await store.getState().start({ insurance: 'employee' }, [])).toBe(false)
    expect(store.getState().failure).toMatchObject({ code: 'caseAlreadyOpen' })
  })

  test('without a draft anywhere says so', async () => {
    const server = scriptedServer()
    server.on('GET /cases', body({ cases: [aSubmitted()], next: null }))
    const store = openApp(server, phone())
    await store.getState().resume()
    expect(store.getState().stage).toBe('none')
  })
})
