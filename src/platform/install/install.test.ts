import { install, installWay, isSafariOnIos } from '.'

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const OTHERS = {
  'Chrome on iOS': SAFARI.replace('Version/17.5', 'CriOS/126.0.6478.54'),
  'WeChat on iOS':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49',
  'Safari on a Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  'Chrome on Android':
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
}

function offered(outcome: 'accepted' | 'dismissed') {
  const prompt = jest.fn(() => Promise.resolve())
  return {
    prompt,
    offer: Object.assign(new Event('beforeinstallprompt'), {
      prompt,
      userChoice: Promise.resolve({ outcome }),
    }),
  }
}

let installed = false
beforeEach(() => {
  installed = false
  window.matchMedia = jest.fn(() => ({ matches: installed }) as MediaQueryList)
})
afterEach(() => {
  delete window.installing
  jest.restoreAllMocks()
})

test('Safari on an iPhone is known from all that only look like it', () => {
  expect(isSafariOnIos(SAFARI)).toBe(true)
  for (const userAgent of Object.values(OTHERS)) expect(isSafariOnIos(userAgent)).toBe(false)
})

test('on a first visit nothing is said, though the browser offers it', () => {
  window.installing = { again: false, offer: offered('accepted').offer }
  expect(installWay()).toBeNull()
})

test('on a later one the browser is let to ask, once', async () => {
  const { offer, prompt } = offered('accepted')
  window.installing = { again: true, offer }
  expect(installWay()).toBe('browser')
  expect(await install()).toBe(true)
  expect(prompt).toHaveBeenCalledTimes(1)
  expect(installWay()).toBeNull()
  expect(await install()).toBe(false)
})

test('a no is heard', async () => {
  window.installing = { again: true, offer: offered('dismissed').offer }
  expect(await install()).toBe(false)
})

test('where the browser offers nothing, Safari’s own menu does it, and elsewhere nothing is said', () => {
  window.installing = { again: true, offer: null }
  expect(installWay()).toBeNull()
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(SAFARI)
  expect(installWay()).toBe('safari')
})

test('in the installed app nothing is said', () => {
  installed = true
  window.installing = { again: true, offer: offered('accepted').offer }
  expect(installWay()).toBeNull()
})
