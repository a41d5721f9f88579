import { forgetPerson } from './forget'
import { CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { body, problem, scriptedServer, silence } from './testing/server'
import { unmaskingLine } from './unmasking'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const UNMASKINGS = `POST /cases/${CASE_ID}/unmaskings`
const sent = () => jest.advanceTimersByTimeAsync(0)

function begun(on = phone()) {
  const server = scriptedServer()
  server.on(UNMASKINGS, body(null))
  const open = () => unmaskingLine({ client: server.client, storage: on.storage, onOnline: on.onOnline })
  const told = () => server.heard(UNMASKINGS).map(({ body: said }) => said)
  return { server, on, open, told, line: open() }
}

test('what was shown in full is told at once, by name and never by value, and nothing of it stays', async () => {
  const { line, told, on } = begun()
  line.tell(CASE_ID, ['idNumber', 'accountNumber'])
  await sent()
  expect(told()).toEqual([{ fields: ['idNumber', 'accountNumber'] }])
  expect(on.keys()).toEqual([])
})

test('without a network it waits, and goes once the phone is connected again', async () => {
  const { line, server, told, on } = begun()
  server.on(UNMASKINGS, silence)
  line.tell(CASE_ID, ['idNumber'])
  line.tell(CASE_ID, ['idNumber', 'phone'])
  await sent()
  server.on(UNMASKINGS, body(null))
  on.connect()
  await sent()
  expect(told().at(-1)).toEqual({ fields: ['idNumber', 'phone'] })
  expect(on.keys()).toEqual([])
})

test('it goes by itself as well, and over a restart of the app', async () => {
  const { line, server, told, open } = begun()
  server.on(UNMASKINGS, silence)
  line.tell(CASE_ID, ['idNumber'])
  await jest.advanceTimersByTimeAsync(2_000)
  expect(told()).toHaveLength(2)
  server.on(UNMASKINGS, body(null))
  open().send()
  await sent()
  expect(told()).toHaveLength(3)
})

test('what is shown while the answer is on its way is told too', async () => {
  const { line, server, told } = begun()
  server.on(UNMASKINGS, async () => {
    await Promise.resolve()
    if (told().length === 1) line.tell(CASE_ID, ['phone'])
    return body(null)
  })
  line.tell(CASE_ID, ['idNumber'])
  await sent()
  expect(told()).toEqual([{ fields: ['idNumber'] }, { fields: ['phone'] }])
})

test('signed out in the middle it waits for the sign-in; of a case that is not theirs any more nothing waits', async () => {
  const { line, server, told, on } = begun()
  server.on(UNMASKINGS, problem('signInRequired'))
  line.tell(CASE_ID, ['idNumber'])
  await jest.advanceTimersByTimeAsync(60_000)
  expect(told()).toHaveLength(1)
  server.on(UNMASKINGS, problem('notFound'))
  line.send()
  await sent()
  expect(on.keys()).toEqual([])
})

test('a phone without room tells of it all the same', async () => {
  const { line, server, told, on } = begun()
  on.fill()
  server.on(UNMASKINGS, silence)
  line.tell(CASE_ID, ['idNumber'])
  await sent()
  server.on(UNMASKINGS, body(null))
  on.connect()
  await sent()
  expect(told().at(-1)).toEqual({ fields: ['idNumber'] })
})

test('leaving the phone takes it away with everything else of the person', async () => {
  const { line, server, told, on } = begun()
  server.on(UNMASKINGS, silence)
  line.tell(CASE_ID, ['idNumber'])
  await sent()
  forgetPerson(on.storage)
  expect(on.keys()).toEqual([])
  await jest.advanceTimersByTimeAsync(60_000)
  expect(told()).toHaveLength(1)
})
