import { keepOn } from '.'

/** A browser that keeps the screen on, once it has said yes. */
function aBrowser() {
  const release = jest.fn().mockResolvedValue(undefined)
  let sayYes: () => void = () => undefined
  const request = jest.fn(() => new Promise((resolve) => (sayYes = () => resolve({ release }))))
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
  return { release, request, saysYes: async () => Promise.resolve(sayYes()) }
}
afterEach(() => void Reflect.deleteProperty(navigator, 'wakeLock'))

test('the screen stays on until it is let go', async () => {
  const { release, request, saysYes } = aBrowser()
  const letGo = keepOn()
  await saysYes()
  expect(request).toHaveBeenCalledWith('screen')
  expect(release).not.toHaveBeenCalled()
  letGo()
  expect(release).toHaveBeenCalledTimes(1)
})

test('one that is let go before the browser has said yes does not stay on for ever', async () => {
  const { release, saysYes } = aBrowser()
  keepOn()()
  expect(release).not.toHaveBeenCalled()
  await saysYes()
  await Promise.resolve()
  expect(release).toHaveBeenCalledTimes(1)
})

test('a browser that cannot, or will not, changes nothing', async () => {
  expect(() => keepOn()()).not.toThrow()
  Object.defineProperty(navigator, 'wakeLock', {
    value: { request: () => Promise.reject(new Error('battery')) },
    configurable: true,
  })
  const letGo = keepOn()
  await Promise.resolve()
  expect(letGo).not.toThrow()
})
