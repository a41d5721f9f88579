import { createTurns, doubling, type Turn } from './turns'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function turnsOf(...outcomes: Turn[]) {
  const run = jest.fn(() => Promise.resolve(outcomes.shift() ?? 'idle'))
  return { run, turns: createTurns({ run, delayMs: doubling(1_000, 4_000) }) }
}

test('takes turns while there is more to do', async () => {
  const { run, turns } = turnsOf('more', 'more', 'idle')
  await turns.now()
  expect(run).toHaveBeenCalledTimes(3)
})

test('waits longer after each failure, up to the most', async () => {
  const failed: Turn = { retryAfterMs: null }
  const { run, turns } = turnsOf(failed, failed, failed, failed, 'idle')
  await turns.now()
  for (const [wait, calls] of [
    [1_000, 2],
    [2_000, 3],
    [4_000, 4],
    [4_000, 5],
  ] as const) {
    await jest.advanceTimersByTimeAsync(wait - 1)
    expect(run).toHaveBeenCalledTimes(calls - 1)
    await jest.advanceTimersByTimeAsync(1)
    expect(run).toHaveBeenCalledTimes(calls)
  }
})

test('waits as long as the server says', async () => {
  const { run, turns } = turnsOf({ retryAfterMs: 30_000 }, 'idle')
  await turns.now()
  await jest.advanceTimersByTimeAsync(29_999)
  expect(run).toHaveBeenCalledTimes(1)
  await jest.advanceTimersByTimeAsync(1)
  expect(run).toHaveBeenCalledTimes(2)
})

test('who asks while one is failing waits no longer: the phone may be connected again', async () => {
  const { run, turns } = turnsOf({ retryAfterMs: 30_000 }, 'idle')
  const failing = turns.now()
  void turns.now()
  await failing
  expect(run).toHaveBeenCalledTimes(2)
  await jest.advanceTimersByTimeAsync(30_000)
  expect(run).toHaveBeenCalledTimes(2)
})

test('never takes two turns at once; who asks meanwhile gets one after', async () => {
  let running = 0
  let most = 0
  const run = jest.fn(async (): Promise<Turn> => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    return 'idle'
  })
  const turns = createTurns({ run, delayMs: () => 0 })
  await Promise.all([turns.now(), turns.now(), turns.now()])
  expect(most).toBe(1)
  expect(run).toHaveBeenCalledTimes(2)
})

test('stops', async () => {
  const { run, turns } = turnsOf({ retryAfterMs: null }, 'idle')
  await turns.now()
  turns.stop()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(run).toHaveBeenCalledTimes(1)
})

test('a fault is told, and the turn is taken again all the same', async () => {
  const { run, turns } = turnsOf('idle')
  run.mockRejectedValueOnce(new TypeError('a fault'))
  await expect(turns.now()).rejects.toThrow('a fault')
  await jest.advanceTimersByTimeAsync(1_000)
  expect(run).toHaveBeenCalledTimes(2)
})
